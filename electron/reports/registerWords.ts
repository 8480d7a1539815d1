import type { BookName, OfficeStanding } from '../../shared/domain/officeBooks.ts'
import type { TextLanguage } from '../../shared/domain/letterLabels.ts'
import { bareNumber } from '../../shared/domain/numbering.ts'
import { registerWordsUrdu } from './registerWordsUrdu.ts'

/** What registers and statements print around the facts. */
export type RegisterWords = {
  readonly titles: Readonly<Record<BookName, string>>
  readonly period: (from: string, to: string) => string
  readonly asOn: (day: string) => string
  readonly printed: (day: string) => string
  readonly circular: (reference: string, date: string) => string
  readonly from: (issuer: string) => string
  readonly subject: (subject: string) => string
  readonly none: string
  readonly total: (rows: number) => string
  readonly totalRow: string
  readonly group: string
  readonly carried: string
  readonly within: string
  readonly columns: Readonly<Record<ColumnName, string>>
  readonly numbered: (number: string, date: string) => string
  readonly forwarded: (number: string, date: string, offices: number) => string
  readonly acknowledged: (number: string, date: string) => string
  /** What stands between two remarks. */
  readonly between: string
  readonly discarded: string
  readonly unconfirmed: string
  readonly cancelled: (reason: string) => string
  readonly nilReport: string
  readonly exempt: string
  readonly query: (day: string) => string
  readonly returned: (day: string) => string
  readonly reminderOf: (number: string) => string
  readonly moved: (day: string) => string
  readonly delivered: (day: string, by: string) => string
  readonly daysLate: (days: number) => string
  readonly standings: Readonly<Record<OfficeStanding, string>>
  readonly answered: (answered: number, offices: number) => string
  readonly missing: (names: string, more: number) => string
  readonly noneMissing: string
  readonly kinds: Readonly<Record<string, string>>
  readonly chain: (seq: number, hash: string) => string
  readonly signed: string
}

export type ColumnName =
  | 'serial'
  | 'diaryNumber'
  | 'receivedOn'
  | 'theirNumber'
  | 'itsDate'
  | 'fromWhom'
  | 'subject'
  | 'pages'
  | 'markedTo'
  | 'fileNumber'
  | 'disposal'
  | 'date'
  | 'letter'
  | 'toWhom'
  | 'enclosed'
  | 'mode'
  | 'due'
  | 'acknowledged'
  | 'acknowledgedBy'
  | 'acknowledgedCount'
  | 'replyNumber'
  | 'replyDate'
  | 'reminders'
  | 'stamps'
  | 'remarks'
  | 'papers'
  | 'receivedBy'
  | 'remindOn'
  | 'circular'
  | 'opening'
  | 'issued'
  | 'answered'
  | 'pending'
  | 'underMonth'
  | 'toThree'
  | 'overThree'
  | 'reason'
  | 'offices'
  | 'complied'
  | 'nil'
  | 'exempt'
  | 'missing'
  | 'missingNames'
  | 'reportNumber'
  | 'reportDate'
  | 'what'
  | 'count'
  | 'detail'

