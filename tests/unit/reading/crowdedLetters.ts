import type { DrawnLetter } from './letterArt.ts'

/** Circulars of several countries with more than one number, date or office on them; all invented. */
export const crowdedLetters: readonly DrawnLetter[] = [
  {
    name: 'Sri Lanka, label with parenthesised letter and long number',
    art: `
Public Administration Circular Letter No. 05/2026
My No: EST-2/LEAVE/03/4120
                                        Ministry of Public Administration,
                                        Provincial Councils and Local Government,
                                        Independence Square,
                                        Colombo 07.
                                        April 20, 2026
Secretaries to Ministries
Chief Secretaries of Provinces
Heads of Departments

                Grant of Special Leave for the New Year

     I wish to inform you that the special leave has been approved.
`,
    reference: '05/2026',
    date: '2026-04-20',
    issuer: 'Ministry of Public Administration, Provincial Councils and Local Government',
    subject: 'Grant of Special Leave for the New Year',
  },
  {
    name: 'Sri Lanka amended circular, number with word',
    art: `
Public Administration Circular : 10/2025 - Amendment I
                          My number : EST-4/PENS/10
                          Ministry of Public Administration,
                          Provincial Councils and Local Government
                          Colombo 07.
                          2025.12.01
Secretaries of Ministries

Amendment of the Public Administration Circular No. 10/2025 dated 30.07.2025

Approval has been granted to amend the circular as follows with effect from
01.01.2026, and you are kindly informed to take action in accordance therewith
and to bring these provisions to the notice of all officers.
`,
    reference: '10/2025',
    date: '2025-12-01',
    issuer: 'Ministry of Public Administration, Provincial Councils and Local Government',
    subject: 'Amendment of the Public Administration Circular No. 10/2025 dated 30.07.2025',
  },
  {
    name: 'Sri Lanka, to Secretaries with titles and one more heading',
    art: `
Establishments Circular No: 02/2024 (II)
                                        No. EST/A/9
                                        The Ministry of Home Affairs
                                        Colombo 10.
                                        5th of January 2024
To:
Secretaries of Ministries
District Secretaries

Recruitment of Management Assistants - Instructions

Further to the Circular No. 02/2024 dated 01.01.2024.
`,
    reference: '02/2024 (II)',
    date: '2024-01-05',
    issuer: 'The Ministry of Home Affairs',
    subject: 'Recruitment of Management Assistants - Instructions',
  },
  {
    name: 'Puducherry memo with dashes',
    art: `
                    GOVERNMENT OF PUDUCHERRY
             OFFICE OF THE REGISTRAR OF CO-OP. SOCIETIES
No. 2-11/RCS/Audit/2014-15/884             Puducherry, dated 09.06.2014.

                      CIRCULAR

          Sub :- Co-operative Department – Submission of audit
                 certificates – Instructions – Reg.
          Ref :- This office Circular No. 2-11/RCS/2012 dt. 03-05-2012

          The attention of all Presidents is invited to the circular.
`,
    reference: '2-11/RCS/Audit/2014-15/884',
    date: '2014-06-09',
    issuer: 'OFFICE OF THE REGISTRAR OF CO-OP. SOCIETIES',
    subject: 'Co-operative Department - Submission of audit certificates - Instructions - Reg.',
  },
  {
    name: 'RTI circular',
    art: `
              CHIEF SECRETARIAT (PERSONNEL AND ADMINISTRATIVE REFORMS)
No.A.12011/7/2009/DP&AR/RTI             Puducherry, the 7 July 2010
                      I.D. NOTE
Sub.: RTI Act, 2005 - Disposal of applications.
     A copy of the O.M. No. 1/4/2008-IR dated 25.04.2008 is circulated.
`,
    reference: 'A.12011/7/2009/DP&AR/RTI',
    date: '2010-07-07',
    issuer: 'CHIEF SECRETARIAT (PERSONNEL AND ADMINISTRATIVE REFORMS)',
    subject: 'RTI Act, 2005 - Disposal of applications.',
  },
  {
    name: 'Indian Punjab education, subject in quotes and Hindi date',
    art: `
                   PUNJAB GOVERNMENT
             DEPARTMENT OF HIGHER EDUCATION
               (Education-1 Branch)
To
      The D.P.I. (Colleges), Punjab.
      Memo No. 11/143/09-1Edu1/1234
      Dated, Chandigarh: 22-09-2010
Subject: -  Retirement benefit to the employees of privately managed
            aided colleges.
      Reference your memo no. 12/2-10 dated 01-02-2010.
`,
    reference: '11/143/09-1Edu1/1234',
    date: '2010-09-22',
    issuer: 'DEPARTMENT OF HIGHER EDUCATION',
    subject: 'Retirement benefit to the employees of privately managed aided colleges.',
  },
  {
    name: 'EPFO circular with to-be-replaced barcode lines',
    art: `
   Employees' Provident Fund Organisation, India
   (Ministry of Labour & Employment, Govt. of India)
   Head Office: 14, Bhikaji Cama Place, New Delhi-110066
   Telephone : 011-26172671   email : acc.exam@example.gov.in
File No.: Exam/DPC/ROJ/2025 (E-92188)            Dated: 13/05/2025
                    CIRCULAR
Subject:  Calling of options for posting at Regional Office, Jammu.

      Options are invited from willing officers for posting at the above office latest by
20/05/2025.
`,
    reference: 'Exam/DPC/ROJ/2025 (E-92188)',
    date: '2025-05-13',
    issuer: "Employees' Provident Fund Organisation, India",
    subject: 'Calling of options for posting at Regional Office, Jammu.',
  },
  {
    name: 'meeting notice with date in subject rows and text dateline to follow',
    art: `
         AGRICULTURE DEPARTMENT
         (PLANNING CELL)
No. SO(P)7-8/2025                        Dated Lahore, the 3rd July 2025
MEETING NOTICE
Subject: MEETING ON COTTON TO BE HELD ON 10TH JULY, 2025 AT 11:00 A.M. IN
         THE COMMITTEE ROOM
         A meeting is scheduled.
`,
    reference: 'SO(P)7-8/2025',
    date: '2025-07-03',
    issuer: 'AGRICULTURE DEPARTMENT',
    subject: 'MEETING ON COTTON TO BE HELD ON 10TH JULY, 2025 AT 11:00 A.M. IN THE COMMITTEE ROOM',
  },
  {
    name: 'most immediate by fax, number split over cells',
    art: `
MOST IMMEDIATE / BY FAX
         BOARD OF REVENUE, PUNJAB
No.         1234-2024/221-LR(II)          Dated         11-02-2024
From        The Secretary (Revenue)
To          All the Commissioners in Punjab
Subject     COMPUTERISATION OF LAND RECORD
            Please refer.
`,
    reference: '1234-2024/221-LR(II)',
    date: '2024-02-11',
    issuer: 'BOARD OF REVENUE, PUNJAB',
    subject: 'COMPUTERISATION OF LAND RECORD',
  },
  {
    name: 'year typed wrong twice',
    art: `
         TOURISM DEPARTMENT
No. TD/4-5/2025                          Dated: 31-02-2025
Subject: HOTELS
         Please refer.
`,
    reference: 'TD/4-5/2025',
    date: null,
    issuer: 'TOURISM DEPARTMENT',
    subject: 'HOTELS',
  },
  {
    name: 'a number followed by month-year only',
    art: `
         TOURISM DEPARTMENT
No. TD/4-5/2025                          Lahore, February 2025
Subject: HOTELS
         Please refer.
`,
    reference: 'TD/4-5/2025',
    date: null,
    issuer: 'TOURISM DEPARTMENT',
    subject: 'HOTELS',
  },
  {
    name: 'letter-spaced number',
    art: `
        MINES DEPARTMENT
N o . M D / 1 2 - 3 / 2 0 2 4            D a t e d  1 1 - 1 1 - 2 0 2 4
Subject:  SALT
   It is stated.
`,
    reference: 'MD/12-3/2024',
    date: '2024-11-11',
    issuer: 'MINES DEPARTMENT',
    subject: 'SALT',
  },
]
