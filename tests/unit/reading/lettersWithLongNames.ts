import type { DrawnLetter } from './letterArt.ts'

/** Letterheads whose name runs over rows, has its place below, or is in two languages. */
export const lettersWithLongNames: readonly DrawnLetter[] = [
  {
    name: 'directorate with its place on the next row',
    art: `
              DIRECTORATE OF PUBLIC INSTRUCTION (SE)
                       PUNJAB, LAHORE
No. 1201-46/Admn                            Dated: 03/07/2026
To
        All the Chief Executive Officers (DEA) in the Punjab.
Subject:    SUMMER CAMPS IN SCHOOLS
        You are directed to ensure it.
`,
    reference: '1201-46/Admn',
    date: '2026-07-03',
    issuer: 'DIRECTORATE OF PUBLIC INSTRUCTION (SE), PUNJAB, LAHORE',
    subject: 'SUMMER CAMPS IN SCHOOLS',
  },
  {
    name: 'office of a post, with its place and address below',
    art: `
                           OFFICE OF THE
              DIRECTOR GENERAL, HEALTH SERVICES
                         PUNJAB LAHORE
                24-COOPER ROAD, LAHORE   PH: 042-99200123
No.4512-60/DGHS                             Dated 03-07-2026
To
        The Chief Executive Officers (DHA) in the Punjab.
Sub:-   DENGUE SURVEILLANCE
        It has been observed.
`,
    reference: '4512-60/DGHS',
    date: '2026-07-03',
    issuer: 'OFFICE OF THE DIRECTOR GENERAL, HEALTH SERVICES, PUNJAB LAHORE',
    subject: 'DENGUE SURVEILLANCE',
  },
  {
    name: 'department over its address',
    art: `
                   GOVERNMENT OF THE PUNJAB
       SPECIALIZED HEALTHCARE & MEDICAL EDUCATION DEPARTMENT
                       LAHORE
No. SO(ME)8-21/2026                              Dated 3-7-2026
Subject:  INDUCTION POLICY
        I am directed.
`,
    reference: 'SO(ME)8-21/2026',
    date: '2026-07-03',
    issuer: 'SPECIALIZED HEALTHCARE & MEDICAL EDUCATION DEPARTMENT',
    subject: 'INDUCTION POLICY',
  },
  {
    name: 'principal of a college',
    art: `
              OFFICE OF THE PRINCIPAL
              GOVT. GRADUATE COLLEGE FOR WOMEN, JHANG
Letter No: GGCW/JH/2026/77
Dated:     03-07-2026
The Director of Education (Colleges), Faisalabad Division.
SUBJECT:   REQUEST FOR POSTING OF LECTURERS (BPS-17)
Respected Sir,
      It is stated.
`,
    reference: 'GGCW/JH/2026/77',
    date: '2026-07-03',
    issuer: 'OFFICE OF THE PRINCIPAL, GOVT. GRADUATE COLLEGE FOR WOMEN, JHANG',
    subject: 'REQUEST FOR POSTING OF LECTURERS (BPS-17)',
  },
  {
    name: 'letterhead in two languages, the name over two rows',
    art: `
GOVERNMENT OF THE PUNJAB                         حکومت پنجاب
LOCAL GOVERNMENT & COMMUNITY                     محکمہ لوکل گورنمنٹ
DEVELOPMENT DEPARTMENT
No. SOR(LG)38-16/2026                    Dated Lahore, the 3rd July, 2026
To
      The Deputy Commissioners.
Subject:   CLEANLINESS DRIVE
      I am directed to say.
`,
    reference: 'SOR(LG)38-16/2026',
    date: '2026-07-03',
    issuer: 'LOCAL GOVERNMENT & COMMUNITY DEVELOPMENT DEPARTMENT',
    subject: 'CLEANLINESS DRIVE',
  },
  {
    name: 'Urdu, the place on the next row',
    art: `
                   دفتر چیف ایگزیکٹو آفیسر (ایجوکیشن)
                            اوکاڑہ
نمبر 1201-46/ایڈمن                          تاریخ ۰۳/۰۷/۲۰۲۶
                  عنوان: یوم آزادی کی تقریبات
          جناب عالی! گزارش ہے کہ
`,
    reference: '1201-46/ایڈمن',
    date: '2026-07-03',
    issuer: 'دفتر چیف ایگزیکٹو آفیسر (ایجوکیشن), اوکاڑہ',
    subject: 'یوم آزادی کی تقریبات',
  },
  {
    name: 'ministry whose last word shares a row with its street',
    art: `
Public Administration Circular : 07/2026
                                        Ministry of Public Services,
                                        Provincial Councils and Local
                                        Government Independence Square,
                                        Colombo 07.
                                        03.07.2026
Secretaries of Ministries

Granting of leave to officers who attend courses

        According to the Establishments Code leave is granted.
`,
    reference: '07/2026',
    date: '2026-07-03',
    issuer: 'Ministry of Public Services, Provincial Councils and Local Government',
    subject: 'Granting of leave to officers who attend courses',
  },
  {
    name: 'department alone on its row, number under its label',
    art: `
TOP PRIORITY                                     No.
                                                 SO(I&C-I)3-7/2026
              Government of the Punjab
         Services & General Administration
                    Department
         (Implementation & Coordination Wing)
                             Dated Lahore the 3rd July, 2026
To
     1. The Senior Member, Board of Revenue, Punjab
Subject: INSTRUCTIONS REGARDING OPENING OF OFFICES WITH ALL
         STAFF MEMBERS
     I am directed to refer to this department's letter of even number dated
10th June, 2026 on the subject cited above.
`,
    reference: 'SO(I&C-I)3-7/2026',
    date: '2026-07-03',
    issuer: 'Services & General Administration Department',
    subject: 'INSTRUCTIONS REGARDING OPENING OF OFFICES WITH ALL STAFF MEMBERS',
  },
  {
    name: 'department with its office in brackets',
    art: `
No. EO(S&GAD)Policy/2026/688
              GOVERNMENT OF THE PUNJAB
         SERVICES AND GENERAL ADMINISTRATION
              DEPARTMENT (ESTATE OFFICE)
                             Dated Lahore, the 03rd July 2026
To
     1. The Chairman, Planning & Development Department.
Subject: ALLOTMENT POLICY OF S&GAD, AMENDED UPTO 2025
     The Governor of Punjab has been pleased to approve amendments.
`,
    reference: 'EO(S&GAD)Policy/2026/688',
    date: '2026-07-03',
    issuer: 'SERVICES AND GENERAL ADMINISTRATION DEPARTMENT (ESTATE OFFICE)',
    subject: 'ALLOTMENT POLICY OF S&GAD, AMENDED UPTO 2025',
  },
  {
    name: 'ministry cut within its name, from one margin',
    art: `
Public Administration Circular: 11/2026(II)
                              Ministry of Public Administration, Provincial
                              Councils and Local Government,
                              Independence Square,
                              Colombo 07.
03.07.2026

Secretaries to Ministries,
Heads of Departments.

Payment of Festival Advance

With reference to the Public Administration Circular 11/2026 dated 03.03.2026.
`,
    reference: '11/2026(II)',
    date: '2026-07-03',
    issuer: 'Ministry of Public Administration, Provincial Councils and Local Government',
    subject: 'Payment of Festival Advance',
  },
]
