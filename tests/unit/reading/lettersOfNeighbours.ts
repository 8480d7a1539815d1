import type { DrawnLetter } from './letterArt.ts'

/** Letters as offices of India, Sri Lanka and Bangladesh lay them out; names, numbers and dates invented. */
export const lettersOfNeighbours: readonly DrawnLetter[] = [
  {
    name: 'Indian ministry, file number at the left, dated alone below',
    art: `
F. No. 21-7/2024-Estt.IV
                 Government of India
                 Ministry of Rural Works
               Department of Village Roads
                                       Krishi Bhawan, New Delhi-110001
                                       Dated: 4th April, 2025
                 OFFICE MEMORANDUM

Subject:   Grant of Dearness Allowance to employees drawing pay in the old
           scales - regarding.

        The undersigned is directed to refer to the O.M. No. 1/4/2024-E.II(B) dated the
21st October, 2024 on the above subject.
`,
    reference: '21-7/2024-Estt.IV',
    date: '2025-04-04',
    issuer: 'Ministry of Rural Works, Department of Village Roads',
    subject: 'Grant of Dearness Allowance to employees drawing pay in the old scales - regarding.',
  },
  {
    name: 'Indian Punjab, From and To, Memo No.',
    art: `
From
        The Director, Local Fund Audit, Punjab,
        Chandigarh.
To
        All Principals of Government Colleges.

        Memo No. 12/3-2010 Coll.Edu(3)
        Dated Chandigarh, the 18-6-2010

Subject:-  Stay of students in hostels.

        In this connection it is intimated that no stay is allowed.
`,
    reference: '12/3-2010 Coll.Edu(3)',
    date: '2010-06-18',
    issuer: 'The Director, Local Fund Audit, Punjab, Chandigarh',
    subject: 'Stay of students in hostels.',
  },
  {
    name: 'Indian circular, Ref and Date',
    art: `
              STATE PENSION FUND ORGANISATION
            (Ministry of Labour, Government of India)
                  Head Office, Plate A, New Delhi
                 Website: www.example.gov.in
No: PEN/Policy/2025/e-118832                    Date: 24-APR-2025
To
    All Regional Commissioners in-charge of Regional Offices

Sub.: Simplification of the transfer claim process - reg.
Ref.: Head Office letter No. WSU/2021/119 dated 03.02.2021

Sir/Madam,
        Please refer to the above.
`,
    reference: 'PEN/Policy/2025/e-118832',
    date: '2025-04-24',
    issuer: 'STATE PENSION FUND ORGANISATION',
    subject: 'Simplification of the transfer claim process - reg.',
  },
  {
    name: 'Andhra memo',
    art: `
            GOVERNMENT OF ANDHRA PRADESH
           SCHOOL EDUCATION DEPARTMENT
Memo Rc.No. ESE02-36/169/2020-GS&GR            Dated:02/11/2020

Sub:  School Education - Reopening of schools - Instructions - Issued.
Ref:  1. G.O.Ms.No.45, dated 01-10-2020.
      2. Memo No.30/A/2020, dated 29-10-2020.
                        * * *
      All the District Educational Officers are informed as follows.
`,
    reference: 'ESE02-36/169/2020-GS&GR',
    date: '2020-11-02',
    issuer: 'SCHOOL EDUCATION DEPARTMENT',
    subject: 'School Education - Reopening of schools - Instructions - Issued.',
  },
  {
    name: 'Sri Lanka, My No and Your No',
    art: `
My No : MN/ADM/04/112      Your No : PC/EDU/7/88         Date : 12.03.2026
                     MINISTRY OF ROAD SAFETY
Circular No : 02/2026

Secretaries to Ministries
Heads of Departments

        Use of official vehicles outside working hours

        Your attention is drawn to the Circular No. 04/2019 dated 01.07.2019 and the
provisions thereof.
`,
    reference: '02/2026',
    date: '2026-03-12',
    issuer: 'MINISTRY OF ROAD SAFETY',
    subject: 'Use of official vehicles outside working hours',
  },
  {
    name: 'Sri Lanka treasury circular in capitals, of a year',
    art: `
PUBLIC FINANCE CIRCULAR NO : PFD 01/2024
                                         Ministry of Finance and Planning,
                                         The Secretariat,
                                         Colombo 01.
                                         19th February 2024
To : All Secretaries to Ministries

        Procurement of stationery by public institutions

        It has been observed that stationery is procured without regard to the
guidelines issued from time to time.
`,
    reference: 'PFD 01/2024',
    date: '2024-02-19',
    issuer: 'Ministry of Finance and Planning',
    subject: 'Procurement of stationery by public institutions',
  },
  {
    name: 'Sinhala with a number of its year',
    art: `
රාජ්‍ය පරිපාලන චක්‍රලේඛ : 07/2025
                               මගේ අංකය : EST-1/CIRL/03/0001
                               රාජ්‍ය පරිපාලන අමාත්‍යාංශය
                               2025.06.30
අමාත්‍යාංශ ලේකම්වරුන්

       රාජ්‍ය නිලධාරීන් ලියාපදිංචි කිරීම පිළිබඳව

       ඉහත කරුණ සම්බන්ධයෙන් නිකුත් කරන ලද 20/2011 චක්‍රලේඛය කෙරෙහි ඔබේ
අවධානය යොමු කරමි
`,
    reference: '07/2025',
    date: '2025-06-30',
    issuer: null,
    subject: null,
  },
  {
    name: 'Bangladesh in English',
    art: `
           Government of the People's Republic of Bangladesh
                     Ministry of Local Markets
                      Administration Section-2
Memo No. 05.00.0000.170.11.017.20.124               Date: 25 January 2024

Subject: Submission of monthly returns.

        With reference to the above subject it is requested to send the returns.
`,
    reference: '05.00.0000.170.11.017.20.124',
    date: '2024-01-25',
    issuer: 'Ministry of Local Markets',
    subject: 'Submission of monthly returns.',
  },
  {
    name: 'Bangladesh in Bengali',
    art: `
                     জনপ্রশাসন মন্ত্রণালয়
স্মারক নম্বর: ০৫.০০.০০০০.১৭০.১১.০১৭.২৪.১২৪          তারিখ: ২৫ জানুয়ারি ২০২৪

বিষয়: মাসিক প্রতিবেদন প্রেরণ

        উপর্যুক্ত বিষয়ে জানানো যাচ্ছে যে প্রতিবেদন প্রেরণ করতে হবে
`,
    reference: '05.00.0000.170.11.017.24.124',
    date: '2024-01-25',
    issuer: 'জনপ্রশাসন মন্ত্রণালয়',
    subject: 'মাসিক প্রতিবেদন প্রেরণ',
  },
  {
    name: 'centred sentence subject of three rows',
    art: `
PUBLIC SERVICE CIRCULAR LETTER NO: 11/2025(IV)
                                       Public Service Division,
                                       Office of the Cabinet,
                                       Colombo 07.
                                       02.06.2025
All Secretaries to Ministries
All Heads of Departments

      Payment of allowances to officers who are engaged in duties beyond the
           hours specified in the scheme of recruitment and the minute
                          of the service concerned

Reference is made to the letter of even number dated 11.02.2024.
`,
    reference: '11/2025(IV)',
    date: '2025-06-02',
    issuer: 'Public Service Division, Office of the Cabinet',
    subject:
      'Payment of allowances to officers who are engaged in duties beyond the hours specified in the scheme of recruitment and the minute of the service concerned',
  },
  {
    name: 'Indian university, Ref',
    art: `
            NORTHERN STATE UNIVERSITY, CHANDIGARH
Ref. No.: NSU/Acad/2025/2210-2290              Dated: 17.03.2025
CIRCULAR NO. 12/2025
Subject: Change of the academic calendar
This is to inform all concerned that classes begin on 01.04.2025 .
`,
    reference: '12/2025',
    date: '2025-03-17',
    issuer: 'NORTHERN STATE UNIVERSITY, CHANDIGARH',
    subject: 'Change of the academic calendar',
  },
  {
    name: 'Puducherry government order',
    art: `
                  GOVERNMENT OF PUDUCHERRY
                         ABSTRACT
   Co-operative Department - Audit of societies - Orders - Issued.
                 CO-OPERATIVE DEPARTMENT
G.O.Rt.No.17/2016                 Puducherry, the 4th May 2016
READ: 1. I.D. Note No. 3-4/RCS/2015 dated 11-02-2016.
ORDER:
     The Government accords sanction to the following.
`,
    reference: '17/2016',
    date: '2016-05-04',
    issuer: 'CO-OPERATIVE DEPARTMENT',
    subject: 'Co-operative Department - Audit of societies - Orders - Issued.',
  },
]
