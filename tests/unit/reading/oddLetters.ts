import type { DrawnLetter } from './letterArt.ts'

/** Layouts and marks that mislead: stamps, telephones, datelines of others; all invented. */
export const oddLetters: readonly DrawnLetter[] = [
  {
    name: 'letterhead by designation',
    art: `
            DEPUTY COMMISSIONER, VEHARI
No. 112/HC(G)                       Dated: 9-1-2025
To
       The Assistant Commissioners.
Subject: FOG
       You are directed to act.
`,
    reference: '112/HC(G)',
    date: '2025-01-09',
    issuer: 'DEPUTY COMMISSIONER, VEHARI',
    subject: 'FOG',
  },
  {
    name: 'office order numbered of a year',
    art: `
            BOARD OF TECHNICAL STUDIES
              OFFICE ORDER NO. 17 OF 2024
                       Dated: 02-02-2024

Subject: POSTING OF CLERKS
       The following clerks are posted.
`,
    reference: '17 OF 2024',
    date: '2024-02-02',
    issuer: 'BOARD OF TECHNICAL STUDIES',
    subject: 'POSTING OF CLERKS',
  },
  {
    name: 'D.O. letter with reply-by date in the head',
    art: `
            PLANNING COMMISSION
D.O. No. PC/Sec/2025-44                  Islamabad
Reply by: 30-09-2025                     September 12, 2025

Subject:  QUARTERLY REVIEW

My dear Secretary,
       You would recall.
`,
    reference: 'PC/Sec/2025-44',
    date: '2025-09-12',
    issuer: 'PLANNING COMMISSION',
    subject: 'QUARTERLY REVIEW',
  },
  {
    name: 'through proper channel and thanks',
    art: `
        PUNJAB EDUCATION INITIATIVES COMPANY
   1-A, Canal Bank Road, Lahore. Tel: 042-35761234, Fax: 042-35761235
No.PEIC/HR/2024/0098                          Dated: 3rd Oct, 2024
To
      The Project Director,
      School Meals Project.

SUBJECT:  PROVISION OF DATA OF TEACHERS W.E.F. 01-07-2023 TO 30-06-2024
          (REMINDER-II)

      In continuation of this office letter No. PEIC/HR/2024/0071 dated 02-09-2024.
`,
    reference: 'PEIC/HR/2024/0098',
    date: '2024-10-03',
    issuer: 'PUNJAB EDUCATION INITIATIVES COMPANY',
    subject: 'PROVISION OF DATA OF TEACHERS W.E.F. 01-07-2023 TO 30-06-2024 (REMINDER-II)',
  },
  {
    name: 'KP notification with date right of number',
    art: `
                  GOVERNMENT OF KHYBER PAKHTUNKHWA
                      ESTABLISHMENT DEPARTMENT
                        Dated Peshawar the 14th July, 2021
                          NOTIFICATION
No.SOE-II(ED)2(5)2010/Vol-VII.   The competent authority is pleased to order the following
postings and transfers, with immediate effect, in the public interest, namely as
listed hereunder for information of all concerned:
`,
    reference: 'SOE-II(ED)2(5)2010/Vol-VII',
    date: '2021-07-14',
    issuer: 'ESTABLISHMENT DEPARTMENT',
    subject: null,
  },
  {
    name: 'Sindh letter, number without dots',
    art: `
                                         No: SO(B&E)/HD/4-12/2019
                                         GOVERNMENT OF SINDH
                                         HOME DEPARTMENT
                                         Karachi dated 21st March, 2019
To,
      The Inspector General of Police, Sindh, Karachi.
SUBJECT: - SECURITY OF POLIO TEAMS.
      I am directed to refer to your letter No. 2232-34/AIGP dated 11-03-2019
`,
    reference: 'SO(B&E)/HD/4-12/2019',
    date: '2019-03-21',
    issuer: 'HOME DEPARTMENT',
    subject: 'SECURITY OF POLIO TEAMS.',
  },
  {
    name: 'court letterhead',
    art: `
                LAHORE HIGH COURT, LAHORE
No. 8812/MIT/HC                  Dated Lahore the 30.8.2019
From
      The Member Inspection Team,
      Lahore High Court, Lahore.
To
      All the District & Sessions Judges in the Punjab.
Subject:  DISPOSAL OF OLD CASES
      I am directed to say.
`,
    reference: '8812/MIT/HC',
    date: '2019-08-30',
    issuer: 'The Member Inspection Team, Lahore High Court, Lahore',
    subject: 'DISPOSAL OF OLD CASES',
  },
  {
    name: 'letter-spaced heading and subject on its own row',
    art: `
                 D I R E C T O R A T E   O F   S P O R T S
                        SPORTS BOARD PUNJAB
No.SB/Admn/2024/77            Date: 05/12/2024
                        C I R C U L A R
Subject:-
          ANNUAL GAMES OF OFFICES
          ALL OVER THE PROVINCE

          It is informed that the games begin on 20-12-2024.
`,
    reference: 'SB/Admn/2024/77',
    date: '2024-12-05',
    issuer: 'SPORTS BOARD PUNJAB',
    subject: 'ANNUAL GAMES OF OFFICES ALL OVER THE PROVINCE',
  },
  {
    name: 'Urdu office order, date with hyphens',
    art: `
                       ڈائریکٹوریٹ آف پبلک انسٹرکشن پنجاب
فون نمبر: 042-99231234
مورخہ 21-05-2024                               نمبر 5567/ای ای
عنوان: گرمیوں کی تعطیلات
          بحوالہ مراسلہ نمبر SO(SE)2-1/2024 مورخہ 15-05-2024 تحریر ہے کہ
`,
    reference: '5567/ای ای',
    date: '2024-05-21',
    issuer: 'ڈائریکٹوریٹ آف پبلک انسٹرکشن پنجاب',
    subject: 'گرمیوں کی تعطیلات',
  },
  {
    name: 'from the desk without any label',
    art: `
          REGIONAL POLICE OFFICE, BAHAWALPUR
          12th of April 2023
          To all District Police Officers

          Please find below the names of officers who were sent on deputation
`,
    reference: null,
    date: '2023-04-12',
    issuer: 'REGIONAL POLICE OFFICE, BAHAWALPUR',
    subject: null,
  },
  {
    name: 'subject over a full row without indent',
    art: `
             HEALTH DEPARTMENT, GOVERNMENT OF BALOCHISTAN
No. SO-III(H)9-3/2022/1120-35             Dated Quetta, the 8th June, 2022
To
    The District Health Officers (All)
Subject: Submission of monthly progress report of the immunisation programme and
the list of absent staff of all basic health units.
I am directed to refer to the above and to state that the report is awaited still.
`,
    reference: 'SO-III(H)9-3/2022/1120-35',
    date: '2022-06-08',
    issuer: 'HEALTH DEPARTMENT, GOVERNMENT OF BALOCHISTAN',
    subject:
      'Submission of monthly progress report of the immunisation programme and the list of absent staff of all basic health units.',
  },
  {
    name: 'nested letter: our number and theirs in the head',
    art: `
     DIRECTORATE OF PUBLIC INSTRUCTION (EE) PUNJAB
No. 331-71/AD(G)                     Dated Lahore the 2-3-2022
To
   All the CEOs (DEA) in Punjab w.r.t. letter No. SO(G)3-1/2021 dated 01-01-2022
Subject: MASKS
   Enclosed please find letter No. SO(A-I)3-3/2013 dated 25-02-2022.
`,
    reference: '331-71/AD(G)',
    date: '2022-03-02',
    issuer: 'DIRECTORATE OF PUBLIC INSTRUCTION (EE) PUNJAB',
    subject: 'MASKS',
  },
  {
    name: 'addresses with numbers and e-mail in the letterhead',
    art: `
  EMPLOYEES SOCIAL SECURITY INSTITUTION
  House No. 45-B/2, Gulberg III, Lahore   UAN No. 042-111-222-333
  E-mail: a@b.pk   Web: www.b.pk   NTN No. 1234567-8
No. SS/Dir(A)/2025/19-60        Dated: 01-08-2025
Subject:    SAFETY OF WORKERS IN THE MONSOON
Dear Sirs,
    Rain is expected.
`,
    reference: 'SS/Dir(A)/2025/19-60',
    date: '2025-08-01',
    issuer: 'EMPLOYEES SOCIAL SECURITY INSTITUTION',
    subject: 'SAFETY OF WORKERS IN THE MONSOON',
  },
  {
    name: 'federal SRO in the Gazette',
    art: `
                    GOVERNMENT OF PAKISTAN
                  MINISTRY OF FINANCE AND REVENUE
                        (Revenue Division)
                          NOTIFICATIONS
                  Islamabad, the 30th June, 2022

S.R.O. 986(I)/2022.- In exercise of the powers conferred by section 247 of the
Ordinance, 2001 (XLIX of 2001), the Board is pleased to direct that the following
further amendments shall be made in the said Rules, namely:
`,
    reference: 'S.R.O. 986(I)/2022',
    date: '2022-06-30',
    issuer: 'MINISTRY OF FINANCE AND REVENUE',
    subject: null,
  },
]
