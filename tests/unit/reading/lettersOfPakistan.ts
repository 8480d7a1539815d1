import type { DrawnLetter } from './letterArt.ts'

/** Letters as the offices of Pakistan lay them out (DOMAIN.md §3, §6); names, numbers and dates invented. */
export const lettersOfPakistan: readonly DrawnLetter[] = [
  {
    name: 'Punjab department, number above letterhead',
    art: `
NO.SO(SE-IV)2-14/2023(P-III)
                        GOVERNMENT OF THE PUNJAB
                        SCHOOL EDUCATION DEPARTMENT
                             Dated Lahore, the 9th January, 2024
To
        The Director Public Instruction (SE), Punjab, Lahore.

Subject:        ATTENDANCE OF TEACHING STAFF DURING
                EXAMINATIONS

        I am directed to refer to the subject noted above and to state that
the instructions shall be followed.
`,
    reference: 'SO(SE-IV)2-14/2023(P-III)',
    date: '2024-01-09',
    issuer: 'SCHOOL EDUCATION DEPARTMENT',
    subject: 'ATTENDANCE OF TEACHING STAFF DURING EXAMINATIONS',
  },
  {
    name: 'Punjab directorate, number below letterhead, no colon at Subject, reference line',
    art: `
                   MOST URGENT
        DIRECTORATE OF STAFF TRAINING PUNJAB, LAHORE
        Phone No. 042-99230114   Fax No. 042-99230115
No. 3310-51/Trg                          Dated: 14-08-2024
To
      All the Principals of Training Colleges in the Punjab.

Subject         TRAINING CALENDAR FOR THE SECOND HALF OF THE YEAR
Reference:      This office letter No. 2871-912/Trg dated 02-07-2024.

        Kindly send the names of nominees by 20-08-2024.
`,
    reference: '3310-51/Trg',
    date: '2024-08-14',
    issuer: 'DIRECTORATE OF STAFF TRAINING PUNJAB, LAHORE',
    subject: 'TRAINING CALENDAR FOR THE SECOND HALF OF THE YEAR',
  },
  {
    name: 'district office with a bare integer',
    art: `
        OFFICE OF THE CHIEF EXECUTIVE OFFICER
        (DISTRICT EDUCATION AUTHORITY) KHUSHAB
No. 4567                                Dated 21/05/2024
To
      1. The Sub-Divisional Education Officer, Noorpur.
      2. All Heads of Schools.
Sub: -  CLOSURE OF SCHOOLS
Memo:
        You are directed to close the schools.
`,
    reference: '4567',
    date: '2024-05-21',
    issuer: 'OFFICE OF THE CHIEF EXECUTIVE OFFICER (DISTRICT EDUCATION AUTHORITY) KHUSHAB',
    subject: 'CLOSURE OF SCHOOLS',
  },
  {
    name: 'federal office memorandum',
    art: `
                     Government of Pakistan
                      Finance Division
                      (Regulations Wing)
                          ******
No.F.1(2)Imp/2023-541                Islamabad, the 11th July, 2023

                   OFFICE MEMORANDUM

Subject: -      REVISION OF CONVEYANCE ALLOWANCE TO EMPLOYEES WORKING IN
                LATE HOURS
       The undersigned is directed to refer to this Division's O.M. of even number
dated 2nd January, 2020 and to say that the rates are revised.
`,
    reference: 'F.1(2)Imp/2023-541',
    date: '2023-07-11',
    issuer: 'Finance Division',
    subject: 'REVISION OF CONVEYANCE ALLOWANCE TO EMPLOYEES WORKING IN LATE HOURS',
  },
  {
    name: 'Punjab notification running into its text',
    art: `
                  GOVERNMENT OF THE PUNJAB
            SERVICES & GENERAL ADMINISTRATION DEPARTMENT
                     (REGULATIONS WING)
                       NOTIFICATION
                  Dated Lahore, the 3rd March, 2022

No.SOR-III(S&GAD)1-12/2009(P-IV).– In exercise of the powers conferred on him
under section 23 of the Act, the Governor of the Punjab is pleased to direct that
the following amendments shall be made in the rules:
`,
    reference: 'SOR-III(S&GAD)1-12/2009(P-IV)',
    date: '2022-03-03',
    issuer: 'SERVICES & GENERAL ADMINISTRATION DEPARTMENT',
    subject: null,
  },
  {
    name: 'pure endorsement',
    art: `
                  GOVERNMENT OF THE PUNJAB
                    FINANCE DEPARTMENT
Endst. No. FD(FR) 11-2/89(2016)(P-III)        Dated the Lahore 26-12-2017

        A copy is forwarded to all the Administrative Secretaries for strict compliance:-
   1. PS to Secretary.
`,
    reference: 'FD(FR) 11-2/89(2016)(P-III)',
    date: '2017-12-26',
    issuer: 'FINANCE DEPARTMENT',
    subject: null,
  },
  {
    name: 'Urdu with the number at the right and Urdu full stops',
    art: `
                        دفتر ڈپٹی کمشنر، اوکاڑہ
مورخہ: ۱۴ اگست ۲۰۲۴ء                         نمبر: 2211-30/DC(G)
                                بخدمت جملہ اسسٹنٹ کمشنر صاحبان
                عنوان:۔ صفائی مہم کے بارے میں ہدایات
          مندرجہ بالا عنوان کے حوالے سے تحریر ہے کہ صفائی مہم شروع کی جائے
`,
    reference: '2211-30/DC(G)',
    date: '2024-08-14',
    issuer: 'دفتر ڈپٹی کمشنر، اوکاڑہ',
    subject: 'صفائی مہم کے بارے میں ہدایات',
  },
  {
    name: 'Urdu number in Urdu letters and digits',
    art: `
                        محکمہ زراعت حکومت پنجاب
بتاریخ: ۰۵-۰۲-۲۰۲۴                       مراسلہ نمبر ۳۴۵۱/ایڈمن
                عنوان : کھاد کی قیمتیں
          گزارش ہے کہ
`,
    reference: '3451/ایڈمن',
    date: '2024-02-05',
    issuer: 'محکمہ زراعت حکومت پنجاب',
    subject: 'کھاد کی قیمتیں',
  },
  {
    name: 'odd spacing of number, date and label',
    art: `
                DIRECTORATE GENERAL OF INSPECTIONS
No . SO ( G ) 11 - 2 / GD / 2021              Dated : 07 - 09 - 2021

S ubject :   USE OF VEHICLES

        I am directed to say so.
`,
    reference: 'SO ( G ) 11 - 2 / GD / 2021',
    date: '2021-09-07',
    issuer: 'DIRECTORATE GENERAL OF INSPECTIONS',
    subject: 'USE OF VEHICLES',
  },
  {
    name: 'diary stamp beside the number',
    art: `
   HEALTH SERVICES ACADEMY DEPARTMENT           Diary No. 5512/24 dated 19-11-2024
No. HSA/Admn/221                                Dated Lahore the 12th November, 2024
To
       The Medical Superintendents.
SUBJECT;-    BLOOD BANKS
       Enclosed please find herewith.
`,
    reference: 'HSA/Admn/221',
    date: '2024-11-12',
    issuer: 'HEALTH SERVICES ACADEMY DEPARTMENT',
    subject: 'BLOOD BANKS',
  },
  {
    name: 'letterhead and number on one row',
    art: `
GOVERNMENT OF SINDH                          NO.SO(G)/WD/9-4/2022
WORKS DEPARTMENT                             Karachi, dated the 5th May, 2022
To,
       The Chief Engineers.
Subject:  ROADS CUT BY UTILITIES.
       I am directed to say.
`,
    reference: 'SO(G)/WD/9-4/2022',
    date: '2022-05-05',
    issuer: 'WORKS DEPARTMENT',
    subject: 'ROADS CUT BY UTILITIES.',
  },
  {
    name: 'government and department on one row',
    art: `
            Government of the Punjab, Irrigation Department
No. SO(Dev) 3-1/2020                       Dated: March 16, 2020
To
       The Superintending Engineers.
Subject: CLEANING OF CANALS
Sir,
       I am directed to say.
`,
    reference: 'SO(Dev) 3-1/2020',
    date: '2020-03-16',
    issuer: 'Irrigation Department',
    subject: 'CLEANING OF CANALS',
  },
  {
    name: 'hand-written number and day left open',
    art: `
            OFFICE OF THE DISTRICT EDUCATION OFFICER (W-EE) KASUR
No. ________/Admn                   Dated Kasur the ____ November, 2023
To
       All the Headmistresses.
Subject: PARENT TEACHER MEETING
       You are directed to hold it on 30-11-2023.
`,
    reference: null,
    date: null,
    issuer: 'OFFICE OF THE DISTRICT EDUCATION OFFICER (W-EE) KASUR',
    subject: 'PARENT TEACHER MEETING',
  },
  {
    name: 'sentence subject followed at once by the text',
    art: `
            DISTRICT HEALTH AUTHORITY, JHANG
No. 778-90/DHA                   Dated 03.06.2025
Subject:  Dengue control activities
          The competent authority has desired that all staff take part in them.
2.        Compliance be reported.
`,
    reference: '778-90/DHA',
    date: '2025-06-03',
    issuer: 'DISTRICT HEALTH AUTHORITY, JHANG',
    subject: 'Dengue control activities',
  },
]
