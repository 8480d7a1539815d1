import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate, civilFrom, showDate } from '../../../shared/domain/dates.ts'
import { findDates } from '../../../shared/domain/letterDates.ts'
import {
  circularIdentity,
  findReferences,
  isCopyHeading,
  letterText,
  numberRange,
  saysEvenNumber,
  subjectOfLine,
} from '../../../shared/domain/references.ts'

const references = (line: string): string[] =>
  findReferences(letterText(line)).map((found) => found.reference)
const dates = (line: string): string[] => findDates(letterText(line)).map((found) => found.date)

/** Lines of real letters (DOMAIN.md §6) and the reference each of them has. */
const seen: [string, string][] = [
  ['No. SO(G)Circular/S&GAD/2023', 'SO(G)Circular/S&GAD/2023'],
  ['letter No. SO(G)11-2/GD/2021. dated 07-9-2021', 'SO(G)11-2/GD/2021'],
  ['Government letter No. SO (G) 11-2/GD/2022 dated 06-04-2022', 'SO (G) 11-2/GD/2022'],
  ['letter No. SO(C-III) 12-71/2021, dated 24-03-2022', 'SO(C-III) 12-71/2021'],
  ['NO. SO(Univ.)5-1/2018.Vol-III', 'SO(Univ.)5-1/2018.Vol-III'],
  ['NO. SO (P-III) 3-10/2025-Ph.D.', 'SO (P-III) 3-10/2025-Ph.D'],
  ['No.SO(CAB-I)2-9/2015', 'SO(CAB-I)2-9/2015'],
  ['No. SOR-III-I-5/74', 'SOR-III-I-5/74'],
  ['Endst. No. FD(FR) 11-2/89(2016) (P-III)', 'FD(FR) 11-2/89(2016) (P-III)'],
  ['Notification No.FD.PC.40-58-2019(A) dated 25 April 2022', 'FD.PC.40-58-2019(A)'],
  ['letter No. SO(D&C)4-1/2018(Part-II) dated 08-03-2019 & 17-07-2019', 'SO(D&C)4-1/2018(Part-II)'],
  ['No. EO(S&GAD)Policy/2009/688', 'EO(S&GAD)Policy/2009/688'],
  ['TOP PRIORITY No. SO(I&C-I)1-2/2020', 'SO(I&C-I)1-2/2020'],
  ['No.SI.2-39/2016', 'SI.2-39/2016'],
  ['circular letter No.SOR-IV(S&GAD)11-1/2019, dated 16.07.2019', 'SOR-IV(S&GAD)11-1/2019'],
  ['No. FD(W&M)1-153/2024 dated 20.05.2024', 'FD(W&M)1-153/2024'],
  ['NO.SO(SE-1)1-427/2024(PHASE-III)', 'SO(SE-1)1-427/2024(PHASE-III)'],
  ['NO.SORI(S&GAD)1-30/2003(P-II).', 'SORI(S&GAD)1-30/2003(P-II)'],
  ['NO.EDU(E&A)Cir/2019', 'EDU(E&A)Cir/2019'],
  ['No. Admn(M-I)/334', 'Admn(M-I)/334'],
  ['NO. 2025/PA.Dir(G) 41/G-3', '2025/PA.Dir(G) 41/G-3'],
  ['Letter No. 8009-14/G-I dated 25th February 2025', '8009-14/G-I'],
  ['Letter No. 16/PA-DPIC/T-25 dated 6th February 2025', '16/PA-DPIC/T-25'],
  ['NO. 1795 /AD(PC-I)', '1795 /AD(PC-I)'],
  ['Order No. 3518/AD(G)', '3518/AD(G)'],
  ['notification No.SO(E&A)D.O.P/2014, dated 23.05.2019', 'SO(E&A)D.O.P/2014'],
  ['Directive bearing No. PS/SSCM(IMP)/CMO/19/OT-04/022974', 'PS/SSCM(IMP)/CMO/19/OT-04/022974'],
  ['NO.PAS/Legis-G-45/2018/3366', 'PAS/Legis-G-45/2018/3366'],
  ['No. 4-1/2018-Min-I', '4-1/2018-Min-I'],
  ['No.F.8-2/2004-Admn-II', 'F.8-2/2004-Admn-II'],
  ['letter No.2(1)/2001-Manuals', '2(1)/2001-Manuals'],
  ['F.No.11013/7/2018-Estt.A', '11013/7/2018-Estt.A'],
  ['No. 1/3(2)/2008-E.II(B)', '1/3(2)/2008-E.II(B)'],
  ['No.7/1/2013-Welfare', '7/1/2013-Welfare'],
  ['F. No. 12035/31/96-Pol.II', '12035/31/96-Pol.II'],
  ['Endst. No. DCH/Estt./Recruitment/2026-8552-73', 'DCH/Estt./Recruitment/2026-8552-73'],
  ['Endst. No. Regn./R.-I/26/ 3454-3673 dated: 20-04-2026', 'Regn./R.-I/26/ 3454-3673'],
  ['endst. no. CCET/DG/E-1/205-09 dated 13.04.2022', 'CCET/DG/E-1/205-09'],
  ['endst. No. 7692-8032/Admin. (1V)PHQ, dated 11.04.2000', '7692-8032/Admin. (1V)PHQ'],
  ['My No : EST-1/RESCH/08/0012', 'EST-1/RESCH/08/0012'],
  ['Memo Rc.No. ESE02-36/169/2020-GS&GR-CSE', 'ESE02-36/169/2020-GS&GR-CSE'],
  ['No. SO(Coord)1-1/2023', 'SO(Coord)1-1/2023'],
  ['No. PA/DPI(SE)/1234', 'PA/DPI(SE)/1234'],
  ['Public Administration Circular : 03/2025 (I)', '03/2025 (I)'],
  ['Public Administration Circular No. 18/2020 dated 16.10.2020', '18/2020'],
  ['No. SO(G)11-2/GD/2021 13-11-2023', 'SO(G)11-2/GD/2021'],
  ['SO(A-I)3-3/2013 refers', 'SO(A-I)3-3/2013'],
  ['No. 1201–46/Admn Dated Lahore, the 20th November, 2023', '1201-46/Admn'],
  ['نمبر SO(G)11-2/GD/2021 مورخہ ۰۷ ستمبر ۲۰۲۱ء', 'SO(G)11-2/GD/2021'],
  ['مراسلہ نمبر 7315-7440/GB، ', '7315-7440/GB'],
  ['স্মারক নং- 05.00.0000.170.11.017.20-124 তারিখ', '05.00.0000.170.11.017.20-124'],
  ['No . SO ( G ) 11 - 2 / GD / 2021 Dated', 'SO ( G ) 11 - 2 / GD / 2021'],
  ['No.SO(Lit) Misc/2023-118', 'SO(Lit) Misc/2023-118'],
  ['No. SO(ADMN) HED 12-3/2020', 'SO(ADMN) HED 12-3/2020'],
  ['No:- 331/AD(G)', '331/AD(G)'],
  ['No-331/AD(G) Lahore', '331/AD(G)'],
  ['Letter # 331/AD(G)', '331/AD(G)'],
  ['No. 331/AD 20th November, 2023', '331/AD'],
  ['No. 331/AD - Lahore', '331/AD'],
  ['No.331/AD(G).Dated: 2-3-2022', '331/AD(G)'],
  ['Ref: DPI/Admn/2024/123', 'DPI/Admn/2024/123'],
  ['Reference: Your letter No. 12/AD(G) dated', '12/AD(G)'],
  ['Circular No. 12 of 2024', '12 of 2024'],
  ['CIRCULAR NO. 05 OF 2026-27', '05 OF 2026-27'],
  ['Ref. No. 771/Conduct', '771/Conduct'],
  ['F.1-3/2026(Coord)/FDE Islamabad, the', 'F.1-3/2026(Coord)/FDE'],
  ['No. 6/17-2026 Grant-1(4)/5512 Dated', '6/17-2026 Grant-1(4)/5512'],
  ['CIRCULAR : 03/2025(IV)', '03/2025(IV)'],
  ['S.R.O. 986(I)/2022.- In exercise', 'S.R.O. 986(I)/2022'],
  ['Memo No. 05.00.0000.170.11.017.20.124 Date: 25 January 2024', '05.00.0000.170.11.017.20.124'],
  ['Memo No. 12/3-2010 Coll.Edu(3)', '12/3-2010 Coll.Edu(3)'],
  ['نمبر 1203/Admn لاہور، مورخہ', '1203/Admn'],
  ['نمبر ۱۲۲۳-۵۶/ای ڈی چکوال، مورخہ', '1223-56/ای ڈی'],
  ['مراسلہ نمبر ۳۴۵۱/ایڈمن بتاریخ', '3451/ایڈمن'],
  ['संख्या ए-11011/2/2026-स्थापना दिनांक 20.08.2026', 'ए-11011/2/2026-स्थापना'],
]

