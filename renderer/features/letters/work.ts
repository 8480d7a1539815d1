import { z } from 'zod'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { formLayouts, numberings, type Form, type LetterDraft } from '../../../shared/contract/letters.ts'
import { date, jobId, officeId, seriesId, signatoryId } from '../../../shared/contract/values.ts'
import type { CircularId, SignatoryId } from '../../../shared/contract/values.ts'
import type { useWords } from '../../locales/i18n.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'

/** The words of a form while they are being written, when a paragraph may be empty for a moment. */
const words = z.object({
  layout: z.enum(formLayouts),
  paragraphs: z.array(z.string()),
  dueParagraph: z.string(),
  enclosureLine: z.string(),
  copyHeading: z.string(),
  copyLine: z.string(),
})

/**
 * A letter half-way: what the clerk has decided so far; null is what the office does as a rule.
 * Kept as a draft of this PC until its numbers are taken.
 */
export const letterWork = z.object({
  chosen: z.array(officeId),
  form: z.string().nullable(),
  text: words.nullable(),
  signatory: signatoryId.nullable(),
  date: date.nullable(),
  due: date.nullable(),
  numbering: z.enum(numberings).nullable(),
  series: seriesId.nullable(),
  marking: z.string(),
  copyTo: z.array(z.string()).nullable(),
  /** The id under which it is issued: pressed twice, or again after a power cut, it issues once. */
  job: jobId.nullable(),
})
export type LetterWork = z.infer<typeof letterWork>

export const emptyWork: LetterWork = {
  chosen: [],
  form: null,
  text: null,
  signatory: null,
  date: null,
  due: null,
  numbering: null,
  series: null,
  marking: '',
  copyTo: null,
  job: null,
}

type Settings = CallOutput<'settings.get'>

/** What a letter needs to know of the office that writes it. */
export type Office = { settings: Settings; forms: readonly Form[]; today: CivilDate }

/** The form that the work uses: the one chosen, else the office's first. */
export function formOf(work: LetterWork, forms: readonly Form[]): Form | undefined {
  return forms.find((form) => form.name === work.form) ?? forms[0]
}

/** The series that gives the numbers: the one chosen if it suits the numbering, else the first that does. */
export function seriesOf(work: LetterWork, settings: Settings): Settings['series'][number] | undefined {
  const mode = work.numbering ?? 'each'
  const fitting = settings.series.filter((series) => series.active && series.mode === mode)
  return fitting.find((series) => series.id === work.series) ?? fitting[0]
}

/** The person who signs: the one chosen, else the office's first. */
export function signatoryOf(work: LetterWork, settings: Settings): SignatoryId | null {
  const active = settings.signatories.filter((signatory) => signatory.active)
  return (active.find((signatory) => signatory.id === work.signatory) ?? active[0])?.id ?? null
}

/** The form's title in the language of the window, where it is one of those that ship with the app. */
export function titleOf({ name, title, text }: Form, t: ReturnType<typeof useWords>): string {
  return name === text.layout ? t(`letter.layout.${text.layout}`) : title
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
  if (!form || work.chosen.length === 0) return null
  return {
    circular,
    to: { kind: 'offices', offices: work.chosen },
    form: form.name,
    text: work.text,
    signatory: signatoryOf(work, office.settings),
    date: work.date ?? office.today,
    due: work.due,
    numbering: work.numbering ?? 'each',
    series: seriesOf(work, office.settings)?.id ?? null,
    marking: work.marking,
    copyTo: (work.copyTo ?? office.settings.profile.copyTo).map((line) => line.trim()).filter(Boolean),
  }
}
