import { z } from 'zod'
import { deliveryModes } from '../domain/directory.ts'
import { labelSheetNames } from '../domain/labelSheets.ts'
import { command, job, query } from './define.ts'
import { form, formText, letterLanguages } from './forms.ts'
import { letterCheck, pagePlan } from './letterCheck.ts'
import { letterDraft, numberings } from './letterDraft.ts'
import {
  bytes,
  circularId,
  date,
  despatchId,
  fileBytes,
  filledLine,
  forwardingId,
  jobId,
  line,
  nothing,
  officeId,
  page,
} from './values.ts'

export { formLayouts, formText, letterLanguages } from './forms.ts'
export type { Form, FormText } from './forms.ts'
export { pagePlan } from './letterCheck.ts'
export { letterDraft, numberings } from './letterDraft.ts'
export type { LetterDraft, Numbering, WholeDraft } from './letterDraft.ts'

/** Where a despatch stands: its number taken, its letter made, or struck through. */
export const despatchStates = ['numbered', 'made', 'cancelled'] as const

/** What stands against a despatch: the civil date of each fact, or null. */
export const outcome = z.object({
  delivered: date.nullable(),
  acknowledged: date.nullable(),
  complied: date.nullable(),
  nil: date.nullable(),
  query: date.nullable(),
  returned: date.nullable(),
  exempt: date.nullable(),
})

/** One addressee of a forwarding, as frozen at issue, with what is known today. */
export const despatch = z.object({
  id: despatchId,
  forwarding: forwardingId,
  /** From 1, in the order of the print file. */
  position: z.int(),
  circular: circularId,
  number: z.string(),
  slipCode: z.string(),
  office: officeId,
  officeCode: z.string(),
  officeName: z.string(),
  officeNameUrdu: z.string(),
  /** The directory has it as closed, or not at all. */
  closed: z.boolean(),
  designation: z.string(),
  /** Division, district, tehsil as they were named at issue. */
  areaPath: z.array(z.string()),
  /** The same in Urdu as the areas are named today; an area without an Urdu name as above. */
  areaPathUrdu: z.array(z.string()),
  delivery: z.enum(deliveryModes),
  date,
  due: date.nullable(),
  /** The printed due date as it stands: moved by a holiday that was notified late, or extended. */
  deadline: date.nullable(),
  /** The despatch that this one reminds of, and which step of the ladder it is; null: no reminder. */
  of: despatchId.nullable(),
  step: z.int().nullable(),
  subject: z.string(),
  reference: z.string(),
  state: z.enum(despatchStates),
  cancelledReason: z.string().nullable(),
  /** File name within the folder of its forwarding; null until made. */
  file: z.string().nullable(),
  sha256: z.string().nullable(),
  pages: z.int().nullable(),
  outcome,
  overdue: z.boolean(),
  /** Working days by which it is late; 0 when it is not. */
  daysLate: z.int(),
})
export type Despatch = z.infer<typeof despatch>

/** One issue of a letter to many, with its counts. */
export const forwarding = z.object({
  id: forwardingId,
  circular: circularId,
  /** The number as printed for the whole forwarding: `1201-1241/Admn`, or the single or file number. */
  number: z.string(),
  date,
  due: date.nullable(),
  form: z.string(),
  formTitle: z.string(),
  /** Which step of the reminder ladder it is; null: no reminder. */
  step: z.int().nullable(),
  numbering: z.enum(numberings),
  subject: z.string(),
  reference: z.string(),
  signatory: z.string(),
  /** As the signatory is called in Urdu today; empty: no Urdu name is known. */
  signatoryUrdu: z.string(),
  copyTo: z.array(z.string()),
  despatched: z.int(),
  made: z.int(),
  cancelled: z.int(),
  delivered: z.int(),
  acknowledged: z.int(),
  complied: z.int(),
  outstanding: z.int(),
  overdue: z.int(),
  /** The folder its files were last written to on this PC; null: not known here. */
  folder: z.string().nullable(),
  printFile: z.string().nullable(),
})
export type Forwarding = z.infer<typeof forwarding>

/** A despatch with where its file lies, as the terminal and the despatch screen list it. */
export const madeDespatch = z.object({
  number: z.string(),
  slipCode: z.string(),
  officeCode: z.string(),
  officeName: z.string(),
  file: z.string().nullable(),
  pages: z.int().nullable(),
  sha256: z.string().nullable(),
})

/** What an issue made, with where it lies. */
export const issued = z.object({
  forwarding: z.object({ id: forwardingId, number: z.string(), date }),
  despatches: z.array(madeDespatch),
  printFile: z.string().nullable(),
  despatchSheet: z.string(),
  peonBook: z.string(),
  labels: z.string(),
  /** The folder of e-mail drafts; null: not asked for, or no office has an address. */
  emails: z.string().nullable(),
  /** Enclosed pages, from 1, that went in as their pictures: a copy would not have looked the same. */
  pictures: z.array(z.int()),
  folder: z.string(),
})
export type Issued = z.infer<typeof issued>

/** Letters that were written once more, with where they lie. */
const reprinted = z.object({ folder: z.string(), letters: z.array(madeDespatch) })
export type Reprinted = z.infer<typeof reprinted>

