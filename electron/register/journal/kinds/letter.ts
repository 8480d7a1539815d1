import { z } from 'zod'
import { formText, numberings, pagePlan } from '../../../../shared/contract/letters.ts'
import { listStyles, usableMarkings } from '../../../../shared/domain/letterStyles.ts'
import { deliveryModes } from '../../../../shared/contract/offices.ts'
import {
  circularId,
  date,
  despatchId,
  forwardingId,
  jobId,
  officeId,
  seriesId,
  signatoryId,
} from '../../../../shared/contract/values.ts'

const image = z.object({
  sha256: z.string(),
  kind: z.enum(['png', 'jpg']),
  width: z.int(),
  height: z.int(),
})

const letterhead = z.object({
  above: z.array(z.string()),
  name: z.string(),
  below: z.array(z.string()),
  logo: image.nullable().optional(),
  logoAt: z.enum(['centre', 'start']).optional(),
  numberAt: z.enum(['above', 'below']).optional(),
  paper: z.object({ preprinted: z.boolean(), top: z.number() }).optional(),
})

const signed = {
  name: z.string(),
  designation: z.string(),
  forLine: z.string().optional(),
  /** Its picture, when the operator chose to print it. */
  signature: image.nullable().optional(),
}

/** What the Urdu letter says otherwise than the English one. */
const urduLetter = z.object({
  words: formText,
  script: z.enum(['nastaliq', 'naskh']),
  letterhead,
  place: z.string(),
  subject: z.string(),
  issuer: z.string(),
  signatory: z.object(signed),
  copyTo: z.array(z.string()),
})

/** What all letters of a forwarding share; the exact words of the form, built-in ones too. */
export const sharedLetter = z.object({
  words: formText,
  letterhead,
  place: z.string(),
  marking: z.string(),
  security: z.enum(usableMarkings).nullable().optional(),
  lists: z.enum(listStyles).optional(),
  circular: z.object({ reference: z.string(), date, issuer: z.string(), subject: z.string() }),
  signatory: z.object({ id: signatoryId, ...signed }),
  copyTo: z.array(z.string()),
  /** Null in an English letter. */
  urdu: urduLetter.nullable(),
})
export type SharedLetter = z.infer<typeof sharedLetter>

/** A file that is stapled to every letter, and how each of its pages is carried over. */
export const enclosure = z.object({ sha256: z.string(), pages: z.int(), plan: z.array(pagePlan) })

const span = z.object({ first: z.int(), last: z.int() })

/** The letter that a reminder is about, and the reminders of it that went before, the oldest first. */
const reminded = z.object({
  despatch: despatchId,
  number: z.string(),
  date,
  earlier: z.array(z.object({ step: z.int(), number: z.string(), date })),
})
export type Reminded = z.infer<typeof reminded>

/** One issue of a letter to many: everything that is printed on all of them, and the numbers they take. */
export const forwardingIssued = z.object({
  id: forwardingId,
  job: jobId,
  circular: circularId,
  language: z.enum(['en', 'ur', 'both']),
  form: z.string(),
  formTitle: z.string(),
  letter: sharedLetter,
  /** Whether each letter has its slip, and each enclosed page the stamp of the letter. */
  slip: z.boolean(),
  stamped: z.boolean(),
  /** One letter, one file for all of them: what "To" shows is the same on every despatch. */
  together: z.boolean().optional(),
  enclosures: z.array(enclosure),
  date,
  due: date.nullable(),
  /** Where the due date came from: `given` by the clerk, `+7` working days, or `step 1` of the ladder. */
  dueRule: z.string().nullable(),
  numbering: z.enum(numberings),
  series: seriesId,
  seriesYear: z.int(),
  /** Null for a file number, which has none. */
  serials: span.nullable(),
  number: z.string(),
  /** Slip serials of this device and year that the forwarding takes. */
  slips: span.extend({ slot: z.int(), year: z.int() }),
  count: z.int(),
  /** To the sender of the circular: no office owes an answer to it. */
  toSender: z.boolean().optional(),
  /** The step of the reminder ladder; left out: no reminder. */
  step: z.int().optional(),
})

/** The addressee as printed, whatever becomes of the office later. */
export const addressee = z.object({
  office: officeId,
  code: z.string(),
  name: z.string(),
  nameUrdu: z.string(),
  designation: z.string(),
  designationUrdu: z.string(),
  address: z.string(),
  email: z.string(),
  delivery: z.enum(deliveryModes),
  areaPath: z.array(z.string()),
  district: z.string(),
  /** The lines under "To". */
  to: z.array(z.string()),
  toUrdu: z.array(z.string()),
  districtUrdu: z.string(),
})
export type Addressee = z.infer<typeof addressee>

export const despatchIssued = z.object({
  id: despatchId,
  forwarding: forwardingId,
  /** From 1, in the order of the print file. */
  position: z.int(),
  number: z.string(),
  serial: z.int().nullable(),
  slipCode: z.string(),
  to: addressee,
  /** Of a reminder only. */
  of: reminded.optional(),
  /** Who else gets a copy of this one letter, such as the office that the addressee reports to. */
  copyTo: z.object({ en: z.array(z.string()), ur: z.array(z.string()) }).optional(),
})

/** Letters that lie on the disk, durable, before the entry is written. */
export const madeLetter = z.object({
  despatch: despatchId,
  file: z.string(),
  sha256: z.string(),
  pages: z.int(),
  /** Pages of the letter itself, without the enclosure. */
  letterPages: z.int(),
})
export const lettersMade = z.object({
  forwarding: forwardingId,
  /** The document with the letters' own pages, one letter after another in this order. */
  archive: z.string().nullable(),
  /** All of them are one letter: one file, and once in the document. */
  together: z.boolean().optional(),
  letters: z.array(madeLetter),
})

export const numberCancelled = z.object({ despatch: despatchId, reason: z.string() })
