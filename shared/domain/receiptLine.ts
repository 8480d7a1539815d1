import type { CivilDate } from './dates.ts'
import { plainText } from './fold.ts'
import { evidenceOf, kindOf } from './receiptWords.ts'
import type { ReceiptField } from './receipts.ts'
import { readSlipCode } from './slipCode.ts'
import { wholeDate } from './typedDate.ts'

type Cells = Readonly<Record<ReceiptField, string>>

const empty: Cells = {
  slipCode: '',
  number: '',
  office: '',
  circular: '',
  year: '',
  kind: '',
  on: '',
  theirNumber: '',
  theirDate: '',
  evidence: '',
  onBehalfOf: '',
  note: '',
}

/** The cells of a pasted line: between tabs as a spreadsheet copies them, else between commas or semicolons. */
export function splitLine(line: string): string[] {
  const separator = line.includes('\t') ? '\t' : /[,;،؛|]/
  return line.split(separator).map((cell) => plainText(cell).replace(/^"(.*)"$/u, '$1'))
}

/**
 * The fields of a row without headings: the letter stands first, the others are known by what they look like.
 *
 * `1201/Admn`, `1201/Admn complied 20-11-2026`, `0126 0000 0142, complied, 20-11-2026, DEO/44`.
 */
export function cellsByLook(cells: readonly string[], today: CivilDate): Cells {
  const filled = cells.filter((cell) => cell !== '')
  const [first = '', ...rest] = filled.length === 1 ? splitWords(filled[0] ?? '', today) : filled
  let read: Cells = { ...empty, number: first }
  for (const cell of rest) read = withCell(read, cell, today)
  return read
}

function withCell(read: Cells, cell: string, today: CivilDate): Cells {
  if (wholeDate(cell, today) !== null) {
    return read.on === '' ? { ...read, on: cell } : { ...read, theirDate: cell }
  }
  if (read.kind === '' && kindOf(cell) !== null) return { ...read, kind: cell }
  if (read.evidence === '' && evidenceOf(cell) !== null) return { ...read, evidence: cell }
  if (/\p{N}/u.test(cell) && read.theirNumber === '') return { ...read, theirNumber: cell }
  return { ...read, note: read.note === '' ? cell : `${read.note}, ${cell}` }
}

/** One cell as the letter and what is written behind it: a date, and what came in up to three words. */
function splitWords(text: string, today: CivilDate): string[] {
  const words = text.split(' ')
  const behind: string[] = []
  for (;;) {
    if (words.length < 2 || readSlipCode(words.join(' ')) !== null) break
    const length = [3, 2, 1].find((count) => {
      const end = words.slice(-count).join(' ')
      return count < words.length && (kindOf(end) !== null || (count === 1 && isDate(end, today)))
    })
    if (length === undefined) break
    behind.push(words.splice(-length).join(' '))
  }
  return [words.join(' '), ...behind]
}

function isDate(text: string, today: CivilDate): boolean {
  return wholeDate(text, today) !== null
}