/** Where files are written: into the folder itself, or into one of their own below it, named by the number. */
export const destination = { folder: filledLine(1000), subfolder: z.boolean().default(false) }

/** What is made beside the letters and their books, which are always made. */
export const papers = {
  labelSheet: z.enum(labelSheetNames).default('2x7'),
  /** An e-mail draft for each office with an address; each holds its letter, so they can be large. */
  emails: z.boolean().default(false),
  /** In the print file each letter begins on a new sheet, for a printer that prints both sides. */
  bothSides: z.boolean().default(true),
}

/** Forms, letters, numbers and the lists of them. */
export const letterCalls = {
  /** Keeps a PDF to enclose after the circular, and finds out how each of its pages gets into the letter. */
  'enclosure.add': command(
    'clerk',
    [],
    fileBytes,
    z.object({ sha256: z.string(), pages: z.array(pagePlan) }),
  ),
  'form.list': query('clerk', nothing, z.object({ forms: z.array(form) })),
  /** A letter of a form with these words (null: as it is kept), as pictures; examples stand in its fields. */
  'form.preview': query(
    'clerk',
    z.object({
      form: filledLine(60),
      text: formText.nullable(),
      textUrdu: formText.nullable(),
      language: z.enum(letterLanguages),
      script: z.enum(['nastaliq', 'naskh']).default('nastaliq'),
      longEdge: z.int().min(100).max(3508),
    }),
    z.object({ pages: z.array(z.object({ png: bytes, width: z.int(), height: z.int() })) }),
  ),
  'form.save': command(
    'clerk',
    ['form'],
    z.object({ name: filledLine(60), text: formText, language: z.enum(['en', 'ur']).default('en') }),
    z.object({ form }),
  ),
  /** Brings the built-in words of both languages back. */
  'form.restore': command('clerk', ['form'], z.object({ name: filledLine(60) }), z.object({ form })),
  /** The very PDF that would be issued to one of the chosen offices (0-based), as pictures of its first pages. */
  'letter.preview': query(
    'clerk',
    z.object({ draft: letterDraft, office: z.int().min(0), longEdge: z.int().min(100).max(3508) }),
    z.object({
      pages: z.array(z.object({ png: bytes, width: z.int(), height: z.int() })),
      /** Pages of the whole PDF. */
      total: z.int(),
      officeName: z.string(),
      officeNameUrdu: z.string(),
      offices: z.int(),
    }),
  ),
  /** The preview as a PDF file, to save or to print as a draft. */
  'letter.previewPdf': query(
    'clerk',
    z.object({ draft: letterDraft, office: z.int().min(0) }),
    z.object({ pdf: bytes }),
  ),
  'letter.check': query(
    'clerk',
    z.object({ draft: letterDraft, folder: z.string().nullable() }),
    letterCheck,
  ),
  /** Takes the numbers in one transaction, then makes the PDFs. The same job id never issues twice. */
  'letter.issue': job(
    'clerk',
    ['forwarding', 'circular', 'receipt'],
    z.object({ job: jobId, draft: letterDraft, ...destination, ...papers }),
    issued,
  ),
  /** Makes what is numbered but not made; with `again` makes all files anew (to another folder). */
  'letter.resume': job(
    'clerk',
    ['forwarding'],
    z.object({ forwarding: forwardingId, again: z.boolean().default(false), ...destination, ...papers }),
    issued,
  ),
  /** Writes letters once more, exactly as they were first made; `from` and `to` count in the print file's order. */
  'letter.reprint': job(
    'clerk',
    [],
    z.object({
      forwarding: forwardingId,
      from: z.int().min(1).default(1),
      to: z.int().min(1).nullable().default(null),
      folder: filledLine(1000),
    }),
    reprinted,
  ),
  'forwarding.list': query(
    'clerk',
    z.object({
      circular: circularId.nullable().default(null),
      unfinished: z.boolean().default(false),
      /** Words of a letter or its circular, or a number that was given in it. */
      text: z.string().max(200).default(''),
      ...page,
    }),
    z.object({ rows: z.array(forwarding), total: z.int() }),
  ),
  'forwarding.get': query('clerk', z.object({ id: forwardingId }), z.object({ forwarding })),
  'despatch.list': query(
    'clerk',
    z.object({
      forwarding: forwardingId.nullable().default(null),
      circular: circularId.nullable().default(null),
      text: line(200).default(''),
      only: z.enum(['all', 'outstanding', 'overdue', 'not-made', 'cancelled']).default('all'),
      ...page,
    }),
    z.object({ rows: z.array(despatch), total: z.int() }),
  ),
  /** Strikes numbers through, with a reason; they stay visible and are never used again. */
  'number.cancel': command(
    'officer',
    ['forwarding', 'circular', 'receipt'],
    z.object({ despatches: z.array(despatchId).min(1), reason: line(300) }),
    z.object({ despatches: z.array(despatch) }),
  ),
  /** Strikes through every number of a forwarding that has not been made. */
  'number.cancelRest': command(
    'officer',
    ['forwarding', 'circular', 'receipt'],
    z.object({ forwarding: forwardingId, reason: line(300) }),
    z.object({ cancelled: z.int() }),
  ),
}
