import { describe, expect, it } from 'vitest'
import { readChain } from '../../../electron/reading/chain.ts'
import { readDate, readReference } from '../../../electron/reading/head.ts'
import { readIssuer } from '../../../electron/reading/issuer.ts'
import { guessRoute } from '../../../electron/reading/route.ts'
import { blocksOf, rowsOf } from '../../../electron/reading/rows.ts'
import type { Row } from '../../../electron/reading/rows.ts'
import { zonesOf } from '../../../electron/reading/zones.ts'
import type { PageText, TextLine } from '../../../electron/pages/types.ts'

/** Lines 12 points high: left, top, width, text. */
type Line = [number, number, number, string]

function rows(lines: readonly Line[]): Row[] {
  const textLines = lines.map(([left, top, width, text]): TextLine => {
    return { text, box: [left, top, left + width, top + 12], fontSize: 12 }
  })
  const counts = { chars: 100, hidden: 0, unmapped: 0, images: 0, imageShare: 0, cut: false }
  const page: PageText = { text: '', lines: textLines, ...counts }
  return rowsOf(page, 595, 842)
}

describe('an Urdu letter', () => {
  const letter = rows([
    [200, 60, 200, 'نظامت تعلیمات، پنجاب لاہور'],
    [60, 100, 120, 'مورخہ ۰۷ ستمبر ۲۰۲۱ء'],
    [380, 100, 150, 'نمبر SO(G)11-2/GD/2021'],
    [300, 130, 230, 'بخدمت تمام ڈپٹی کمشنر صاحبان'],
    [250, 170, 280, 'عنوان: سوشل میڈیا کے استعمال'],
    [100, 210, 430, 'مندرجہ بالا عنوان کے حوالے سے تحریر ہے کہ'],
  ])

  it('has its number at the right margin and its date at the left', () => {
    const { head, subject } = zonesOf(letter, 842)
    const reference = readReference(head)
    expect(reference?.value).toBe('SO(G)11-2/GD/2021')
    expect(readDate(head, reference?.row ?? null)?.value).toBe('2021-09-07')
    expect(readIssuer(head, true)?.value).toBe('نظامت تعلیمات، پنجاب لاہور')
    expect(subject.value).toBe('سوشل میڈیا کے استعمال')
    expect(guessRoute({ rows: letter, head, chain: [], copyTo: [] }, [])).toBe('addressed')
  })
})

describe('a subject without a label', () => {
  const letter = rows([
    [72, 60, 200, 'Public Administration Circular : 03/2025 (I)'],
    [350, 90, 150, 'Ministry of Public Administration,'],
    [350, 105, 150, 'Provincial Councils and Local Government'],
    [350, 140, 60, '17.11.2025'],
    [72, 180, 150, 'Secretaries of Ministries'],
    [72, 195, 150, 'Heads of Departments'],
    [72, 230, 450, 'Registration of public officers in the scheme dated 24.09.2019'],
    [
      72,
      265,
      450,
      'Your attention is drawn to the Public Administration Circular No. 03/2025 dated 20.01.2025',
    ],
    [72, 280, 200, 'issued on the above matter.'],
  ])

  it('is the block above the text, and no part of the head', () => {
    const { head, subject } = zonesOf(letter, 842)
    expect(subject).toMatchObject({
      value: 'Registration of public officers in the scheme dated 24.09.2019',
      confidence: 0.6,
    })
    expect(readDate(head, readReference(head)?.row ?? null)?.value).toBe('2025-11-17')
    expect(readIssuer(head, true)?.value).toBe(
      'Ministry of Public Administration, Provincial Councils and Local Government',
    )
  })
})

it('is sure of neither of two numbers of equal rank', () => {
  const head = rows([
    [72, 60, 100, 'No. 123/AD(G)'],
    [72, 80, 100, 'No. 456/AD(H)'],
  ])
  expect(readReference(head)?.confidence).toBe(0.6)
})

it('takes the number of our diary for no number of the letter', () => {
  expect(readReference(rows([[72, 60, 100, 'Diary No. 123/2024']]))).toBe(null)
})

it('leaves text off the page out', () => {
  expect(rows([[700, 60, 100, 'No. 123/AD(G)']])).toEqual([])
})

it('parts blocks at gaps wider than those between lines', () => {
  const blocks = blocksOf(
    rows([
      [72, 100, 50, 'a'],
      [72, 115, 50, 'b'],
      [72, 150, 50, 'c'],
      [72, 165, 50, 'd'],
    ]),
  )
  expect(blocks.map((block) => block.map((row) => row.text))).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

describe('the chain', () => {
  it('has each letter once, with its date where any mention gives it', () => {
    const text =
      'vide letter No. A-1/2020 and again letter No. A-1/2020 dated 01-02-2020 from the Finance Department.'
    expect(readChain(text, null)).toEqual([
      { reference: 'A-1/2020', date: '2020-02-01', issuer: 'Finance Department' },
    ])
  })

  it('leaves the number of the letter itself out', () => {
    expect(
      readChain('Circular : 03/2025 (I) and Circular No. 03/2025 dated 20.01.2025', '03/2025 (I)'),
    ).toEqual([{ reference: '03/2025', date: '2025-01-20' }])
  })

  it('has the earlier letters of its own number by their dates', () => {
    const text =
      'I am directed to refer to this department letter of even number dated 02-01-2024 on the subject.'
    expect(readChain(text, 'SO(G)3-1/2020')).toEqual([{ reference: 'SO(G)3-1/2020', date: '2024-01-02' }])
  })

  it('ends, however many numbers a hostile text has', () => {
    const text = Array.from({ length: 5000 }, (_, at) => `vide letter No. ${at}/A dated 01-01-2020`).join(' ')
    expect(readChain(text, null)).toHaveLength(100)
  })
})
