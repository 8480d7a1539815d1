import { describe, expect, it } from 'vitest'
import { readDate, readReference } from '../../../electron/reading/head.ts'
import { readIssuer } from '../../../electron/reading/issuer.ts'
import { sure } from '../../../electron/reading/types.ts'
import { zonesOf } from '../../../electron/reading/zones.ts'
import { letterText } from '../../../shared/domain/references.ts'
import { brokenLetters } from './brokenLetters.ts'
import { crowdedLetters } from './crowdedLetters.ts'
import { drawnRows } from './letterArt.ts'
import type { DrawnLetter } from './letterArt.ts'
import { lettersOfNeighbours } from './lettersOfNeighbours.ts'
import { lettersOfPakistan } from './lettersOfPakistan.ts'
import { lettersWithLongNames } from './lettersWithLongNames.ts'
import { oddLetters } from './oddLetters.ts'
import { ordersAndCirculars } from './ordersAndCirculars.ts'
import { stampedLetters } from './stampedLetters.ts'

type Read = { value: string | null; confidence: number }

function factsOf(art: string): Record<'reference' | 'date' | 'issuer' | 'subject', Read> {
  const { head, subject } = zonesOf(drawnRows(art), 842)
  const nothing = { value: null, confidence: 0 }
  const reference = readReference(head)
  return {
    reference: reference ?? nothing,
    date: readDate(head, reference?.row ?? null) ?? nothing,
    issuer: readIssuer(head, reference !== null) ?? nothing,
    subject,
  }
}

const valuesOf = (facts: ReturnType<typeof factsOf>) =>
  Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]))

describe.each([
  ['letters of Pakistan', lettersOfPakistan],
  ['letters of its neighbours', lettersOfNeighbours],
  ['letters with a trap', oddLetters],
  ['letters broken over rows', brokenLetters],
  ['letters with much on them', crowdedLetters],
  ['letters of offices with long names', lettersWithLongNames],
  ['orders and circulars', ordersAndCirculars],
  ['letters with marks of others', stampedLetters],
])('%s', (_, letters) => {
  it.each(letters.map((letter) => [letter.name, letter] as const))('%s', (_name, letter: DrawnLetter) => {
    const { name: _n, art, ...asRead } = letter
    const plain = Object.entries(asRead).map(([name, value]) => [
      name,
      value === null ? null : letterText(value),
    ])
    expect(valuesOf(factsOf(art))).toEqual(Object.fromEntries(plain))
  })
})

describe('what is no letter, or could be read two ways, is never sure', () => {
  const surely = (art: string): string[] =>
    Object.entries(factsOf(art)).flatMap(([name, { value, confidence }]) =>
      confidence >= sure ? [`${name}: ${value ?? ''}`] : [],
    )

  it('in a form to be filled in', () => {
    const form = `
                         FORM - 7
      APPLICATION FOR GRANT OF CASUAL LEAVE

1.  Name of applicant ............................
2.  Department ............................
3.  No. of days 2/3 ............................
4.  Subject: ........................................
    Date: ........................
`
    expect(valuesOf(factsOf(form))).toEqual({ reference: null, date: null, issuer: null, subject: null })
  })

  it('in a table of offices', () => {
    const table = `
S.No.   Office No.    Name            Date        Remarks
1       12/A          Ali             01-02-2020  ok
2       13/B          Bano            02-02-2020  ok
3       14/C          Chand           03-02-2020  ok
`
    expect(surely(table)).toEqual([])
  })

  it('in a list of societies', () => {
    const list = `
            LIST OF CO-OPERATIVE SOCIETIES

No  Reg.    Name of the society

1 P-052 Teachers Co-operative Credit Society Ltd., 20.9.1956 1.10.1956
  Kasur Road

2 P-060 Weavers Co-operative Credit Society Ltd., 4.2.1963 11.2.1963 Main Road
  and the branches in all towns of the district and of the next one, as told
  in the notification of the department of the year before last
`
    expect(factsOf(list).subject.value).toBeNull()
  })

  it('where a circular has a number of its own and one of its file', () => {
    const two = `
            NORTHERN STATE UNIVERSITY
Ref. No.: NSU/Acad/2025/2210          Dated: 17.03.2025
CIRCULAR NO. 12/2025
`
    expect(factsOf(two).reference).toMatchObject({ value: '12/2025', confidence: 0.6 })
  })

  it('where rows beside the name of the office may belong to it', () => {
    const unit = `
       PROGRAM MONITORING & IMPLEMENTATION UNIT
            SCHOOL EDUCATION DEPARTMENT
No. PMIU/AD(M)/2026/4471                Dated: July 03, 2026
`
    const wing = `
               GOVERNMENT OF THE PUNJAB
                  FINANCE DEPARTMENT
                   MONITORING WING
NO.FD(M-I)III-5/82(P)                   Dated Lahore the 3rd July, 2026
`
    for (const art of [unit, wing]) expect(factsOf(art).issuer.confidence).toBe(0.7)
    const plain = wing.replace('MONITORING WING', ' NOTIFICATION  ')
    expect(factsOf(plain).issuer).toMatchObject({ value: 'FINANCE DEPARTMENT', confidence: 0.85 })
  })

  it('where a letter has its case file and the number of the year', () => {
    const two = `
            FEDERAL BOARD OF REVENUE
C.No.4(11)ITP/2026-98765-R            Islamabad, the 3rd July, 2026
CIRCULAR NO. 05 OF 2026-27
`
    expect(factsOf(two).reference).toMatchObject({ value: '05 OF 2026-27', confidence: 0.6 })
  })

  it('where an abstract is no order', () => {
    const paper = `
            JOURNAL OF EDUCATION
                 ABSTRACT
This study looks at the attendance of teachers in the schools of two districts
and at what keeps them away, over the three years that followed the reform.
`
    expect(surely(paper)).toEqual([])
    expect(factsOf(paper).subject.value).toBeNull()
  })

  it('where an Urdu subject may go on', () => {
    const urdu = `
نمبر 112/ایڈمن                  مورخہ 12-03-2024
                    عنوان: سالانہ امتحانات
                  ضروری ہدایات
`
    expect(factsOf(urdu).subject).toMatchObject({ value: 'سالانہ امتحانات ضروری ہدایات', confidence: 0.7 })
  })

  it('where a marking stands at the end of the subject', () => {
    const marked = `
No. 3312/DEA                            Dated 03-07-2026
Subject:  ENROLMENT DRIVE                         TIME LIMIT
`
    expect(factsOf(marked).subject.confidence).toBe(0.7)
    expect(factsOf(marked.replace('TIME LIMIT', '')).subject.confidence).toBe(0.9)
  })

  it('where the only date is that of a stamp', () => {
    const stamped = `
              DISTRICT HEALTH AUTHORITY, KASUR
                                        Diary No. 4451
                                        Dated 06-07-2026
No. 771/DHA
`
    expect(factsOf(stamped).date.confidence).toBe(0.3)
  })

  it('where a row in line with a full subject begins as letters do', () => {
    const two = `
No. 12/AD(G)                            Dated 02-03-2022
Subject:  Regularisation of Employees who were appointed on Contract
          Under the Act of 2018 the following is required by next week.
`
    expect(factsOf(two).subject.confidence).toBeLessThan(sure)
  })

  it('where two rows could both be the subject', () => {
    const rows = `
No. 12/AD(G)                     Dated 02-03-2022
Subject:  Masks
          2 meters of distance in all offices
`
    expect(factsOf(rows).subject.confidence).toBeLessThan(sure)
  })
})
