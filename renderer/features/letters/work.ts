import { z } from 'zod'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import {
  formLayouts,
  letterLanguages,
  numberings,
  pagePlan,
  type Form,
  type FormText,
  type LetterDraft,
  type Numbering,
} from '../../../shared/contract/letters.ts'
import { copyStyles, listStyles, usableMarkings } from '../../../shared/domain/letterStyles.ts'
import { date, jobId, officeId, seriesId, signatoryId } from '../../../shared/contract/values.ts'
import type { CircularId, SignatoryId } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'

/** The words of a form while they are being written, when a paragraph may be empty for a moment. */
export const formWords = z.object({
  layout: z.enum(formLayouts),
  paragraphs: z.array(z.string()),
  dueParagraph: z.string(),
  enclosureLine: z.string(),
  copyHeading: z.string(),
  copyLine: z.string(),
  salutation: z.string().optional(),
  closing: z.string().optional(),
})

/** The hands of Urdu text. */
export const scripts = ['nastaliq', 'naskh'] as const

/** A PDF that is enclosed after the circular, as it was looked at when it was added. */
const enclosed = z.object({ sha256: z.string(), name: z.string(), pages: z.array(pagePlan) })
export type Enclosed = z.infer<typeof enclosed>

/** The language, the hand and the styles that the next letter begins with on this PC. */
export const usualLetter = z.object({
  language: z.enum(letterLanguages),
  script: z.enum(scripts),
  copyStyle: z.enum(copyStyles).nullable().default(null),
  listStyle: z.enum(listStyles).nullable().default(null),
  /** Whether what is seldom needed is in sight. */
  more: z.boolean().default(false),
})
export type UsualLetter = z.infer<typeof usualLetter>

export const usualAtFirst: UsualLetter = {
  language: 'en',
  script: 'nastaliq',
  copyStyle: null,
  listStyle: null,
  more: false,
}

/**
 * A letter half-way: what the clerk has decided so far; null is what the office does as a rule.
 * Kept as a draft of this PC until its numbers are taken.
 */
export const letterWork = z.object({
  chosen: z.array(officeId),
  form: z.string().nullable(),
  text: formWords.nullable(),
  signatory: signatoryId.nullable(),
  date: date.nullable(),
  due: date.nullable(),
  /** The due date was asked for as so many working days after the letter's own. */
  dueDays: z.number().nullable().default(null),
  numbering: z.enum(numberings).nullable(),
  series: seriesId.nullable(),
  marking: z.string(),
  copyTo: z.array(z.string()).nullable(),
  language: z.enum(letterLanguages).nullable().default(null),
  script: z.enum(scripts).nullable().default(null),
  textUrdu: formWords.nullable().default(null),
  subjectUrdu: z.string().default(''),
  copyToUrdu: z.array(z.string()).nullable().default(null),
  enclosures: z.array(enclosed).default([]),
  slip: z.boolean().default(true),
  stamp: z.boolean().default(true),
  signed: z.boolean().default(false),
  /** One letter to all together, and the lines under its "To" where they are not the usual ones. */
  together: z.boolean().default(false),
  lines: z.string().default(''),
  linesUrdu: z.string().default(''),
  security: z.enum(usableMarkings).nullable().default(null),
  /** The id under which it is issued: pressed twice, or again after a power cut, it issues once. */
  job: jobId.nullable(),
})
export type LetterWork = z.infer<typeof letterWork>

/** What is to be different in a letter, or how that follows from the letter as it is by then. */
export type LetterChange = Partial<LetterWork> | ((now: LetterWork) => Partial<LetterWork>)

/** The letter with a change. */
export function changedWork(now: LetterWork, change: LetterChange): LetterWork {
  return { ...now, ...(typeof change === 'function' ? change(now) : change) }
}

export const emptyWork: LetterWork = {
  chosen: [],
  form: null,
  text: null,
  signatory: null,
  date: null,
  due: null,
  dueDays: null,
  numbering: null,
  series: null,
  marking: '',
  copyTo: null,
  language: null,
  script: null,
  textUrdu: null,
  subjectUrdu: '',
  copyToUrdu: null,
  enclosures: [],
  slip: true,
  stamp: true,
  signed: false,
  together: false,
  lines: '',
  linesUrdu: '',
  security: null,
  job: null,
}

type Settings = CallOutput<'settings.get'>

/** What a letter needs to know of the office that writes it. */
export type Office = {
  settings: Settings
  forms: readonly Form[]
  today: CivilDate
  usual: UsualLetter
  /** The letter goes up to the sender of the circular, to no office of the directory. */
  upward: boolean
}

/** One of the two languages that a part of the letter is written in. */
export type Side = 'en' | 'ur'

