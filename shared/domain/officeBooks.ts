import type { CivilDate } from './dates.ts'
import type { DeliveryMode } from './directory.ts'

/** The office's books and statements (DOMAIN.md §4, §5), as `report` and the window name them. */
export const bookNames = [
  'diary',
  'despatch',
  'peon',
  'reminders',
  'arrears',
  'compliance',
  'day-end',
] as const
export type BookName = (typeof bookNames)[number]

/** The kinds of file that a book is made as. */
export const bookFormats = ['pdf', 'xlsx', 'csv'] as const
export type BookFormat = (typeof bookFormats)[number]

/** Books that can be had of one circular alone; the others are of the whole office. */
export const booksOfCircular: ReadonlySet<BookName> = new Set([
  'despatch',
  'peon',
  'reminders',
  'arrears',
  'compliance',
])

/** A letter by its number and date. */
export type Numbered = { number: string; date: CivilDate }

/** One paper that came in. */
export type DiaryLine = {
  diaryNumber: string
  /** The day it was received; the day it was entered where nobody said. */
  on: CivilDate
  reference: string
  date: CivilDate | null
  from: string
  subject: string
  pages: number
  /** Put away as a copy or by mistake: struck through, for a number is never rubbed out. */
  discarded: boolean
  /** Nobody has confirmed yet what was read. */
  unconfirmed: boolean
  /** Letters that went out with it; `toSender`: an acknowledgement to its sender. */
  forwardings: readonly (Numbered & { offices: number; toSender: boolean })[]
  /** Of an earlier year, and pending when this one began. */
  carried: boolean
}

/** One letter that went out, with all that came back on it (DOMAIN.md §4, issue register). */
export type DespatchLine = Numbered & {
  officeCode: string
  officeName: string
  officeNameUrdu: string
  designation: string
  subject: string
  subjectUrdu: string
  delivery: DeliveryMode
  due: CivilDate | null
  /** The due date as it stands now; what was printed is `due`. */
  deadline: CivilDate | null
  /** Where it is a reminder: the letter that it is about. */
  of: Numbered | null
  enclosedPages: number
  /** Pages with what is enclosed; 0 until it is made. */
  pages: number
  cancelled: string | null
  outstanding: boolean
  delivered: Received | null
  acknowledged: Received | null
  /** Their report of compliance, or that they have nothing to report. */
  reply: (Received & { nil: boolean }) | null
  /** They asked something. */
  query: Received | null
  /** It came back undelivered. */
  returned: Received | null
  /** Need not answer. */
  exempt: boolean
  reminders: readonly Reminder[]
  carried: boolean
}

/** A letter that owes an answer, on a day. */
export type ReminderLine = DespatchLine & {
  /** The day of the next step of the ladder; null: answered, or at its top. */
  remindOn: CivilDate | null
  /** The addressee's working days by which it is late; 0 when it is not. */
  daysLate: number
}

/** A reminder by its number and date, and its step of the ladder. */
export type Reminder = Numbered & { step: number }

/** A fact as it came in: their number where they gave one, and for whom it was given. */
export type Received = { on: CivilDate; number: string; by: string }

/** What one circular's letters owed, got and owe: pending is always opening + issued − answered. */
export type ArrearsLine = {
  reference: string
  date: CivilDate | null
  subject: string
  opening: number
  issued: number
  answered: number
  pending: number
  underMonth: number
  toThreeMonths: number
  overThreeMonths: number
}

/** How a circular stands, for its sender. */
export type ComplianceLine = {
  reference: string
  date: CivilDate | null
  from: string
  subject: string
  letters: readonly Numbered[]
  offices: number
  acknowledged: number
  complied: number
  nil: number
  exempt: number
  missing: number
  /** The first few that are missing. */
  missingNames: readonly { name: string; nameUrdu: string }[]
}

/** One office of a circular in its compliance statement. */
export type OfficeStanding = 'missing' | 'nil' | 'complied' | 'exempt'
export type ComplianceOffice = DespatchLine & { standing: OfficeStanding }

/** What was entered on a day, by kind of entry. */
export type DayLine = { kind: string; count: number; detail: string }

/** The last entry of a chain on a day: what the superintendent signs for. */
export type ChainHead = { device: string; seq: number; hash: string }
