import { afterAll, describe, expect, it } from 'vitest'
import { startPdfSession } from '../../../electron/pages/open.ts'
import { startPdfChild } from '../../../electron/pages/start.node.ts'
import { readCircular } from '../../../electron/reading/read.ts'
import type { CircularReading } from '../../../electron/reading/types.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { onePage, show, stream } from '../pages/rawPdf.ts'

const session = startPdfSession(startPdfChild)
afterAll(session.close)

const today = civilDate('2026-11-23')

/** A line of a letter: points from the left and from the top. */
type Line = [number, number, string]

const place = (lines: readonly Line[]): string => lines.map(([x, y, text]) => show(text, x, 842 - y)).join('')

async function read(
  content: string,
  more: { resources?: string; extra?: Uint8Array[] } = {},
): Promise<CircularReading> {
  return readCircular(await session.open(onePage({ content, ...more })), { today })
}

/** A covering letter as the directorates of Punjab write it (DOMAIN.md §3 A); number and names invented. */
const covering: Line[] = [
  [240, 50, 'TOP PRIORITY'],
  [120, 70, 'DIRECTORATE OF PUBLIC INSTRUCTION (EE) PUNJAB, LAHORE'],
  [72, 100, 'No. 1201-46/Admn'],
  [350, 100, 'Dated Lahore, the 20th November, 2023'],
  [72, 125, 'To'],
  [100, 142, '1. All the Divisional Directors (EE) in the Punjab.'],
  [100, 158, '2. All the Chief Executive Officers (DEA) in the Punjab.'],
  [72, 190, 'Subject:-'],
  [140, 190, 'GUIDELINES FOR USE OF SOCIAL MEDIA BY'],
  [140, 205, 'GOVERNMENT SERVANTS'],
  [100, 235, 'Enclosed please find herewith a copy of the letter No. SO(G)11-2/GD/2021'],
  [72, 250, 'dated 13-11-2023 received from the Services & General Administration Department'],
  [72, 265, 'on the subject cited above, which is self-explanatory.'],
  [
    72,
    290,
    '2.  You are, therefore, directed to follow it, vide circular No. SO(C-III) 12-71/2021 dated 24-03-2022.',
  ],
  [72, 330, 'Encl: As above'],
  [380, 380, '(A. B. NAME)'],
  [380, 395, 'ASSISTANT DIRECTOR (ADMN)'],
  [72, 430, 'No. & Date Even:'],
  [72, 445, 'A copy is forwarded for information and necessary action to:-'],
  [100, 465, '1. The Section Officer (General), School Education Department,'],
  [114, 480, 'w.r.t. his letter cited above.'],
  [100, 495, '2. PA to DPI.'],
  [100, 510, '3. Office copy / Master file.'],
  [380, 550, '(A. B. NAME)'],
]

describe('a covering letter of Punjab', () => {
  it('gives its number, date, issuer and subject, each with its place', async () => {
    const { facts, scanned, language, doubts } = await read(place(covering))
    expect({ scanned, language, doubts }).toEqual({ scanned: false, language: 'en', doubts: [] })
    expect(facts.reference).toMatchObject({ value: '1201-46/Admn', page: 1, from: 'text-layer' })
    expect(facts.date.value).toBe('2023-11-20')
    expect(facts.issuer.value).toBe('DIRECTORATE OF PUBLIC INSTRUCTION (EE) PUNJAB, LAHORE')
    expect(facts.subject.value).toBe('GUIDELINES FOR USE OF SOCIAL MEDIA BY GOVERNMENT SERVANTS')
    for (const fact of Object.values(facts)) expect(fact.confidence).toBeGreaterThanOrEqual(0.8)
    const [left = 0, top = 0, right = 0, bottom = 0] = facts.subject.box ?? []
    expect([left < 141, top < 190, right > 350, bottom > 205]).toEqual([true, true, true, true])
  })

  it('gives the chain of letters behind it and where its copies go', async () => {
    const { chain, copyTo, route } = await read(place(covering))
    expect(chain).toEqual([
      {
        reference: 'SO(G)11-2/GD/2021',
        date: '2023-11-13',
        issuer: 'Services & General Administration Department',
      },
      { reference: 'SO(C-III) 12-71/2021', date: '2022-03-24' },
    ])
    expect(copyTo).toEqual([
      'The Section Officer (General), School Education Department, w.r.t. his letter cited above.',
      'PA to DPI.',
      'Office copy / Master file.',
    ])
    expect(route).toBe('nested')
  })

  it('is read the same whatever the order in the file', async () => {
    const { facts } = await read(place([...covering].reverse()))
    expect(facts.reference.value).toBe('1201-46/Admn')
    expect(facts.subject.value).toBe('GUIDELINES FOR USE OF SOCIAL MEDIA BY GOVERNMENT SERVANTS')
  })
})

