import type { DrawnLetter } from './letterArt.ts'

/** Heads with the marks of other papers on them, numbers and subjects with an odd end; names, numbers and dates invented. */
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
  {
    name: 'number that goes on in the next row',
    art: `
              GOVERNMENT OF THE PUNJAB
              IRRIGATION DEPARTMENT
No. SO(Estt-IV)/
    2-14/2026                           Dated Lahore, the 3rd July, 2026
Subject:  DESILTING OF CANALS
     I am directed.
`,
    reference: 'SO(Estt-IV)/2-14/2026',
    date: '2026-07-03',
    issuer: 'IRRIGATION DEPARTMENT',
    subject: 'DESILTING OF CANALS',
  },
  {
    name: 'Urdu authority, number in letters',
    art: `
                       ضلعی تعلیمی اتھارٹی، اٹک
نمبر ڈی ای اے/جی/۱۱۲-۱۵                     مورخہ: ۳؍جولائی ۲۰۲۶ء
                       موضوع: ٹیکسٹ بکس کی ترسیل
          جناب عالی!
`,
    reference: 'ڈی ای اے/جی/112-15',
    date: '2026-07-03',
    issuer: 'ضلعی تعلیمی اتھارٹی، اٹک',
    subject: 'ٹیکسٹ بکس کی ترسیل',
  },
  {
    name: 'federal file without a label',
    art: `
              FEDERAL DIRECTORATE OF EDUCATION
F.1-3/2026(Coord)/FDE                   Islamabad, the 3rd July, 2026
To
     All Heads of Institutions (Under FDE)
Subject:-  ANNUAL EXAMINATION 2026 (Class V & VIII) - submission of
           admission forms
     It is informed.
`,
    reference: 'F.1-3/2026(Coord)/FDE',
    date: '2026-07-03',
    issuer: 'FEDERAL DIRECTORATE OF EDUCATION',
    subject: 'ANNUAL EXAMINATION 2026 (Class V & VIII) - submission of admission forms',
  },
]