/** Where the words of each language are kept. */
export const textKeys = { en: 'text', ur: 'textUrdu' } as const

/** The language of the letter: the one chosen, else that of the last letter. */
export function languageOf(work: LetterWork, office: Office): Pick<UsualLetter, 'language' | 'script'> {
  return { language: work.language ?? office.usual.language, script: work.script ?? office.usual.script }
}

/** The languages that the letter is written in, in their order on paper. */
export function sidesOf(work: LetterWork, office: Office): readonly Side[] {
  const { language } = languageOf(work, office)
  return language === 'both' ? ['en', 'ur'] : [language]
}

/** The words of the letter in one language: as changed for it, else the form's. */
export function wordsOf(work: LetterWork, office: Office, side: Side): FormText | undefined {
  const form = formOf(work, office.forms)
  return side === 'en' ? (work.text ?? form?.text) : (work.textUrdu ?? form?.urdu)
}

/** The copies of the letter in one language: those of this letter, else the office's. */
export function copiesOf(work: LetterWork, { settings }: Office, side: Side): readonly string[] {
  const { copyTo, copyToUrdu } = settings.profile
  return side === 'en' ? (work.copyTo ?? copyTo) : (work.copyToUrdu ?? copyToUrdu ?? [])
}

/** The form that the work uses: the one chosen, else the office's first. */
export function formOf(work: LetterWork, forms: readonly Form[]): Form | undefined {
  return forms.find((form) => form.name === work.form) ?? forms[0]
}

/** How many letters would be made. */
export function lettersOf({ chosen, together }: LetterWork, { upward }: Office): number {
  return upward ? 1 : together ? Math.min(1, chosen.length) : chosen.length
}

/** How numbers are given: as chosen, else one for a letter to all together and one each for letters. */
export function numberingOf({ numbering, together }: LetterWork): Numbering {
  return numbering ?? (together ? 'single' : 'each')
}

/** The lines of a text that say something. */
function linesIn(text: string): string[] {
  return filled(text.split('\n'))
}

/** The series that gives the numbers: the one chosen if it suits the numbering, else the first that does. */
export function seriesOf(work: LetterWork, settings: Settings): Settings['series'][number] | undefined {
  const mode = numberingOf(work)
  const fitting = settings.series.filter((series) => series.active && series.mode === mode)
  return fitting.find((series) => series.id === work.series) ?? fitting[0]
}

/** The person who signs: the one chosen, else the office's first. */
export function signatoryOf(work: LetterWork, settings: Settings): SignatoryId | null {
  const active = settings.signatories.filter((signatory) => signatory.active)
  return (active.find((signatory) => signatory.id === work.signatory) ?? active[0])?.id ?? null
}

/** A signatory's name and designation in the language of the window, where it is known. */
export function signatoryWords(signatory: Settings['signatories'][number], isUrdu: boolean): string {
  const { name, nameUrdu, designation, designationUrdu } = signatory
  const said = isUrdu && nameUrdu !== '' ? [nameUrdu, designationUrdu || designation] : [name, designation]
  return said.join(isUrdu ? '، ' : ', ')
}

/** The whole letter as the service takes it, or null while no office is chosen or no form is there. */
export function letterDraftOf(circular: CircularId, work: LetterWork, office: Office): LetterDraft | null {
  const form = formOf(work, office.forms)
  if (!form || lettersOf(work, office) === 0) return null
  const sides = sidesOf(work, office)
  return {
    circular,
    to: office.upward ? { kind: 'sender' } : { kind: 'offices', offices: work.chosen },
    form: form.name,
    text: sides.includes('en') ? work.text : null,
    signatory: signatoryOf(work, office.settings),
    date: work.date ?? office.today,
    due: work.due,
    dueDays: work.due === null ? null : work.dueDays,
    numbering: numberingOf(work),
    series: seriesOf(work, office.settings)?.id ?? null,
    marking: work.marking,
    copyTo: filled(copiesOf(work, office, 'en')),
    ...languageOf(work, office),
    textUrdu: sides.includes('ur') ? work.textUrdu : null,
    subjectUrdu: work.subjectUrdu,
    copyToUrdu: filled(copiesOf(work, office, 'ur')),
    enclosures: work.enclosures.map(({ sha256 }) => sha256),
    slip: work.slip && !office.upward,
    stamp: work.stamp,
    signed: work.signed,
    together:
      work.together || office.upward
        ? { lines: linesIn(work.lines), linesUrdu: linesIn(work.linesUrdu) }
        : null,
    security: work.security,
    copyStyle: office.usual.copyStyle,
    listStyle: office.usual.listStyle,
  }
}

function filled(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter(Boolean)
}
