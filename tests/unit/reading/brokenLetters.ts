import type { DrawnLetter } from './letterArt.ts'

/** Where heads and subjects end: numbers below, titles over rows, references beside; all invented. */
export const brokenLetters: readonly DrawnLetter[] = [
  {
    name: 'number and date at foot of letterhead on separate right rows',
    art: `
          OFFICE OF THE DIRECTOR OF EDUCATION (COLLEGES)
               FAISALABAD DIVISION FAISALABAD
                                              No. 5581-5619/A-II
                                              Dated: 27/09/2023
To
   The Principals, Govt. Graduate Colleges, Faisalabad Division
Subject: COLLECTION OF DATA REGARDING VACANT POSTS OF LECTURERS
         (BS-17)
   Reference Director Public Instruction (Colleges) letter No. 7789/G-I dated 25-09-2023
`,
    reference: '5581-5619/A-II',
    date: '2023-09-27',
    issuer: 'OFFICE OF THE DIRECTOR OF EDUCATION (COLLEGES), FAISALABAD DIVISION FAISALABAD',
    subject: 'COLLECTION OF DATA REGARDING VACANT POSTS OF LECTURERS (BS-17)',
  },
  {
    name: 'federal ministry with F.No and phone in the same row',
    art: `
F.No.3-6/2023-CWD                    Ph: 051-9205566
             GOVERNMENT OF PAKISTAN
       MINISTRY OF FEDERAL EDUCATION & PROFESSIONAL TRAINING
                   *****
                         Islamabad, 22nd August, 2023
The Director General,
Federal Directorate of Schools,
Islamabad.

Subject:    DECLARATION OF ASSETS FOR THE FINANCIAL YEAR 2022-2023
            I am directed to refer to Establishment Division's O.M. No. 11/1/2023-D-II
dated 10-08-2023 and to request that
`,
    reference: '3-6/2023-CWD',
    date: '2023-08-22',
    issuer: 'MINISTRY OF FEDERAL EDUCATION & PROFESSIONAL TRAINING',
    subject: 'DECLARATION OF ASSETS FOR THE FINANCIAL YEAR 2022-2023',
  },
  {
    name: 'subject with a number and a date in it',
    art: `
           HIGHER EDUCATION DEPARTMENT
No. SO(CE-I)4-11/2022              Dated: 10.10.2022
To  The DPI (Colleges), Punjab.
Subject: WRIT PETITION NO. 12345/2022 DATED 01-09-2022 FILED BY MR. ALI
      I am directed to enclose.
`,
    reference: 'SO(CE-I)4-11/2022',
    date: '2022-10-10',
    issuer: 'HIGHER EDUCATION DEPARTMENT',
    subject: 'WRIT PETITION NO. 12345/2022 DATED 01-09-2022 FILED BY MR. ALI',
  },
  {
    name: 'subject in title case over two centred rows then Sir',
    art: `
           FOOD DEPARTMENT
No. SO(F-I)2-1/2025                Dated: 5.6.2025

Subject:-      Launching of Campaign Against Hoarding of Wheat in all
                      Districts of the Province
Sir,
      I am directed.
`,
    reference: 'SO(F-I)2-1/2025',
    date: '2025-06-05',
    issuer: 'FOOD DEPARTMENT',
    subject: 'Launching of Campaign Against Hoarding of Wheat in all Districts of the Province',
  },
  {
    name: 'received stamp with its own number at the top',
    art: `
RECEIVED 12 DEC 2023  R&I No. 9921/23
              LIVESTOCK AND DAIRY DEVELOPMENT DEPARTMENT
No. SO(E-II)L&DD/5-3/2023        Dated Lahore, the 7th December, 2023
To
   The Director General (Extension).
Subject:  USE OF SOCIAL MEDIA
   Kindly find enclosed.
`,
    reference: 'SO(E-II)L&DD/5-3/2023',
    date: '2023-12-07',
    issuer: 'LIVESTOCK AND DAIRY DEVELOPMENT DEPARTMENT',
    subject: 'USE OF SOCIAL MEDIA',
  },
  {
    name: 'Indian letter with Ref above subject',
    art: `
        OFFICE OF THE DISTRICT EDUCATION OFFICER, LUDHIANA
Ref: Letter No. 12/34-2023 SE(4) dated 02-03-2023 of DPI (SE), Punjab
Endst. No. E-3/2023/1180-1210             Dated 09-03-2023
Subject: Mid day meal
   A copy of the above is forwarded to all heads for compliance.
`,
    reference: 'E-3/2023/1180-1210',
    date: '2023-03-09',
    issuer: 'OFFICE OF THE DISTRICT EDUCATION OFFICER, LUDHIANA',
    subject: 'Mid day meal',
  },
  {
    name: 'date below the subject only',
    art: `
        WOMEN DEVELOPMENT DEPARTMENT
No. WDD/Admn/12-7/2024
Subject:  DAY CARE CENTRES
Date: 11-11-2024
   It is stated that.
`,
    reference: 'WDD/Admn/12-7/2024',
    date: '2024-11-11',
    issuer: 'WOMEN DEVELOPMENT DEPARTMENT',
    subject: 'DAY CARE CENTRES',
  },
  {
    name: 'number below the subject',
    art: `
        ENERGY DEPARTMENT
Subject:  SAVING OF ENERGY
No. SO(P)1-1/2024                     Lahore, 11th Nov, 2024
   It is stated that lights be put off.
`,
    reference: 'SO(P)1-1/2024',
    date: '2024-11-11',
    issuer: 'ENERGY DEPARTMENT',
    subject: 'SAVING OF ENERGY',
  },
  {
    name: 'EPFO Hindi and English',
    art: `
              कर्मचारी भविष्य निधि संगठन
        EMPLOYEES PROVIDENT FUND ORGANISATION
(श्रम एवं रोजगार मंत्रालय, भारत सरकार)
(Ministry of Labour & Employment, Government of India)
मुख्य कार्यालय / Head Office
No. HRD/12(1)2022/DA/2361                Date: 04.04.2025
To,
    All Addl. CPFCs (Zones)
Subject: Payment of Dearness Allowance - revised rates effective from 01.01.2025.
Madam/Sir,
     Please find enclosed.
`,
    reference: 'HRD/12(1)2022/DA/2361',
    date: '2025-04-04',
    issuer: 'EMPLOYEES PROVIDENT FUND ORGANISATION',
    subject: 'Payment of Dearness Allowance - revised rates effective from 01.01.2025.',
  },
  {
    name: 'act or rules, no letter',
    art: `
                THE PUNJAB EMPLOYEES EFFICIENCY ACT 2006
                      (Act XII of 2006)
                    [30 October 2006]
An Act to provide for proceedings against the employees in the government and the
corporation service in relation to their efficiency, discipline and accountability
and for matters connected therewith. It is hereby enacted as follows:
1. Short title.
`,
    reference: null,
    date: '2006-10-30',
    issuer: null,
    subject: null,
  },
  {
    name: 'minutes',
    art: `
   MINUTES OF THE MEETING HELD ON 12-03-2024 UNDER THE CHAIR OF THE SECRETARY
                    TRANSPORT DEPARTMENT
1. The meeting began with recitation from the Holy Quran and the chair welcomed all.
2. The department briefed that buses were bought.
`,
    reference: null,
    date: '2024-03-12',
    issuer: 'TRANSPORT DEPARTMENT',
    subject: null,
  },
  {
    name: 'two-line reference under subject without colon',
    art: `
        ZAKAT DEPARTMENT
No. ZA/9-8/2021                     Dated 1-1-2021
Subject :  AUDIT PARAS
Ref        Your letter No. AG/22-1/2020 dated 30-12-2020

   Kindly refer.
`,
    reference: 'ZA/9-8/2021',
    date: '2021-01-01',
    issuer: 'ZAKAT DEPARTMENT',
    subject: 'AUDIT PARAS',
  },
  {
    name: 'Urdu letter, words number',
    art: `
                         دفتر ضلعی افسر تعلیم (مردانہ)، چکوال
نمبر ۱۲۲۳-۵۶/ای ڈی                               تاریخ ۱۲؍مارچ ۲۰۲۴ء
بخدمت: تمام صدر معلمین
عنوان: سالانہ امتحانات میں نقل کی روک تھام کے لیے
                 ضروری ہدایات
          السلام علیکم! عنوان بالا کے تحت تحریر ہے کہ
`,
    reference: '1223-56/ای ڈی',
    date: '2024-03-12',
    issuer: 'دفتر ضلعی افسر تعلیم (مردانہ)، چکوال',
    subject: 'سالانہ امتحانات میں نقل کی روک تھام کے لیے ضروری ہدایات',
  },
  {
    name: 'subject label in capitals with a dash and no colon',
    art: `
        PUNJAB PUBLIC SERVICE COMMISSION
No. 112/PPSC/RE-A/2024/9                     Dated 1-1-2024
SUBJECT - EXAMINATION CENTRES FOR CLERKS
   Please refer.
`,
    reference: '112/PPSC/RE-A/2024/9',
    date: '2024-01-01',
    issuer: 'PUNJAB PUBLIC SERVICE COMMISSION',
    subject: 'EXAMINATION CENTRES FOR CLERKS',
  },
]
