import type { DrawnLetter } from './letterArt.ts'

/** Heads with the marks of other papers on them, and subjects with an odd end; names, numbers and dates invented. */
export const stampedLetters: readonly DrawnLetter[] = [
  {
    name: 'copy of another letter typed above the letterhead',
    art: `
Copy of letter No. SO(G)1-1/2026 dated 01-06-2026 from the Section Officer (General), School Education
Department addressed to the DPI (SE) Punjab, Lahore.

              DIRECTORATE OF PUBLIC INSTRUCTION (SE) PUNJAB, LAHORE
No. 5511-60/AD(G)                       Dated 03-07-2026
Subject:  SECURITY OF SCHOOLS
     A copy is forwarded.
`,
    reference: '5511-60/AD(G)',
    date: '2026-07-03',
    issuer: 'DIRECTORATE OF PUBLIC INSTRUCTION (SE) PUNJAB, LAHORE',
    subject: 'SECURITY OF SCHOOLS',
  },
  {
    name: 'Urdu, another letter referred to above the subject',
    art: `
                دفتر ڈپٹی کمشنر وہاڑی
نمبر ۳۳۱۲/جنرل                            مورخہ ۰۳-۰۷-۲۰۲۶
          بحوالہ مراسلہ نمبر ۵۵۱۱/ایڈمن مورخہ ۰۱-۰۷-۲۰۲۶
                عنوان: انسداد ڈینگی
          مندرجہ بالا
`,
    reference: '3312/جنرل',
    date: '2026-07-03',
    issuer: 'دفتر ڈپٹی کمشنر وہاڑی',
    subject: 'انسداد ڈینگی',
  },
  {
    name: 'two stamps over the letterhead',
    art: `
RECEIVED 06 JUL 2026                    Dy. No. 991  Dt. 06/07/26
              DISTRICT HEALTH AUTHORITY, KASUR
No. 771/DHA                             Dated 03-07-2026
Subject:  VACCINES
     Please refer.
`,
    reference: '771/DHA',
    date: '2026-07-03',
    issuer: 'DISTRICT HEALTH AUTHORITY, KASUR',
    subject: 'VACCINES',
  },
  {
    name: 'title-case subject ending in a year',
    art: `
              GOVERNMENT OF THE PUNJAB
              HIGHER EDUCATION DEPARTMENT
No. SO(CE-V)4-3/2026                    Dated Lahore, the 3rd July, 2026
Subject:-     Request for Provision of Missing Facilities in Govt. Associate College for
              Women Pattoki, District Kasur under the Annual Development Programme
              2026-27
     I am directed.
`,
    reference: 'SO(CE-V)4-3/2026',
    date: '2026-07-03',
    issuer: 'HIGHER EDUCATION DEPARTMENT',
    subject:
      'Request for Provision of Missing Facilities in Govt. Associate College for Women Pattoki, District Kasur under the Annual Development Programme 2026-27',
  },
  {
    name: 'subject in capitals ending in a year',
    art: `
              GOVERNMENT OF THE PUNJAB
              HIGHER EDUCATION DEPARTMENT
No. SO(CE-V)4-3/2026                    Dated Lahore, the 3rd July, 2026
Subject:-     RELEASE OF FUNDS UNDER THE ANNUAL DEVELOPMENT PROGRAMME FOR THE YEAR
              2026-27
     I am directed.
`,
    reference: 'SO(CE-V)4-3/2026',
    date: '2026-07-03',
    issuer: 'HIGHER EDUCATION DEPARTMENT',
    subject: 'RELEASE OF FUNDS UNDER THE ANNUAL DEVELOPMENT PROGRAMME FOR THE YEAR 2026-27',
  },
  {
    name: 'subject labelled Re',
    art: `
              LAHORE DEVELOPMENT AUTHORITY
No. LDA/DC/26/771                       Dated: 3rd of July, 2026
To
     The Chief Town Planner.
Re: Approval of building plans
     Please refer.
`,
    reference: 'LDA/DC/26/771',
    date: '2026-07-03',
    issuer: 'LAHORE DEVELOPMENT AUTHORITY',
    subject: 'Approval of building plans',
  },
]
