import type { CivilDate } from './dates.ts'
import { showDate } from './dates.ts'
import { bareNumber } from './numbering.ts'
import { itemNumber, urduDigits, type ListStyle, type UsableMarking } from './letterStyles.ts'

/** A language that the text of a letter is in. */
export type TextLanguage = 'en' | 'ur'

/** What the engine itself prints around the words of a form. */
export type LetterLabels = {
  /** Language tag of the PDF. */
  readonly tag: string
  readonly number: string
  readonly endorsement: string
  readonly demiOfficial: string
  readonly dated: (place: string, date: CivilDate) => string
  readonly to: string
  /** In a salutation, an officer whose designation is not known. */
  readonly officer: string
  readonly subject: string
  /** The number before an item of a list, and before a paragraph; from 1. */
  readonly item: (index: number, style: ListStyle) => string
  readonly paragraph: (index: number) => string
  readonly security: Readonly<Record<UsableMarking, string>>
  readonly pageOf: (page: number, pages: number) => string
  readonly pages: (count: number) => string
  /** The reminders that went before this one, to follow the letter that they are about; none: nothing. */
  readonly reminders: (earlier: readonly { number: string; date: CivilDate }[]) => string
  /** The line on every enclosed page. */
  readonly stamp: (parts: {
    number: string
    date: CivilDate
    page: number
    pages: number
    office: string
  }) => string
  /** What the pictures show, for those who can't see them. */
  readonly logo: (office: string) => string
  readonly signature: (name: string) => string
  readonly slip: SlipLabels
}

/** What the acknowledgement slip says around its facts. */
export type SlipLabels = {
  readonly title: string
  readonly returnTo: (office: string) => string
  readonly from: string
  readonly subject: string
  readonly number: string
  readonly dated: string
  readonly boxes: {
    readonly received: string
    readonly complied: string
    readonly nil: string
    readonly missing: string
  }
  readonly name: string
  readonly signature: string
  readonly stamp: string
  readonly date: string
}

const english: LetterLabels = {
  tag: 'en-GB',
  number: 'No. ',
  endorsement: 'Endst. No. ',
  demiOfficial: 'D.O. No. ',
  dated: (place, date) =>
    place === '' ? `Dated: ${showDate(date)}` : `Dated ${place}, the ${showDate(date)}`,
  to: 'To',
  officer: 'Sir/Madam',
  subject: 'Subject:-',
  item: (index, style) => itemNumber(index, style, 'en'),
  paragraph: (index) => `${index}.`,
  security: { restricted: 'RESTRICTED', confidential: 'CONFIDENTIAL' },
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  pages: (count) => (count === 1 ? '1 page' : `${count} pages`),
  reminders: (earlier) => {
    const quoted = earlier.map(({ number, date }) => `No. ${bareNumber(number)} dated ${showDate(date)}`)
    if (quoted.length < 2) return quoted.map((one) => ` and reminder ${one}`).join('')
    return ` and reminders ${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`
  },
  stamp: ({ number, date, page, pages, office }) =>
    `Endst. No. ${bareNumber(number)} dated ${showDate(date)}, page ${page} of ${pages}, ${office}`,
  logo: (office) => `Logo of ${office}`,
  signature: (name) => `Signature of ${name}`,
  slip: {
    title: 'Acknowledgement slip',
    returnTo: (office) => `Please sign, stamp and return to: ${office}`,
    from: 'From:',
    subject: 'Subject:',
    number: 'No.',
    dated: 'dated',
    boxes: {
      received: 'Received',
      complied: 'Complied with',
      nil: 'Nil report',
      missing: 'Enclosure missing',
    },
    name: 'Name and designation',
    signature: 'Signature',
    stamp: 'Stamp',
    date: 'Date',
  },
}

// DOMAIN.md §8: labels and their order as in Urdu office letters.
const urdu: LetterLabels = {
  tag: 'ur-PK',
  number: 'نمبر ',
  endorsement: 'نمبر ',
  demiOfficial: 'نیم سرکاری مراسلہ نمبر ',
  dated: (place, date) => `${place === '' ? '' : `${place}، `}مورخہ ${showDate(date)}`,
  to: 'بخدمت',
  officer: 'جناب',
  subject: 'عنوان:',
  item: (index, style) => itemNumber(index, style, 'ur'),
  paragraph: (index) => `${urduDigits(String(index))}۔`,
  security: { restricted: 'محدود', confidential: 'بصیغہ راز' },
  pageOf: (page, pages) => `صفحہ ${page} از ${pages}`,
  pages: (count) => (count === 1 ? '1 صفحہ' : `${count} صفحات`),
  reminders: (earlier) => {
    const quoted = earlier.map(({ number, date }) => `نمبر ${bareNumber(number)} مورخہ ${showDate(date)}`)
    if (quoted.length < 2) return quoted.map((one) => ` اور یاد دہانی ${one}`).join('')
    return ` اور یاد دہانیوں ${quoted.slice(0, -1).join('، ')} اور ${quoted.at(-1) ?? ''}`
  },
  stamp: ({ number, date, page, pages, office }) =>
    `نمبر ${bareNumber(number)} مورخہ ${showDate(date)}، صفحہ ${page} از ${pages}، ${office}`,
  logo: (office) => `${office} کا نشان`,
  signature: (name) => `${name} کے دستخط`,
  slip: {
    title: 'رسید وصولی',
    returnTo: (office) => `دستخط اور مہر کے بعد واپس ارسال کریں: ${office}`,
    from: 'منجانب:',
    subject: 'عنوان:',
    number: 'نمبر',
    dated: 'مورخہ',
    boxes: {
      received: 'موصول ہوا',
      complied: 'تعمیل ہو گئی',
      nil: 'نِل رپورٹ',
      missing: 'منسلکہ موجود نہیں',
    },
    name: 'نام و عہدہ',
    signature: 'دستخط',
    stamp: 'مہر',
    date: 'تاریخ',
  },
}

/** The words of a language. */
export function labelsOf(language: TextLanguage): LetterLabels {
  return language === 'ur' ? urdu : english
}

const markings: ReadonlyMap<string, string> = new Map([
  ['MOST URGENT', 'انتہائی ضروری'],
  ['TOP PRIORITY', 'اولین ترجیح'],
  ['IMMEDIATE', 'فوری'],
  ['MOST IMMEDIATE', 'نہایت فوری'],
  ['REMINDER', 'یاد دہانی'],
  ['REMINDER-II / MOST URGENT', 'دوسری یاد دہانی / انتہائی ضروری'],
  ['FINAL NOTICE', 'حتمی نوٹس'],
  ['COURT MATTER', 'عدالتی معاملہ'],
  ['OUT TODAY', 'آج ہی روانہ کیا جائے'],
  ['TIME LIMIT', 'مقررہ میعاد'],
  ['BY NAME', 'بنام'],
  ['RESTRICTED', 'محدود'],
  ['CONFIDENTIAL', 'بصیغہ راز'],
])

/** A marking as a letter of that language shows it: a usual one in its own words, any other as it is. */
export function markingIn(marking: string, language: TextLanguage): string {
  return language === 'ur' ? (markings.get(marking.trim().toUpperCase()) ?? marking) : marking
}
