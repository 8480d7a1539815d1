import { z } from 'zod'
import { labelSheetNames } from '../domain/labelSheets.ts'
import { mailGroups } from '../domain/mailGroups.ts'
import { job, query } from './define.ts'
import { despatchId, forwardingId, page } from './values.ts'

/** How many letters can go by e-mail, and about how many bytes their drafts take. */
const mails = z.object({ offices: z.int(), bytes: z.number() })

/** A draft that lies in the folder of its forwarding. */
export const mailDraft = z.object({
  despatch: despatchId,
  number: z.string(),
  officeName: z.string(),
  officeNameUrdu: z.string(),
  email: z.string(),
  /** Within the folder of the forwarding. */
  file: z.string(),
})
export type MailDraft = z.infer<typeof mailDraft>

/** What goes with letters that are made, in the folder where they lie on this PC. */
export const paperCalls = {
  'papers.mails': query(
    'clerk',
    z.object({ forwarding: forwardingId }),
    z.object({
      byEmail: mails,
      all: mails,
      /** Letters that go by e-mail to an office without an address. */
      without: z.int(),
    }),
  ),
  'papers.drafts': query(
    'clerk',
    z.object({ forwarding: forwardingId, ...page }),
    z.object({ rows: z.array(mailDraft), total: z.int() }),
  ),
  /**
   * Makes the address labels, for a sheet whose first `skip` labels are used up. Errors: FORWARDING_UNKNOWN,
   * FILE_NOT_FOUND where the folder is not known, CANCELLED, DISK_*.
   */
  'papers.labels': job(
    'clerk',
    [],
    z.object({
      forwarding: forwardingId,
      sheet: z.enum(labelSheetNames),
      skip: z.int().min(0).max(23).default(0),
    }),
    z.object({ folder: z.string(), file: z.string() }),
  ),
  /** Makes despatch sheet and peon book as the register has the letters now. Errors as papers.labels. */
  'papers.books': job(
    'clerk',
    [],
    z.object({ forwarding: forwardingId }),
    z.object({ folder: z.string(), despatchSheet: z.string(), peonBook: z.string() }),
  ),
  /** Makes the e-mail drafts, each with its letter in it. Errors as papers.labels. */
  'papers.emails': job(
    'clerk',
    ['desk'],
    z.object({ forwarding: forwardingId, to: z.enum(mailGroups) }),
    z.object({ folder: z.string(), drafts: z.int() }),
  ),
}