const noReference = [
  'Total no. of copies: 5',
  'Sr. No. 12',
  'Ph. No. 042-99210087',
  'Fax No: 042-99210088',
  'House No. 45-B/2, Gulberg',
  'Your No : PC/EDU/7/88',
  'CNIC No. 35202-1234567-1',
  'فون نمبر: 042-99231234',
  'No. (12)',
  'No. 1 TO 1045) FOR PROMOTION',
  'No officer shall share 5 photos',
  'Nothing contained in para 7',
  'Endst. No. & Date Even',
  'No. & Date Even:',
  'No officer shall share his opinion',
  'In the name of Allah',
  'there is no need to refer',
  'No comments',
]

describe('references of real letters', () => {
  it.each(seen)('%s', (line, reference) => {
    expect(references(line)).toEqual([letterText(reference)])
  })

  it.each(noReference)('none in: %s', (line) => {
    expect(references(line)).toEqual([])
  })

  it('stays quick and sound on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'No.SO()/-12 dated&\n۱نمبر'), maxLength: 400 }),
        (line) => {
          const text = letterText(line)
          for (const { reference, from, to } of findReferences(text)) {
            expect(text.slice(from, to)).toContain(reference)
          }
        },
      ),
    )
  })
})

describe('dates of real letters', () => {
  it.each([
    ['dated 13-11-2023', ['2023-11-13']],
    ['07-9-2021', ['2021-09-07']],
    ['Dated: 21/01/2025', ['2025-01-21']],
    ['16.07.2019', ['2019-07-16']],
    ['dated 08-03-2019 & 17-07-2019', ['2019-03-08', '2019-07-17']],
    ['مورخہ ۱۳-۱۱-۲۰۲۳', ['2023-11-13']],
    ['Dated Lahore, the 16th March 2020', ['2020-03-16']],
    ['Dated Lahore the 10th August, 2020', ['2020-08-10']],
    ['Dated: Lahore the, 14th July, 2025.', ['2025-07-14']],
    ['07th May 2018', ['2018-05-07']],
    ['Dated Lahore the 29. May, 2020', ['2020-05-29']],
    ['16-March-2025', ['2025-03-16']],
    ['Dated: March 16, 2025', ['2025-03-16']],
    ['مورخہ ۱۳ نومبر ۲۰۲۳ء', ['2023-11-13']],
    ['26؍مئی 2021ء', ['2021-05-26']],
    ['Puducherry, dt.12-02-2016', ['2016-02-12']],
    ['O.M. dated 28.12.72', ['1972-12-28']],
    ['2025.04.29', ['2025-04-29']],
    ['letter No. SO(CAB-I)2-9/2015 dated 1-2-2016', ['2016-02-01']],
    ['Date:-20/11/2023', ['2023-11-20']],
    ['DT.20-11-2023', ['2023-11-20']],
    ['Date: 24-APR-25', ['2025-04-24']],
    ['Nov. 20, 2023', ['2023-11-20']],
    ['5th day of May, 2022', ['2022-05-05']],
    ['the third day of July, 2026', ['2026-07-03']],
    ['this Twenty Second of March 2024', ['2024-03-22']],
    ['Thirty-first April, 2024', []],
    ['from 5 May - 10 May, 2024', ['2024-05-10']],
    ['তারিখ: ২৫ জানুয়ারি ২০২৪', ['2024-01-25']],
    ['दिनांक 4 फ़रवरी, 2025', ['2025-02-04']],
    ['31-02-2020', []],
    ['13-13-2020', []],
  ])('%s', (line, found) => {
    expect(dates(line)).toEqual(found)
  })

  it.each([
    'No. SO(G)11-2/GD/2021',
    '3-10/2025-Ph.D.',
    '4-1/2018-Min-I',
    '1/3(2)/2008',
    'SO(CAB-I)2-9/2015',
    'No. 4-2-117/2026',
    '40-58-2019(A)',
    '11-2/89(2016)',
    '05.206.033.00.00.068.2008.87',
    '12035/31/96-Pol.II',
    '3-194',
  ])('none in: %s', (line) => {
    expect(dates(line)).toEqual([])
  })

  it('reads back every date it shows', () => {
    const anyDate = fc
      .tuple(
        fc.integer({ min: 1900, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([year, month, day]) => civilFrom(year, month, day))
      .filter((date) => date !== null)
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(dates(`dated ${showDate(date)}.`)).toEqual([date])
      }),
    )
  })
})