const english: RegisterWords = {
  titles: {
    diary: 'Diary register',
    despatch: 'Despatch register',
    peon: 'Peon book',
    reminders: 'Reminder diary',
    arrears: 'Arrears statement',
    compliance: 'Compliance statement',
    'day-end': 'Day-end sheet',
  },
  period: (from, to) => `From ${from} to ${to}`,
  asOn: (day) => `As it stood on ${day}`,
  printed: (day) => `Printed on ${day}`,
  circular: (reference, date) =>
    `Circular No. ${bareNumber(reference)}${date === '' ? '' : ` dated ${date}`}`,
  from: (issuer) => `From: ${issuer}`,
  subject: (subject) => `Subject: ${subject}`,
  none: 'Nil: there is no entry in this period.',
  total: (rows) => `Entries: ${rows}`,
  totalRow: 'Total',
  group: 'Part',
  carried: 'Brought forward: pending from earlier years',
  within: 'This period',
  columns: {
    serial: 'Sr.',
    diaryNumber: 'Diary No.',
    receivedOn: 'Received on',
    theirNumber: 'Their letter No.',
    itsDate: 'Its date',
    fromWhom: 'From whom',
    subject: 'Subject',
    pages: 'Pages',
    markedTo: 'Marked to',
    fileNumber: 'File No.',
    disposal: 'Disposal / remarks',
    date: 'Date',
    letter: 'Letter No.',
    toWhom: 'To whom',
    enclosed: 'Encl. pages',
    mode: 'Mode',
    due: 'Reply due',
    acknowledged: 'Ack. date',
    acknowledgedCount: 'Ack.',
    acknowledgedBy: 'Acknowledged (No., by)',
    replyNumber: 'No. of reply',
    replyDate: 'Date of reply',
    reminders: 'Reminders (No., date)',
    stamps: 'Stamps',
    remarks: 'Remarks',
    papers: 'No. of papers',
    receivedBy: 'Received by (name, signature, date and time, stamp)',
    remindOn: 'Remind on',
    circular: 'Circular No.',
    opening: 'Opening balance',
    issued: 'Received (letters issued)',
    answered: 'Disposed of (answered)',
    pending: 'Pending',
    underMonth: 'Under 1 month',
    toThree: '1 to 3 months',
    overThree: 'Over 3 months',
    reason: 'Reason',
    offices: 'Offices',
    complied: 'Complied',
    nil: 'Nil report',
    exempt: 'Exempt',
    missing: 'Missing',
    missingNames: 'Who is missing',
    reportNumber: 'Report No.',
    reportDate: 'Report received',
    what: 'What was entered',
    count: 'Number',
    detail: 'Details',
  },
  numbered: (number, date) => `${number}, ${date}`,
  forwarded: (number, date, offices) =>
    `Forwarded: No. ${bareNumber(number)}, ${date} (${offices} ${offices === 1 ? 'office' : 'offices'})`,
  acknowledged: (number, date) => `Acknowledged to the sender: No. ${bareNumber(number)}, ${date}`,
  between: '; ',
  discarded: 'Put away',
  unconfirmed: 'To be confirmed',
  cancelled: (reason) => `Cancelled: ${reason}`,
  nilReport: 'Nil report',
  exempt: 'Exempt',
  query: (day) => `Query ${day}`,
  returned: (day) => `Returned undelivered ${day}`,
  reminderOf: (number) => `Reminder of No. ${bareNumber(number)}`,
  moved: (day) => `Due date moved from ${day}`,
  delivered: (day, by) => `Delivered ${day}${by === '' ? '' : `, ${by}`}`,
  daysLate: (days) => `${days} working ${days === 1 ? 'day' : 'days'} late`,
  standings: {
    missing: 'Report awaited',
    nil: 'Nil report',
    exempt: 'Need not answer',
    complied: 'Complied',
  },
  answered: (answered, offices) => `${answered} of ${offices} offices have reported.`,
  missing: (names, more) => `Missing: ${names}${more === 0 ? '' : ` and ${more} more`}`,
  noneMissing: 'None is missing.',
  kinds: {
    'circular.received': 'Circulars taken in',
    'circular.confirmed': 'Circulars confirmed',
    'circular.discarded': 'Circulars put away',
    'circular.restored': 'Circulars brought back',
    'circular.decided': 'Copies compared',
    'forwarding.issued': 'Letters issued',
    'despatch.issued': 'Numbers taken',
    'letters.made': 'Groups of letters made',
    'number.cancelled': 'Numbers cancelled',
    'receipt.delivered': 'Logged: delivered',
    'receipt.acknowledged': 'Logged: acknowledged',
    'receipt.complied': 'Logged: complied',
    'receipt.nil': 'Logged: nil report',
    'receipt.query': 'Logged: query',
    'receipt.returned': 'Logged: returned undelivered',
    'receipt.exempt': 'Logged: exempt',
    'receipt.attached': 'Papers attached to logged entries',
    'receipt.struck': 'Logged entries struck through',
    'deadline.moved': 'Due dates moved',
    'deadline.withdrawn': 'Moves of due dates taken back',
    'reminders.paused': 'Reminders held back',
    'reminders.resumed': 'Holds of reminders ended',
    'holiday.saved': 'Holidays entered or changed',
    'holiday.removed': 'Holidays struck out',
    'office.saved': 'Offices entered or changed',
    other: 'Settings and other entries',
  },
  chain: (seq, hash) => `Last entry of the register: ${seq}   Code: ${hash}`,
  signed: 'Superintendent (name, signature, date): ______________________________',
}

/** The words of a language. */
export function registerWords(language: TextLanguage): RegisterWords {
  return language === 'ur' ? registerWordsUrdu : english
}
