import { officerText } from '../../shared/domain/addressee.ts'
import { showDate, type CivilDate } from '../../shared/domain/dates.ts'
import type { BookName, Numbered } from '../../shared/domain/officeBooks.ts'
import type { Period } from '../../shared/domain/periods.ts'
import type { Tongue } from './setting.ts'
import type { Column, TableEnd, TableHead, TableRow } from './table.ts'
import { registerWords, type ColumnName, type RegisterWords } from './registerWords.ts'

/** What every book knows of its office and its days. */
export type BookFacts = Tongue & {
  readonly office: string
  readonly period: Period
  /** The day on which it is made. */
  readonly today: CivilDate
  /** The circular that it is of; null: of all. */
  readonly circular: {
    readonly reference: string
    readonly date: CivilDate | null
    readonly from: string
    readonly subject: string
  } | null
}

/** A book as it is made line by line; `end` is asked for after the last row. */
export type Register<Line> = {
  readonly head: TableHead
  /** The row of a line, with its serial from 1. */
  readonly row: (line: Line, serial: number) => TableRow
  readonly end: () => TableEnd
}

/** A column by name and width in points, of the 774 that A4 has across. */
export function columnsOf(
  words: RegisterWords,
  columns: readonly (readonly [name: ColumnName, share: number, more?: Omit<Column, 'title' | 'share'>])[],
): Column[] {
  return columns.map(([name, share, more]) => ({ title: words.columns[name], share, ...more }))
}

/** A column of numbers. */
export const number = { kind: 'number', align: 'centre' } as const
/** A column of dates. */
export const date = { kind: 'date', align: 'centre' } as const

/** Title, office, days and circular of a book. */
export function headOf(
  facts: BookFacts,
  { book, columns, ...more }: { book: BookName; columns: readonly Column[] } & Partial<TableHead>,
): TableHead {
  const { language, script, office, period, today, circular } = facts
  const words = registerWords(language)
  const days = words.period(showDate(period.from), showDate(period.to))
  const about = circular
    ? [words.circular(circular.reference, dayText(circular.date)), words.subject(circular.subject)]
    : []
  return {
    language,
    script,
    title: words.titles[book],
    office,
    about: [[days, words.printed(showDate(today))].join(' – '), ...about],
    paper: 'landscape',
    columns,
    rowHeight: 0,
    textSize: 8,
    ...more,
  }
}

/** The end of a book that only counts its entries. */
export function countedEnd(words: RegisterWords, rows: number): TableEnd {
  return { total: rows === 0 ? words.none : words.total(rows) }
}

/** A date day first; nothing where there is none. */
export function dayText(date: CivilDate | null): string {
  return date === null ? '' : showDate(date)
}

/** Numbers with their dates, a line of words. */
export function numberedList(words: RegisterWords, letters: readonly Numbered[]): string {
  return letters.map((one) => words.numbered(one.number, showDate(one.date))).join('; ')
}

/** An office by its designation and name in the language of the book; words that the name repeats stand once. */
export function officeText(
  line: { officeName: string; officeNameUrdu: string; designation: string },
  language: Tongue['language'],
): string {
  const { officeName, officeNameUrdu, designation } = line
  if (language === 'ur' && officeNameUrdu !== '') return officeNameUrdu
  return officerText({ designation, name: officeName })
}

/** A heading for what is carried over, where anything was. */
export function carriedGroup(words: RegisterWords, carried: boolean, any: boolean): { group?: string } {
  if (!any) return {}
  return { group: carried ? words.carried : words.within }
}
