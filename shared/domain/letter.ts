import type { CivilDate } from './dates.ts'
import { showDate } from './dates.ts'
import { fillFields } from './formFields.ts'
import type { FieldValues } from './formFields.ts'

/** Covering letter with an endorsement block, or a pure endorsement (DOMAIN.md §3, A and B). */
export type LetterLayout = 'covering' | 'endorsement'

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
}

/** A form that ships with the project. */
export type BuiltInForm = { readonly name: string; readonly title: string; readonly text: FormWords }

export type Letterhead = {
  readonly above: readonly string[]
  readonly name: string
  readonly below: readonly string[]
}

export type LetterSignatory = { readonly name: string; readonly designation: string }

/** Everything that is printed on one letter, as frozen at issue; fields are filled, nothing is left to decide. */
export type LetterParts = {
  readonly language: 'en'
  readonly layout: LetterLayout
  readonly letterhead: Letterhead
  /** Such as "MOST URGENT"; empty: none. */
  readonly marking: string
  readonly number: string
  readonly place: string
  readonly date: CivilDate
  readonly to: readonly string[]
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** Empty: nothing is enclosed. */
  readonly enclosureLine: string
  readonly signatory: LetterSignatory
  readonly copy: { readonly heading: string; readonly line: string; readonly list: readonly string[] }
  /** Words that must not be parted at the end of a line: references, dates. */
  readonly keep: readonly string[]
}

/** What a letter is made of before its form is filled. */
export type LetterSource = {
  readonly words: FormWords
  readonly letterhead: Letterhead
  readonly place: string
  readonly marking: string
  readonly number: string
  readonly date: CivilDate
  readonly due: CivilDate | null
  readonly circular: {
    readonly reference: string
    readonly date: CivilDate
    readonly issuer: string
    readonly subject: string
  }
  readonly enclosurePages: number
  /** The lines under "To": one office, or the group line of many. */
  readonly to: readonly string[]
  readonly office: { readonly name: string; readonly designation: string; readonly district: string }
  readonly signatory: LetterSignatory
  readonly copyTo: readonly string[]
}

/**
 * Fills a form: the letter that is printed and frozen.
 *
 * A pure endorsement names its addressees in the copy list, before those who get a copy for information.
 * Errors: FORM_FIELD_UNKNOWN {field}.
 */
export function makeLetter(source: LetterSource): LetterParts {
  const { words, circular, due } = source
  const values = fieldValues(source)
  const fill = (text: string) => fillFields(text, values)
  const paragraphs = words.paragraphs.map(fill)
  if (due !== null && words.dueParagraph !== '') paragraphs.push(fill(words.dueParagraph))
  const pure = words.layout === 'endorsement'
  return {
    language: 'en',
    layout: words.layout,
    letterhead: source.letterhead,
    marking: source.marking,
    number: source.number,
    place: source.place,
    date: source.date,
    to: pure ? [] : source.to,
    subject: pure ? '' : circular.subject,
    paragraphs,
    enclosureLine: source.enclosurePages > 0 ? fill(words.enclosureLine) : '',
    signatory: source.signatory,
    copy: {
      heading: pure ? '' : fill(words.copyHeading),
      line: fill(words.copyLine),
      list: pure ? [...source.to, ...source.copyTo] : source.copyTo,
    },
    keep: [circular.reference, source.number].filter((text) => text !== ''),
  }
}

function fieldValues(source: LetterSource): FieldValues {
  const { circular, office, enclosurePages } = source
  return {
    reference: circular.reference,
    date: showDate(circular.date),
    issuer: circular.issuer,
    subject: circular.subject,
    due: source.due === null ? '' : showDate(source.due),
    pages: enclosurePages === 1 ? '1 page' : `${enclosurePages} pages`,
    number: source.number,
    letterDate: showDate(source.date),
    office: office.name,
    designation: office.designation,
    district: office.district,
  }
}
