import { z } from 'zod'
import { letterLayouts } from '../domain/letter.ts'
import { filledLine } from './values.ts'

/** How a form lays its letters out. */
export const formLayouts = letterLayouts

/** The words of a form, with fields in braces such as {reference}. The first paragraph prints without a number. */
export const formText = z.object({
  layout: z.enum(formLayouts),
  paragraphs: z.array(z.string().trim().min(1).max(4000)).max(40),
  /** Added as the last paragraph when a due date is given. */
  dueParagraph: z.string().trim().max(1000),
  /** Such as "Encl: As above ({pages} pages)"; empty: no such line. */
  enclosureLine: z.string().trim().max(300),
  /** Such as "No. & Date Even:"; it stands above the copy list. */
  copyHeading: z.string().trim().max(200),
  /** Such as "A copy is forwarded for information and necessary action to:-" */
  copyLine: z.string().trim().max(500),
  /** Such as "My dear {office},"; it stands above the first paragraph. */
  salutation: z.string().trim().max(300).optional(),
  /** Such as "Yours sincerely,"; it stands above the signature. */
  closing: z.string().trim().max(300).optional(),
})
export type FormText = z.infer<typeof formText>

/** English, Urdu, or one after the other. */
export const letterLanguages = ['en', 'ur', 'both'] as const

/** A form with the words that count now. */
export const form = z.object({
  name: filledLine(60),
  title: filledLine(120),
  langs: z.array(z.enum(letterLanguages)),
  /** The English words. */
  text: formText,
  urdu: formText,
  /** The built-in words were changed by the office; `form.restore` brings them back. */
  changed: z.boolean(),
})
export type Form = z.infer<typeof form>