it('reads a department letter with its number above the letterhead', async () => {
  const { facts, route } = await read(
    place([
      [72, 50, 'NO.SO(SE-1)1-427/2024(PHASE-III)'],
      [150, 70, 'GOVERNMENT OF THE PUNJAB'],
      [150, 85, 'SCHOOL EDUCATION DEPARTMENT'],
      [300, 105, 'Dated Lahore the 29. May, 2024'],
      [72, 130, 'To'],
      [100, 145, 'All the Chief Executive Officers in the Punjab.'],
      [72, 175, 'SUBJECT: RATIONALIZATION OF TEACHERS'],
      [72, 200, 'I am directed to refer to this department letter of even number dated 02-01-2024.'],
    ]),
  )
  expect(facts.reference.value).toBe('SO(SE-1)1-427/2024(PHASE-III)')
  expect(facts.date.value).toBe('2024-05-29')
  expect(facts.issuer.value).toBe('SCHOOL EDUCATION DEPARTMENT')
  expect(facts.subject.value).toBe('RATIONALIZATION OF TEACHERS')
  expect(route).toBe('addressed')
})

it('takes no number or date from the text below the subject', async () => {
  const { facts } = await read(
    place([
      [150, 70, 'OFFICE OF THE DISTRICT EDUCATION OFFICER, ATTOCK'],
      [72, 130, 'Subject: NIL REPORT'],
      [72, 160, 'Kindly refer to letter No. SO(G)11-2/GD/2021 dated 13-11-2023.'],
    ]),
  )
  expect(facts.reference).toEqual({ value: null, confidence: 0, page: null, box: null, from: 'text-layer' })
  expect(facts.date.value).toBe(null)
  expect(facts.subject.value).toBe('NIL REPORT')
})

describe('a text layer that lies', () => {
  const sure = (reading: CircularReading): string[] =>
    Object.entries(reading.facts)
      .filter(([, fact]) => fact.confidence >= 0.5)
      .map(([name]) => name)

  it('is doubted when it is drawn invisibly over a scan', async () => {
    const picture = stream(
      Buffer.alloc(64, 0x60),
      '/Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8',
    )
    const more = { resources: '/XObject<</I 6 0 R>>', extra: [picture] }
    const scan = 'q 595 0 0 842 0 0 cm /I Do Q\n'
    const reading = await read(scan + 'BT 3 Tr ET\n' + place(covering), more)
    expect(reading.facts.reference.value).toBe('1201-46/Admn')
    expect(reading.doubts).toEqual(['hidden', 'over-picture'])
    expect(sure(reading)).toEqual([])
  })

  it('is doubted where nobody can see it', async () => {
    const reading = await read(`${place(covering.slice(3))}1 1 1 rg\n${place(covering.slice(0, 3))}`)
    expect(reading.facts.reference).toMatchObject({ value: '1201-46/Admn', confidence: 0.2 })
    expect(reading.facts.issuer.confidence).toBe(0.2)
    expect(reading.facts.subject.confidence).toBe(0.9)
  })

  it.each([
    ['a number of 2030', 'No. SO(G)3/2030', 'Dated Lahore, the 20th January, 2025'],
    ['a date to come', 'No. SO(G)3/2025', 'Dated Lahore, the 20th January, 2030'],
    ['a number younger than its letter', 'No. SO(G)3/2026', 'Dated Lahore, the 20th January, 2025'],
  ])('is doubted for %s', async (_, number, dated) => {
    const reading = await read(place([[72, 50, number], [300, 50, dated], ...covering.slice(4)]))
    expect(reading.doubts).toEqual(['year'])
    expect(sure(reading)).toEqual([])
  })

  it('is not there in a scan', async () => {
    const reading = await read('0 0 300 300 re f')
    expect(reading).toMatchObject({ scanned: true, chain: [], route: null, language: null, doubts: [] })
    expect(reading.facts.reference.value).toBe(null)
  })
})
