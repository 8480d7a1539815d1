/** What a person reads on the first page of a letter; null where it has none. */
export type AsRead = {
  reference: string | null
  date: string | null
  issuer: string | null
  subject: string | null
}

const ministry = 'Ministry of Public Administration, Provincial Councils and Local Government'
const noLetter: AsRead = { reference: null, date: null, issuer: null, subject: null }

/** Read by eye from pictures of the pages, not from their text. */
export const lettersAsRead: Readonly<Record<string, AsRead>> = {
  'srilanka-pubad/2025__English__01-2025.pdf': {
    reference: '01/2025',
    date: '2025-03-20',
    issuer: `Combined Services Division, ${ministry}`,
    subject:
      'Revision of the letter of appointment in respect of acquiring proficiency in the official language.',
  },
  'srilanka-pubad/2025__English__01-2025_(Letter).pdf': {
    reference: '01/2025',
    date: '2025-03-06',
    issuer: ministry,
    subject:
      'Granting entitlement to benefits to the members of Police or Special Task Force as per the Cabinet Approval No. CP/19/2618/103/069 - I dated 24.09.2019',
  },
  'srilanka-pubad/2025__English__03-2019_(VI).pdf': {
    reference: '03/2019 (VI)',
    date: '2025-01-17',
    issuer: ministry,
    subject:
      'List of Disciplinary Inquiry Officers under Sub-section 19:5, Chapter XLVIII, Volume II of the Establishments Code',
  },
  'srilanka-pubad/2025__English__03-2025(I).pdf': {
    reference: '03/2025 (I)',
    date: '2025-11-17',
    issuer: ministry,
    subject:
      "Registration of public officers in the Widows’ / Widowers’ and Orphans’ pension scheme and verifying the particulars of beneficiaries' through a new online information system",
  },
  'srilanka-pubad/2025__English__03-2025.pdf': {
    reference: '03/2025',
    date: '2025-01-20',
    issuer: ministry,
    subject:
      'Registration of Public Officers in Widows’ / Widowers’ and Orphans’ Pensions Scheme and verifying the particulars of beneficiaries through a new online information system',
  },
  'srilanka-pubad/2025__English__04-2025_Letter.pdf': {
    reference: '04/2025',
    date: '2025-06-30',
    issuer: ministry,
    subject: 'Dealing with documents delivered by hand to public institutions',
  },
  'srilanka-pubad/2025__English__15-2025_(I).pdf': {
    reference: '15/2025 (I)',
    date: '2025-11-14',
    issuer: ministry,
    subject:
      'Revision of pensions based on the entitled salary for 01.01.2018, 01.01.2019 and 01.01.2020 as per the 2025 budget proposals',
  },
  'srilanka-pubad/2026__English__01-2026_(Letter).pdf': {
    reference: '01/2026',
    date: '2026-03-12',
    issuer: ministry,
    subject:
      "The course related to the exemption of officers in Grade I of the Management Service Officers' Service from the Efficiency Bar Examination.",
  },
  'srilanka-pubad/2026__English__12-2005_(X).pdf': {
    reference: '12/2005(X)',
    date: '2026-03-05',
    issuer: ministry,
    subject:
      'Establishment of a New Insurance Scheme for Public Officers Proposed in the Budget 2026 (Agrahara)',
  },
  'srilanka-pubad/2025__Sinhala__03-2025.pdf': {
    reference: '03/2025',
    date: '2025-01-20',
    issuer: 'රාජ්‍ය පරිපාලන, පළාත් සභා සහ පළාත් පාලන අමාත්‍යාංශය',
    subject: 'රාජ්‍ය නිලධරයන් වැන්දඹු / වැන්දඹු පුරුෂ හා අනත්දරු විශ්‍රාම වැටුප් ක්‍රමයෙහි ලියාපදිංචි කිරීම',
  },
  'srilanka-pubad/2025__Sinhala__15-2025_(I).pdf': {
    reference: '15/2025 (I)',
    date: '2025-11-14',
    issuer: 'රාජ්‍ය පරිපාලන, පළාත් සභා සහ පළාත් පාලන අමාත්‍යාංශය',
    subject: '2025 අයවැය යෝජනා අනුව විශ්‍රාම වැටුප් ප්‍රතිශෝධනය කිරීම',
  },
  'puducherry-coop/notification__OM_forms.pdf': {
    reference: '14015/1/76-Estt.D',
    date: '1980-08-04',
    issuer: 'Ministry of Home Affairs/Grih Mantralaya, Department of Personnel & Administrative Reforms',
    subject:
      'Appointment of meritorious sportsmen to Group ‘C’ and ‘D’ posts in relaxation of the procedure.',
  },
  'puducherry-coop/notification__Advertisement.pdf': {
    reference: '1-1/RCS/Estt/E1/2016',
    date: '2016-02-12',
    issuer: 'CO-OPERATIVE DEPARTMENT',
    subject: null,
  },
  'puducherry-coop/notification__Notification.pdf': {
    reference: '1-1/RCS/Estt/E1/2016',
    date: '2016-02-12',
    issuer: 'CO-OPERATIVE DEPARTMENT',
    subject: null,
  },
  'puducherry-coop/Recruitment_Rules__RR.pdf': {
    reference: '4/Co-op',
    date: '2000-03-07',
    issuer: 'CHIEF SECRETARIAT (CO-OPERATION)',
    subject: null,
  },
  'india-punjab-colleges/Minutes-StateEduMin-180610.pdf': noLetter,
  'puducherry-coop/Download__hba.pdf': noLetter,
  'puducherry-coop/RTI__rti_form__F1.pdf': noLetter,
  'puducherry-coop/RTI__rti_form__F4.pdf': noLetter,
  'puducherry-coop/list_of_cooperative_societies__Listplanning.pdf': noLetter,
  'puducherry-coop/notification__List_of_candidates_EE.pdf': noLetter,
}