describe('the other marks of a letter', () => {
  it.each([
    ['Subject:- GRANT OF EX-PAKISTAN LEAVE', 'GRANT OF EX-PAKISTAN LEAVE'],
    ['SUBJECT: COUNSELLING', 'COUNSELLING'],
    ['Subject : Instructions to Public', 'Instructions to Public'],
    ['Subject: -Instructions regarding', 'Instructions regarding'],
    ['Sub: School Education-', 'School Education-'],
    ['Subject:-', ''],
    ['عنوان: سوشل میڈیا کے استعمال', 'سوشل میڈیا کے استعمال'],
    ['विषय : कार्यालय समय', 'कार्यालय समय'],
    ['Subject.- Use of social media', 'Use of social media'],
    ['Subject matter was discussed', null],
    ['SUB-DIVISIONAL EDUCATION OFFICER', null],
    ['Sub. Divisional Officer, Canal', null],
    ['Sub-Inspector Ali', null],
    ['SUBJECT;- FOG', 'FOG'],
    ['S ubject : FOG', 'FOG'],
    ['Sub.: FOG', 'FOG'],
    ['Sub.- FOG', 'FOG'],
    ['عنوان:۔ صفائی مہم', 'صفائی مہم'],
    ['مضمون: صفائی مہم', 'صفائی مہم'],
    ['subject cited above.', null],
  ])('subject of %s', (line, subject) => {
    expect(subjectOfLine(line)).toBe(subject)
  })

  it.each([
    'Endst. No. & Date Even',
    'No. & Date Even:',
    'letter of even number dated 10th June',
    'O.M. of even No. dated',
  ])('even number: %s', (line) => {
    expect(saysEvenNumber(line)).toBe(true)
  })

  it.each([
    'A copy is forwarded for information and necessary action to:-',
    'C.C:',
    'CC:',
    'PC:',
    'A copy alongwith a copy of the Allotment Policy is forwarded for information to:-',
    'Copy forwarded to: -',
    'Copy to:',
  ])('copy heading: %s', (line) => {
    expect(isCopyHeading(line)).toBe(true)
  })

  it('is not a copy heading when a copy is only mentioned', () => {
    expect(isCopyHeading('A copy of the letter is enclosed.')).toBe(false)
  })
})

