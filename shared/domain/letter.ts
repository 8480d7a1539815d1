import type { CivilDate } from './dates.ts'
import { showDate } from './dates.ts'
import { fillFields } from './formFields.ts'
import type { FieldValues } from './formFields.ts'
import { labelsOf, markingIn } from './letterLabels.ts'
import type { TextLanguage } from './letterLabels.ts'
import { bareNumber } from './numbering.ts'
import type { ListStyle, UsableMarking } from './letterStyles.ts'

/** Covering letter with an endorsement block, a pure endorsement, or a D.O. letter (DOMAIN.md §3). */
export const letterLayouts = ['covering', 'endorsement', 'demi-official'] as const
export type LetterLayout = (typeof letterLayouts)[number]

/** The words of a form, with fields in braces; the first paragraph prints without a number. */
export type FormWords = {
  readonly layout: LetterLayout
  readonly paragraphs: readonly string[]
  /** Added as the last paragraph when a due date is given. */
  readonly dueParagraph: string
  /** Such as "Encl: As above ({pages})"; empty: no such line. */
  readonly enclosureLine: string
  /** Such as "No. & Date Even:", above the copy list. */
  readonly copyHeading: string
  /** Such as "A copy is forwarded for information and necessary action to:-" */
  readonly copyLine: string
  /** Such as "My dear {office}," above the first paragraph; none: no such line. */
  readonly salutation?: string | undefined
  /** Such as "Yours sincerely," above the signature; none: no such line. */
  readonly closing?: string | undefined
}

/** A form that ships with the project, in both languages. */
export type BuiltInForm = {
  readonly name: string
  readonly title: string
  readonly text: FormWords
  readonly urdu: FormWords
}

/** An image that letters show, as it was kept: what it is, and its size in pixels. */
export type LetterImage = {
  readonly sha256: string
  readonly kind: 'png' | 'jpg'
  readonly width: number
  readonly height: number
}

/** Where the number stands, above the letterhead or below it (DOMAIN.md §3); below where nothing is said. */
export type NumberPlace = 'above' | 'below'

/** The letterhead; on pre-printed paper it is left out, and the first page begins `top` mm from its edge. */
export type Letterhead = {
  readonly above: readonly string[]
  readonly name: string
  readonly below: readonly string[]
  /** Printed above the lines, in the middle or where lines begin. */
  readonly logo?: LetterImage | null | undefined
  readonly logoAt?: 'centre' | 'start' | undefined
  readonly numberAt?: NumberPlace | undefined
  readonly paper?: { readonly preprinted: boolean; readonly top: number } | undefined
}

/** Who signs a letter, as printed below it. */
export type LetterSignatory = {
  readonly name: string
  readonly designation: string
  /** Such as "for Director", under the designation; empty: none. */
  readonly forLine?: string | undefined
  /** In the room above the name, when the operator chose so. */
  readonly signature?: LetterImage | null | undefined
}

/** The text of a letter in one language; fields are filled, nothing is left to decide. */
export type LetterText = {
  readonly language: TextLanguage
  readonly script: 'nastaliq' | 'naskh'
  readonly layout: LetterLayout
  readonly letterhead: Letterhead
  /** Such as "MOST URGENT", at the top of the first page; empty: none. */
  readonly marking: string
  /** At top and bottom centre of every page, those of enclosures too; null: none. */
  readonly security: UsableMarking | null
  readonly lists: ListStyle
  readonly number: string
  readonly place: string
  readonly date: CivilDate
  readonly to: readonly string[]
  readonly subject: string
  readonly salutation: string
  readonly paragraphs: readonly string[]
  readonly closing: string
  /** Empty: nothing is enclosed. */
  readonly enclosureLine: string
  readonly signatory: LetterSignatory
  readonly copy: { readonly heading: string; readonly line: string; readonly list: readonly string[] }
  /** Words that must not be parted at the end of a line: references, dates. */
  readonly keep: readonly string[]
}

/** The slip that the addressee sends back, at the foot of the letter. */
export type SlipParts = {
  /** The 12 digits of the slip code. */
  readonly code: string
  /** The addressee, in each language of the letter. */
  readonly offices: Readonly<Record<TextLanguage, string>>
}

/** Everything that is printed on one letter, as frozen at issue: its text, or one text after the other. */
export type LetterParts = LetterText & {
  /** The same letter in Urdu, on pages after the English ones. */
  readonly second: LetterText | null
  readonly slip: SlipParts | null
  /** Every enclosed page bears the number and the date of the letter. */
  readonly stamped: boolean
}

/** What a letter is written in: one language, or one after the other. */
export type LetterLanguage = TextLanguage | 'both'

/** What an Urdu letter says otherwise than an English one; lines that are empty stay in Latin letters. */
export type UrduSource = {
  readonly words: FormWords
  readonly script: 'nastaliq' | 'naskh'
  readonly letterhead: Letterhead
  readonly place: string
  readonly subject: string
  readonly issuer: string
  readonly to: readonly string[]
  readonly office: LetterSource['office']
  readonly signatory: LetterSignatory
  readonly copyTo: readonly string[]
}

