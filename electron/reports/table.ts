import type { TextLanguage } from '../../shared/domain/letterLabels.ts'
import type { Tongue } from './setting.ts'

/** A column; `share` is its part of the width beside those of the others. */
export type Column = {
  readonly title: string
  readonly share: number
  readonly align?: 'start' | 'centre' | 'end'
  /** Where its words are in another language than the table. */
  readonly language?: TextLanguage
}

export type TableRow = {
  /** One for each column; empty ones are left to be filled in by hand. */
  readonly cells: readonly string[]
  /** Struck through, as a cancelled number. */
  readonly struck?: boolean
}

/** Rows under a heading of their own; an empty title has none. */
export type RowGroup = { readonly title: string; readonly rows: readonly TableRow[] }

/** A book or statement, before it is paper: pages, lines and colours are the printer's. */
export type Table = Tongue & {
  readonly title: string
  readonly office: string
  /** What else stands above the table, a line each. */
  readonly about: readonly string[]
  readonly paper: 'portrait' | 'landscape'
  readonly columns: readonly Column[]
  readonly groups: readonly RowGroup[]
  /** The least height of a row in points, such as the room for a signature. */
  readonly rowHeight: number
  /** The line under the table. */
  readonly total: string
}
