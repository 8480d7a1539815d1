import type { DeliveryMode } from '../../shared/domain/directory.ts'
import type { TextLanguage } from '../../shared/domain/letterLabels.ts'
import { bareNumber } from '../../shared/domain/numbering.ts'

/** What reports print around the facts. */
export type ReportWords = {
  readonly tag: string
  readonly despatchSheet: string
  readonly peonBook: string
  readonly labels: string
  readonly forwarding: (number: string, date: string) => string
  readonly subject: (subject: string) => string
  readonly pageOf: (page: number, pages: number | '…') => string
  readonly columns: {
    readonly serial: string
    readonly date: string
    readonly letter: string
    readonly to: string
    readonly subject: string
    readonly enclosures: string
    readonly mode: string
    readonly stamps: string
    readonly remarks: string
    readonly addressee: string
    readonly papers: string
    readonly received: string
  }
  readonly modes: Readonly<Record<DeliveryMode, string>>
  readonly cancelled: string
  readonly total: (letters: number, papers: number, cancelled: number) => string
  readonly mail: (facts: { number: string; date: string; subject: string; office: string }) => string
}

const english: ReportWords = {
  tag: 'en-GB',
  despatchSheet: 'Despatch sheet',
  peonBook: 'Peon book',
  labels: 'Address labels',
  forwarding: (number, date) => `No. ${bareNumber(number)} dated ${date}`,
  subject: (subject) => `Subject: ${subject}`,
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  columns: {
    serial: 'Sr.',
    date: 'Date',
    letter: 'Letter No.',
    to: 'To whom',
    subject: 'Subject',
    enclosures: 'Enclosed pages',
    mode: 'Mode',
    stamps: 'Stamps',
    remarks: 'Remarks',
    addressee: 'Addressee',
    papers: 'No. of papers',
    received: 'Received by (name, signature, date and time, stamp)',
  },
  modes: {
    hand: 'By hand',
    post: 'By post',
    registered: 'Registered post',
    courier: 'Courier',
    email: 'E-mail',
  },
  cancelled: 'Cancelled',
  total: (letters, papers, cancelled) =>
    `Total: letters ${letters}, papers ${papers}${cancelled === 0 ? '' : `, cancelled ${cancelled}`}`,
  mail: ({ number, date, subject, office }) =>
    `Please find attached letter No. ${bareNumber(number)} dated ${date}.\n\nSubject: ${subject}\n\n${office}\n`,
}

const urdu: ReportWords = {
  tag: 'ur-PK',
  despatchSheet: 'فہرست ترسیل',
  peonBook: 'پیون بک',
  labels: 'پتوں کے لیبل',
  forwarding: (number, date) => `نمبر ${bareNumber(number)} مورخہ ${date}`,
  subject: (subject) => `عنوان: ${subject}`,
  pageOf: (page, pages) => `صفحہ ${page} از ${pages}`,
  columns: {
    serial: 'شمار',
    date: 'تاریخ',
    letter: 'مراسلہ نمبر',
    to: 'بنام',
    subject: 'عنوان',
    enclosures: 'منسلکہ صفحات',
    mode: 'ذریعہ',
    stamps: 'ٹکٹ',
    remarks: 'کیفیت',
    addressee: 'مکتوب الیہ',
    papers: 'تعداد کاغذات',
    received: 'وصول کنندہ (نام، دستخط، تاریخ و وقت، مہر)',
  },
  modes: {
    hand: 'دستی',
    post: 'بذریعہ ڈاک',
    registered: 'رجسٹرڈ ڈاک',
    courier: 'کوریئر',
    email: 'ای میل',
  },
  cancelled: 'منسوخ',
  total: (letters, papers, cancelled) =>
    `میزان: مراسلے ${letters}، کاغذات ${papers}${cancelled === 0 ? '' : `، منسوخ ${cancelled}`}`,
  mail: ({ number, date, subject, office }) =>
    `مراسلہ نمبر ${bareNumber(number)} مورخہ ${date} منسلک ہے۔\n\nعنوان: ${subject}\n\n${office}\n`,
}

/** The words of a language. */
export function reportWords(language: TextLanguage): ReportWords {
  return language === 'ur' ? urdu : english
}
