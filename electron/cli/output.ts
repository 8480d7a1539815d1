import { plainText } from '../../shared/domain/fold.ts'

/** What a command has to say: as JSON for programs, as text for people. */
export type Outcome = {
  readonly json: object
  readonly text: string
  /** 1 when the command ran and the answer is no; else 0. */
  readonly exit?: 0 | 1
}

/** Rows under a heading in columns as wide as they need to be; control characters never reach the terminal. */
export function textTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const clean = [heading, ...rows].map((row) => row.map(plainText))
  const widths = heading.map((_, column) =>
    clean.reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0),
  )
  const lines = clean.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return [lines[0] ?? '', rule, ...lines.slice(1)].join('\n')
}

/** A count with its word: "1 office", "41 offices". */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** Notes on a table for the JSON; left out where there are none. */
export function noted<T>(notes: readonly T[]): { notes?: readonly T[] } {
  return notes.length > 0 ? { notes } : {}
}