describe('a range of numbers', () => {
  it.each([
    ['8009-14/G-I', { from: 8009, to: 8014, suffix: '/G-I' }],
    ['7441-7542', { from: 7441, to: 7542, suffix: '' }],
    ['1201–46/Admn', { from: 1201, to: 1246, suffix: '/Admn' }],
    ['998-1003', { from: 998, to: 1003, suffix: '' }],
    ['11-2/GD/2021', null],
    ['8014-09/G-I', null],
    ['SO(G)11-2', null],
  ])('%s', (text, range) => {
    expect(numberRange(text)).toEqual(range)
  })
})

describe('the identity of a circular', () => {
  const date = civilDate('2023-11-13')
  it('is the same however it is spelt', () => {
    expect(circularIdentity('Services & General Administration Department', 'SO(G)11-2/GD/2021', date)).toBe(
      circularIdentity('SERVICES AND GENERAL ADMINISTRATION DEPARTMENT', 'SO (G) 11-2 / GD / 2021', date),
    )
  })
  it('differs by date, number and issuer', () => {
    const keys = [
      circularIdentity('S&GAD', 'SO(G)11-2/GD/2021', date),
      circularIdentity('S&GAD', 'SO(G)11-2/GD/2021', null),
      circularIdentity('S&GAD', 'SO(G)11-3/GD/2021', date),
      circularIdentity('Finance', 'SO(G)11-2/GD/2021', date),
    ]
    expect(new Set(keys).size).toBe(4)
  })
})
