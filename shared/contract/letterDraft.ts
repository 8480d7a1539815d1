import { z } from 'zod'
import { copyStyles, listStyles, securityMarkings } from '../domain/letterStyles.ts'
import { formText, letterLanguages } from './forms.ts'
import { selection } from './selection.ts'
import { circularId, date, filledLine, line, officeId, seriesId, sha256, signatoryId } from './values.ts'

/**
 * How numbers are given: `each` a serial per despatch, `single` one number for the whole forwarding,
 * `file` a file number without a serial (DOMAIN.md §6).
 */
export const numberings = ['each', 'single', 'file'] as const
export type Numbering = (typeof numberings)[number]

/**
 * One letter to all together: the lines under its "To", in each language; none: made from the choice, such as
 * "All the Chief Executive Officers (DEA) in the Punjab."
 */
const together = z.object({
  lines: z.array(filledLine(300)).max(60).default([]),
  linesUrdu: z.array(filledLine(300)).max(60).default([]),
})

/** Stands for the sender of the circular, who is no office of the directory and owes no answer. */
export const senderOffice = officeId.parse('sender')

/** Offices of the directory, or the sender of the circular: an acknowledgement upward. */
const addressees = z.union([selection, z.object({ kind: z.literal('sender') })])

/** Everything that the clerk decides about a forwarding before numbers are taken. */
export const letterDraft = z.object({
  circular: circularId,
  to: addressees,
  form: filledLine(60),
  /** The form's words as changed for this letter only; null: as the form says. */
  text: formText.nullable(),
  signatory: signatoryId.nullable(),
  date,
  due: date.nullable(),
  /** The due date is so many working days after the letter's own (a late holiday moves it); null: a day was named. */
  dueDays: z.int().min(1).max(400).nullable().default(null),
  numbering: z.enum(numberings),
  series: seriesId.nullable(),
  /** Printed at the top of the first page, such as "MOST URGENT". */
  marking: line(60),
  copyTo: z.array(filledLine(300)).max(60),
  language: z.enum(letterLanguages).default('en'),
  /** The hand of the Urdu text. */
  script: z.enum(['nastaliq', 'naskh']).default('nastaliq'),
  /** What an Urdu letter says otherwise; empty or null: the form's words, the subject and the office's copies. */
  textUrdu: formText.nullable().default(null),
  subjectUrdu: line(2000).default(''),
  copyToUrdu: z.array(filledLine(300)).max(60).nullable().default(null),
  /** Documents that are enclosed after the circular, as `enclosure.add` named them. */
  enclosures: z.array(sha256).max(20).default([]),
  /** Each letter ends with the slip that its office sends back. */
  slip: z.boolean().default(false),
  /** Each enclosed page bears number and date of the letter. */
  stamp: z.boolean().default(false),
  /** The picture of the signatory's signature stands above the name. */
  signed: z.boolean().default(false),
  /** Null: a letter for each office. Else one letter that all of them get; each still has its own line and slip code. */
  together: together.nullable().default(null),
  /** At top and bottom centre of every page; above Confidential it is refused (SECURITY_TOO_HIGH). */
  security: z.enum(securityMarkings).nullable().default(null),
  /** The copy heading and how lists are numbered; null: as the office does it. */
  copyStyle: z.enum(copyStyles).nullable().default(null),
  listStyle: z.enum(listStyles).nullable().default(null),
})
/** A draft with everything said. */
export type WholeDraft = z.infer<typeof letterDraft>
type Later =
  | 'dueDays'
  | 'language'
  | 'script'
  | 'textUrdu'
  | 'subjectUrdu'
  | 'copyToUrdu'
  | 'enclosures'
  | 'slip'
  | 'stamp'
  | 'signed'
  | 'together'
  | 'security'
  | 'copyStyle'
  | 'listStyle'
/** A draft as it is handed in: what has a usual value may be left out. */
export type LetterDraft = Omit<WholeDraft, Later> & Partial<Pick<WholeDraft, Later>>
