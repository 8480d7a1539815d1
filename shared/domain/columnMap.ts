import { AppError } from '../errors.ts'
import { foldText } from './fold.ts'

/** Which column of a table (by its heading) fills which field of its rows. */
export type MapOf<F extends string> = Partial<Record<F, string>>

/** Headings by the field they fill, best first, as `headingWords` writes them. */
export type Headings<F extends string> = Readonly<Record<F, readonly RegExp[]>>

/** A heading as words: `nameUrdu`, `name.local`, `NAME_EN` and `E-mail:` become plain lower-case words. */
export function headingWords(heading: string): string {
  const words = heading
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[._\-/:*#()]+/g, ' ')
    .replace(/\s+/g, ' ')
  return foldText(words)
}

/** A pattern for folded text: its Urdu words are folded too (ے is ی, and the like). */
export function foldedPattern({ source }: RegExp): RegExp {
  return new RegExp(
    source.replace(/[\u0600-\u06FF]+/g, (word) => foldText(word)),
    'u',
  )
}

/** How well a heading fits a field: 100 for its best pattern, less for the others, 0 for none. */
export function headingScore<F extends string>(headings: Headings<F>): (field: F, heading: string) => number {
  const folded = new Map<F, readonly RegExp[]>()
  return (field, heading) => {
    const patterns = folded.get(field) ?? headings[field].map(foldedPattern)
    folded.set(field, patterns)
    const words = headingWords(heading)
    const rank = patterns.findIndex((pattern) => pattern.test(words))
    return rank < 0 ? 0 : 100 - rank * 10
  }
}

/**
 * Which column fills which field: the best score first, a column for one field only.
 *
 * What scores 0 is left out: the clerk maps it.
 */
export function bestMap<F extends string>(
  fields: readonly F[],
  columns: readonly string[],
  scoreOf: (field: F, column: number) => number,
): MapOf<F> {
  const guesses = columns
    .flatMap((_, column) => fields.map((field) => ({ field, column, score: scoreOf(field, column) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.column - b.column)
  const map: MapOf<F> = {}
  const taken = new Set<number>()
  for (const { field, column } of guesses) {
    const heading = columns[column]
    if (heading === undefined || map[field] !== undefined || taken.has(column)) continue
    map[field] = heading
    taken.add(column)
  }
  return map
}

/** Error: COLUMN_MISSING {field, heading?, columns} where a needed field has no column, or one is not there. */
export function checkColumns<F extends string>(
  map: MapOf<F>,
  columns: readonly string[],
  needed: readonly F[],
): void {
  for (const field of needed) {
    if (map[field] === undefined) throw new AppError('COLUMN_MISSING', { field, columns })
  }
  for (const [field, heading] of Object.entries<string | undefined>(map)) {
    if (heading !== undefined && !columns.includes(heading)) {
      throw new AppError('COLUMN_MISSING', { field, heading, columns })
    }
  }
}

/** The column number of each field; -1 where it is not mapped. */
export function columnNumbers<F extends string>(
  fields: readonly F[],
  map: MapOf<F>,
  columns: readonly string[],
): Readonly<Record<F, number>> {
  const numberOf = (field: F) => (map[field] === undefined ? -1 : columns.indexOf(map[field]))
  // Every field of the list is filled, so the record is whole.
  return Object.fromEntries(fields.map((field) => [field, numberOf(field)])) as Record<F, number>
}