/** A letter of ours, as another one quotes it. */
type Dated = { readonly number: string; readonly date: CivilDate }

/** What a letter is made of before its form is filled. */
export type LetterSource = {
  /** English where nothing is said. */
  readonly language?: LetterLanguage
  readonly urdu?: UrduSource | null
  /** The code of the slip at its foot; none: no slip. */
  readonly slipCode?: string | null
  readonly stamped?: boolean
  readonly words: FormWords
  readonly letterhead: Letterhead
  readonly place: string
  readonly marking: string
  readonly security?: UsableMarking | null | undefined
  readonly lists?: ListStyle | undefined
  readonly number: string
  readonly date: CivilDate
  readonly due: CivilDate | null
  readonly circular: {
    readonly reference: string
    readonly date: CivilDate
    readonly issuer: string
    readonly subject: string
  }
  /** Our earlier letter, which a reminder is about. */
  readonly original?:
    | (Dated & {
        /** The reminders of it that went before, the oldest first. */
        readonly earlier: readonly Dated[]
      })
    | null
  readonly enclosurePages: number
  /** The lines under "To": one office, or the group line of many. */
  readonly to: readonly string[]
  readonly office: { readonly name: string; readonly designation: string; readonly district: string }
  readonly signatory: LetterSignatory
  readonly copyTo: readonly string[]
}

/**
 * Fills a form: the letter that is printed and frozen, in one language or one after the other.
 *
 * A pure endorsement names its addressees in the copy list, before those who get a copy for information.
 * Errors: FORM_FIELD_UNKNOWN {field}.
 */
export function makeLetter(source: LetterSource): LetterParts {
  const { language = 'en', urdu, slipCode = null } = source
  const inUrdu = () => {
    if (!urdu) throw new Error('an Urdu letter needs its Urdu words')
    const { subject, issuer, script, ...own } = urdu
    return textOf({ ...source, ...own, circular: { ...source.circular, subject, issuer } }, 'ur', script)
  }
  const first = language === 'ur' ? inUrdu() : textOf(source, 'en', urdu?.script ?? 'nastaliq')
  const offices = { en: source.to.join(' '), ur: (urdu?.to ?? source.to).join(' ') }
  return {
    ...first,
    second: language === 'both' ? inUrdu() : null,
    slip: slipCode === null ? null : { code: slipCode, offices },
    stamped: source.stamped ?? false,
  }
}

function textOf(source: LetterSource, language: TextLanguage, script: LetterText['script']): LetterText {
  const { words, circular, due } = source
  const values = fieldValues(source, language)
  const labels = labelsOf(language)
  const fill = (text: string) => fillFields(text, values)
  const paragraphs = words.paragraphs.map(fill)
  if (due !== null && words.dueParagraph !== '') paragraphs.push(fill(words.dueParagraph))
  const pure = words.layout === 'endorsement'
  return {
    language,
    script,
    layout: words.layout,
    letterhead: source.letterhead,
    marking: markingIn(source.marking, language),
    security: source.security ?? null,
    lists: source.lists ?? 'plain',
    number: source.number,
    place: source.place,
    date: source.date,
    to: pure ? [] : source.to,
    subject: circular.subject,
    salutation: fillFields(words.salutation ?? '', {
      ...values,
      designation: values.designation || labels.officer,
    }),
    paragraphs,
    closing: fill(words.closing ?? ''),
    enclosureLine: source.enclosurePages > 0 ? fill(words.enclosureLine) : '',
    signatory: source.signatory,
    copy: {
      heading: pure ? '' : fill(words.copyHeading),
      line: fill(words.copyLine),
      list: pure ? [...source.to, ...source.copyTo] : source.copyTo,
    },
    keep: keptWhole([circular.reference, source.number, ...quoted(source)]),
  }
}

/** Numbers as they were typed, and as they stand after "No." */
function keptWhole(numbers: readonly string[]): string[] {
  return [...new Set(numbers.flatMap((number) => [number, bareNumber(number)]))].filter((text) => text !== '')
}

/** The numbers of our own that a reminder quotes. */
function quoted({ original }: LetterSource): string[] {
  return original ? [original, ...original.earlier].map(({ number }) => number) : []
}

function fieldValues(source: LetterSource, language: TextLanguage): FieldValues {
  const { circular, office, enclosurePages, original } = source
  return {
    reference: circular.reference,
    date: showDate(circular.date),
    issuer: circular.issuer,
    subject: circular.subject,
    due: source.due === null ? '' : showDate(source.due),
    pages: labelsOf(language).pages(enclosurePages),
    number: source.number,
    letterDate: showDate(source.date),
    originalNumber: original?.number ?? '',
    originalDate: original ? showDate(original.date) : '',
    reminders: labelsOf(language).reminders(original?.earlier ?? []),
    office: office.name,
    designation: office.designation,
    district: office.district,
  }
}
