import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { despatchSheet, peonBook } from '../../../electron/reports/books.ts'
import { labelsPdf } from '../../../electron/reports/labels.ts'
import { tablePdf } from '../../../electron/reports/tablePdf.ts'
import { labelSheetNames, labelSheets } from '../../../shared/domain/labelSheets.ts'
import { despatched, entries, entry } from '../../unit/reports/despatched.ts'
import { checkPdf, runOn } from '../letters/pdf.ts'

/** The text of each page as poppler finds it, as it lies on the page. */
function pageTexts(pdf: Uint8Array): string[] {
  const { stdout } = runOn(pdf, 'pdftotext', (file, out) => ['-layout', file, out])
  return stdout.toString().normalize('NFC').split('\f').slice(0, -1)
}

/** Words with the place of their box, in points from the upper left corner. */
function words(pdf: Uint8Array) {
  const { stdout } = runOn(pdf, 'pdftotext', (file, out) => ['-bbox', file, out])
  const word = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu
  return [...stdout.toString().matchAll(word)].map(([, x, y, right, bottom, text]) => ({
    x: Number(x),
    y: Number(y),
    right: Number(right),
    bottom: Number(bottom),
    text,
  }))
}

const numbersIn = (text: string) => [...text.matchAll(/\d+\/Admn(?! dated)/gu)].map(([number]) => number)

describe('a book on paper', () => {
  it('has its titles and its page number on every page, and every number once', async () => {
    const sent = despatched([...entries(40), entry(41, { cancelled: true })], { number: 'F.1' })
    for (const table of [despatchSheet(sent), peonBook(sent)]) {
      const pdf = await tablePdf(table)
      checkPdf(pdf)
      const pages = pageTexts(pdf)
      expect(pages.length).toBeGreaterThan(1)
      pages.forEach((page, index) => {
        expect(page).toContain('Letter No.')
        expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
      })
      expect(numbersIn(pages.join()).sort()).toEqual(sent.entries.map(({ number }) => number).sort())
      expect(pages.at(-1)).toContain('letters 40, papers 120, cancelled 1')
    }
  })

  it('is mirrored in Urdu: the first column on the right', async () => {
    const urdu = despatched(entries(2, { name: 'ضلعی تعلیمی اتھارٹی، لاہور', designation: '' }), {
      language: 'ur',
      number: 'F.1',
    })
    const pdf = await tablePdf(despatchSheet(urdu))
    checkPdf(pdf)
    const found = words(pdf)
    const xOf = (text: string) => found.find((word) => word.text === text)?.x ?? NaN
    expect(xOf('1201/Admn')).toBeLessThan(xOf('1'))
    // With boxes, poppler gives Urdu letters as they lie, from the left.
    expect(xOf([...'لاہور'].reverse().join(''))).toBeLessThan(xOf('1201/Admn'))
    expect(found.filter(({ text }) => text === '23-11-2026').length).toBeGreaterThanOrEqual(3)
  })

  it('parts a row that is higher than a page, and loses none of its words', async () => {
    const name = Array.from({ length: 3000 }, (_, index) => `w${index}`).join(' ')
    const table = despatchSheet(despatched([entry(1, { name }), entry(2)]))
    const pdf = await tablePdf(table)
    const found = new Set(words(pdf).map(({ text }) => text?.replace(',', '')))
    expect(name.split(' ').filter((word) => !found.has(word))).toEqual([])
    expect(Math.max(...words(pdf).map(({ bottom }) => bottom))).toBeLessThan(590)
  })

  it('has no heading of a route as the last line of a page', async () => {
    for (let count = 20; count < 32; count++) {
      const pages = pageTexts(await tablePdf(peonBook(despatched(entries(count)))))
      for (const page of pages) {
        const lines = page.split('\n').filter((line) => line.trim() !== '')
        expect(lines.at(-2)).not.toMatch(/By hand/u)
      }
    }
  })

  it('has titles above its sums, also where these begin a page', async () => {
    for (let count = 10; count < 14; count++) {
      const sent = despatchSheet(despatched(entries(count, { address: 'a line '.repeat(12) })))
      const pages = pageTexts(await tablePdf({ ...sent, sums: ['', 'The sum', '', '', '', '', '', '', ''] }))
      expect(pages.find((page) => page.includes('The sum'))).toContain('Letter No.')
    }
  })

  it('is the same bytes each time, and tagged as a table', async () => {
    const table = peonBook(despatched(entries(5)))
    const [one, other] = [await tablePdf(table), await tablePdf(table)]
    expect(Buffer.from(one).equals(other)).toBe(true)
    const { stdout, stderr } = runOn(one, 'pdfinfo', (file) => ['-struct', file])
    expect(stderr.toString()).toBe('')
    expect(stdout.toString()).toMatch(/Table[\s\S]*TR[\s\S]*TH[\s\S]*TD/u)
  })
})

describe('address labels', () => {
  it('has every office that stands exactly once, whatever the count and the sheet', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(...labelSheetNames),
        fc.boolean(),
        async (count, sheet, cancelLast) => {
          const all = [...entries(count), entry(count + 1, { cancelled: cancelLast })]
          const standing = all.filter(({ cancelled }) => !cancelled)
          const pages = pageTexts(await labelsPdf(despatched(all), sheet))
          const { columns, rows } = labelSheets[sheet]
          expect(pages).toHaveLength(Math.ceil(standing.length / (columns * rows)))
          for (const { name, number } of standing) {
            expect(pages.join().split(name)).toHaveLength(2)
            expect(pages.join().split(number)).toHaveLength(2)
          }
          expect(numbersIn(pages.join())).toHaveLength(standing.length)
        },
      ),
      { numRuns: 12 },
    )
  })

  it.each(labelSheetNames)('keeps the longest address on its label of %s', async (sheet) => {
    const long = (letter: string, size: number) => `${letter}${'ong name '.repeat(30)}`.slice(0, size).trim()
    const office = { designation: long('D', 200), name: long('N', 200), address: long('A', 300) }
    const { columns, rows } = labelSheets[sheet]
    const pdf = await labelsPdf(despatched(entries(columns * rows, office)), sheet)
    checkPdf(pdf)
    const label = labelSheets[sheet]
    const millimetre = 72 / 25.4
    const top = ((297 - rows * label.height) / 2) * millimetre
    const found = words(pdf)
    const numbers = found.filter(({ text }) => text?.endsWith('/Admn'))
    expect(numbers).toHaveLength(columns * rows)
    for (const row of Array.from({ length: rows }, (_, index) => index)) {
      const from = top + row * label.height * millimetre
      const to = from + label.height * millimetre
      const inRow = found.filter(({ y, bottom }) => (y + bottom) / 2 > from && (y + bottom) / 2 < to)
      expect(inRow.filter(({ text }) => text === 'Dong' || text === 'Aong')).toHaveLength(2 * columns)
    }
    expect(Math.max(...found.map(({ right }) => right))).toBeLessThan(595)
  })
})
