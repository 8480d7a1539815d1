import type { DrawnLetter } from './letterArt.ts'

/** Orders and circulars with a number, a date or a subject that has a form of its own; names and numbers invented. */
export const ordersAndCirculars: readonly DrawnLetter[] = [
  {
    name: 'Puducherry order: abstract over the department',
    art: `
                     GOVERNMENT OF PUDUCHERRY
                            ABSTRACT
                              ***
Co-operation - Assistance to Consumer Co-operatives in the form of Subsidy - Sanction -
Issued.
=========================================================================
                CHIEF SECRETARIAT (CO-OPERATION)
G.O.Rt.No. 14/Coop.,                            Puducherry, the 29/08/2012
        READ: I.D. Note No.5/4/2/7/RCS/CONS/K1/2012/PF.8, dated 21/06/2012
              from the Registrar of Co-operative Societies, Puducherry.
ORDER:
        The Registrar of Co-operative Societies, Puducherry has submitted a proposal.
`,
    reference: '14/Coop',
    date: '2012-08-29',
    issuer: 'CHIEF SECRETARIAT (CO-OPERATION)',
    subject:
      'Co-operation - Assistance to Consumer Co-operatives in the form of Subsidy - Sanction - Issued.',
  },
  {
    name: 'Andhra order with a serial, abstract letter-spaced',
    art: `
                    GOVERNMENT OF ANDHRA PRADESH
                         A B S T R A C T
Public Services - General Transfers - Guidelines / Instructions - Orders - Issued.
--------------------------------------------------------------------------
                   FINANCE (HR-I-PLG. & POLICY) DEPARTMENT
G.O.Ms.No.71                                          Dated: 17.05.2023
                                            Read the following:
        1. G.O.Ms.No.116, Fin (HR-I) Dept., dt: 07.06.2022.
        2. Note orders of the Chief Minister, dt. 16.05.2023.
                              ****
ORDER:
        In the reference read above, Government have issued guidelines.
`,
    reference: '71',
    date: '2023-05-17',
    issuer: 'FINANCE (HR-I-PLG. & POLICY) DEPARTMENT',
    subject: 'Public Services - General Transfers - Guidelines / Instructions - Orders - Issued.',
  },
  {
    name: 'Kerala order, abstract over two rows',
    art: `
                       GOVERNMENT OF KERALA
                             Abstract
    General Education Department - Student Police Cadet project - extending to aided
    schools - Sanctioned - Orders issued
    ---------------------------------------------------------------
                  GENERAL EDUCATION (J) DEPARTMENT
G.O.(Ms) No.84/2026/GEDN          Dated,Thiruvananthapuram, 03/07/2026
    ---------------------------------------------------------------
    Read  1. G.O.(MS)No.22/2018/GEDN dated 12/02/2018
          2. Letter No. QIP(1)/55/2026/DGE dated 11/05/2026
                              ORDER
        As per the Government Order read above, sanction was accorded.
`,
    reference: '84/2026/GEDN',
    date: '2026-07-03',
    issuer: 'GENERAL EDUCATION (J) DEPARTMENT',
    subject:
      'General Education Department - Student Police Cadet project - extending to aided schools - Sanctioned - Orders issued',
  },
  {
    name: 'Federal Board of Revenue: case file, and circular of a fiscal year',
    art: `
                         GOVERNMENT OF PAKISTAN
                           REVENUE DIVISION
                       FEDERAL BOARD OF REVENUE
                          (Inland Revenue)
C.No.4(11)ITP/2026-98765-R                 Islamabad, the 3rd July, 2026

CIRCULAR NO. 05 OF 2026-27
(INCOME TAX)

SUBJECT:  FINANCE ACT, 2026 – EXPLANATION OF IMPORTANT AMENDMENTS

        Important amendments made are explained as under:
`,
    reference: '05 OF 2026-27',
    date: '2026-07-03',
    issuer: 'REVENUE DIVISION, FEDERAL BOARD OF REVENUE',
    subject: 'FINANCE ACT, 2026 – EXPLANATION OF IMPORTANT AMENDMENTS',
  },
  {
    name: 'date with its day in words',
    art: `
            OFFICE OF THE DEPUTY COMMISSIONER, SAHIWAL
No. 2211/HC(G)                Dated Sahiwal, the third day of July, 2026
To
        The Assistant Commissioners.
Subject:   PRICE CONTROL
        You are directed to check prices.
`,
    reference: '2211/HC(G)',
    date: '2026-07-03',
    issuer: 'OFFICE OF THE DEPUTY COMMISSIONER, SAHIWAL',
    subject: 'PRICE CONTROL',
  },
  {
    name: 'board with Ref. No.',
    art: `
        BOARD OF INTERMEDIATE & SECONDARY EDUCATION,
                       GUJRANWALA
Ref. No. 771/Conduct                            Dated 03-07-26
        NOTIFICATION
        It is hereby notified for the information of all concerned that the result shall be declared.
`,
    reference: '771/Conduct',
    date: '2026-07-03',
    issuer: 'BOARD OF INTERMEDIATE & SECONDARY EDUCATION, GUJRANWALA',
    subject: null,
  },
  {
    name: 'diary stamp in boxes of its own',
    art: `
              SECRETARY'S OFFICE
              SCHOOL EDUCATION DEPARTMENT
              Diary No. 8871   Date 05-07-2026
No. SO(SE-II)1-1/2026                 Dated Lahore the 3rd July, 2026
Subject:   RE-ALLOCATION OF FUNDS
      I am directed.
`,
    reference: 'SO(SE-II)1-1/2026',
    date: '2026-07-03',
    issuer: 'SCHOOL EDUCATION DEPARTMENT',
    subject: 'RE-ALLOCATION OF FUNDS',
  },
  {
    name: 'MEMORANDUM under the subject',
    art: `
              EXCISE, TAXATION & NARCOTICS CONTROL DEPARTMENT
                     GOVERNMENT OF THE PUNJAB
No. SO(Tax)E&T/3-4/2026                 Dated 03-07-2026
SUBJECT:- RECOVERY OF ARREARS OF PROPERTY TAX
MEMORANDUM
      It has been observed.
`,
    reference: 'SO(Tax)E&T/3-4/2026',
    date: '2026-07-03',
    issuer: 'EXCISE, TAXATION & NARCOTICS CONTROL DEPARTMENT',
    subject: 'RECOVERY OF ARREARS OF PROPERTY TAX',
  },
  {
    name: 'AGENDA under the subject',
    art: `
                    GOVERNMENT OF THE PUNJAB
                    TRANSPORT DEPARTMENT
No. SO(T)7-9/2026                        Dated 03-07-2026
SUBJECT:  MEETING OF DISTRICT REGIONAL TRANSPORT AUTHORITIES
          AGENDA
          1. Fitness of vehicles
`,
    reference: 'SO(T)7-9/2026',
    date: '2026-07-03',
    issuer: 'TRANSPORT DEPARTMENT',
    subject: 'MEETING OF DISTRICT REGIONAL TRANSPORT AUTHORITIES',
  },
  {
    name: 'addressee in capitals under the subject',
    art: `
                    GOVERNMENT OF THE PUNJAB
                    TRANSPORT DEPARTMENT
No. SO(T)7-9/2026                        Dated 03-07-2026
SUBJECT:  FITNESS OF SCHOOL VANS
THE SECRETARY, RTA LAHORE
      You are directed.
`,
    reference: 'SO(T)7-9/2026',
    date: '2026-07-03',
    issuer: 'TRANSPORT DEPARTMENT',
    subject: 'FITNESS OF SCHOOL VANS',
  },
  {
    name: 'Tamil Nadu order of the manuscript series',
    art: `
                     ABSTRACT
  ALLOWANCES - Dearness Allowance - Enhanced Rate from 1st January 2026 - Orders -
                      Issued.
  --------------------------------------------------------------
             FINANCE (ALLOWANCES) DEPARTMENT
G.O.No.362,                          Dated: 3rd July, 2026.
                                     (Parabhava, Aani-19)
                                     Read:
   1. G.O.Ms.No.74, Finance (Allowances) Department, dated: 12-03-2025.
ORDER:
   In the Government Order first read above, orders were issued.
`,
    reference: '362',
    date: '2026-07-03',
    issuer: 'FINANCE (ALLOWANCES) DEPARTMENT',
    subject: 'ALLOWANCES - Dearness Allowance - Enhanced Rate from 1st January 2026 - Orders - Issued.',
  },
  {
    name: 'Tamil Nadu order kept for twenty years',
    art: `
                     ABSTRACT
  School Education - Opening of Primary Schools - Sanction of posts - Orders - Issued.
             SCHOOL EDUCATION [EE1(1)] DEPARTMENT
G.O.(1D) No.117                          Dated: 03.07.2026
                                     Read:
   1. From the Director, Letter Rc.No.3/K3/2026, dated 1.6.2026.
ORDER:
   The Director has requested.
`,
    reference: '117',
    date: '2026-07-03',
    issuer: 'SCHOOL EDUCATION [EE1(1)] DEPARTMENT',
    subject: 'School Education - Opening of Primary Schools - Sanction of posts - Orders - Issued.',
  },
  {
    name: 'subject that goes on with a word that opens letters',
    art: `
                 GOVERNMENT OF THE PUNJAB
                 LIVESTOCK & DAIRY DEVELOPMENT DEPARTMENT
NO.SO(E-I)L&DD/5-3/2026                  Dated Lahore the 3rd July, 2026
                 MOST URGENT
Subject:  PROVISION OF INFORMATION REGARDING EMPLOYEES REGULARIZED
          UNDER ACT XV OF 2018
          (Most Urgent)
     I am directed.
`,
    reference: 'SO(E-I)L&DD/5-3/2026',
    date: '2026-07-03',
    issuer: 'LIVESTOCK & DAIRY DEVELOPMENT DEPARTMENT',
    subject: 'PROVISION OF INFORMATION REGARDING EMPLOYEES REGULARIZED UNDER ACT XV OF 2018',
  },
  {
    name: 'number in two words, under the addressee',
    art: `
Directorate of Public Instructions (Colleges), Punjab
     Vidya Bhawan, Phase-8, SAS Nagar
To
     All Principals of Government Colleges.
     No. 6/17-2026 Grant-1(4)/5512        Dated, SAS Nagar: 03.07.2026
Subject:   Retirement benefits to aided college teachers.
     In reference to the above subject.
`,
    reference: '6/17-2026 Grant-1(4)/5512',
    date: '2026-07-03',
    issuer: 'Directorate of Public Instructions (Colleges), Punjab',
    subject: 'Retirement benefits to aided college teachers.',
  },
]
