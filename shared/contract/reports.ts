import { z } from 'zod'
import { bookFormats, bookNames } from '../domain/officeBooks.ts'
import { job, query } from './define.ts'
import { bytes, circularId, date } from './values.ts'

/** Which book of which days, in which language. */
export const bookWanted = z.object({
  book: z.enum(bookNames),
  from: date,
  to: date,
  /** Of one circular alone; null: of all. Books of the whole office leave it aside. */
  circular: circularId.nullable().default(null),
  language: z.enum(['en', 'ur']).default('en'),
})
export type BookWanted = z.infer<typeof bookWanted>

/** The office's books and statements as files. */
export const reportCalls = {
  /** The first page of the very PDF that would be made, and how many rows the book has at most. */
  'report.preview': query(
    'officer',
    bookWanted.extend({ longEdge: z.int().min(100).max(3508) }),
    z.object({
      rows: z.int(),
      page: z.object({ png: bytes, width: z.int(), height: z.int() }),
    }),
  ),
  /**
   * Makes a book: its bytes, to be saved where a person says, or with `keep` a file in the folder `reports` of the
   * register, to be opened. Errors: PERIOD_BACKWARDS, REPORT_TOO_LONG, NOT_FOUND, DISK_*.
   */
  'report.make': job(
    'officer',
    [],
    bookWanted.extend({
      format: z.enum(bookFormats),
      keep: z.boolean().default(false),
    }),
    z.object({ file: z.string().nullable(), rows: z.int(), bytes: bytes.nullable() }),
  ),
}
