import { z } from 'zod'
import { isCivilDate, type CivilDate } from '../domain/dates.ts'

// zod would otherwise probe for eval, which the window's content security policy reports.
z.config({ jitless: true })

const idText = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/)

export const officeId = idText.brand<'OfficeId'>()
export const areaId = idText.brand<'AreaId'>()
export const listId = idText.brand<'ListId'>()
export const circularId = idText.brand<'CircularId'>()
export const forwardingId = idText.brand<'ForwardingId'>()
export const despatchId = idText.brand<'DespatchId'>()
export const receiptId = idText.brand<'ReceiptId'>()
export const signatoryId = idText.brand<'SignatoryId'>()
export const seriesId = idText.brand<'SeriesId'>()
export const jobId = idText.brand<'JobId'>()
export const holidayId = idText.brand<'HolidayId'>()
export const pauseId = idText.brand<'PauseId'>()
export const moveId = idText.brand<'MoveId'>()

export type OfficeId = z.infer<typeof officeId>
export type AreaId = z.infer<typeof areaId>
export type ListId = z.infer<typeof listId>
export type CircularId = z.infer<typeof circularId>
export type ForwardingId = z.infer<typeof forwardingId>
export type DespatchId = z.infer<typeof despatchId>
export type ReceiptId = z.infer<typeof receiptId>
export type SignatoryId = z.infer<typeof signatoryId>
export type SeriesId = z.infer<typeof seriesId>
export type JobId = z.infer<typeof jobId>
export type HolidayId = z.infer<typeof holidayId>
export type PauseId = z.infer<typeof pauseId>
export type MoveId = z.infer<typeof moveId>

/** A civil date, YYYY-MM-DD, that exists. */
export const date = z.custom<CivilDate>((value) => typeof value === 'string' && isCivilDate(value))

/** One line of text as a person typed it: trimmed, at most `max` characters, may be empty. */
export const line = (max = 300) => z.string().trim().max(max)

/** One line of text that must say something. */
export const filledLine = (max = 300) => z.string().trim().min(1).max(max)

/** The bytes of a file; they cross processes by structured clone. */
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** A file as the window hands it over: its name and its bytes, never a path. */
export const fileBytes = z.object({ name: filledLine(260), bytes })

/** The sheets of a workbook that can be chosen, and which one was read; none of a CSV file. */
export const readSheets = { sheets: z.array(z.string()), sheet: z.string().nullable() }

/** SHA-256 of a document in the register, in hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/u)

/** Where rows of a long list start and how many are wanted. */
export const page = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(1000).default(200) }

/** Progress of a job: a phase named in the locale files (`phase.<name>`), and n of N. */
export const progress = z.object({ phase: z.string(), done: z.number(), total: z.number() })
export type Progress = z.infer<typeof progress>

/** No input, or no output but that it is done. */
export const nothing = z.object({})
