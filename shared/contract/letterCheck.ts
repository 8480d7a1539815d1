import { z } from 'zod'

/** How an enclosure page gets into the letter: copied as it is, or as its picture. */
export const pagePlan = z.enum(['copy', 'picture'])

/** What the clerk sees before numbers are taken. */
export const letterCheck = z.object({
  offices: z.int(),
  /** The numbers that would be taken now: `1201-1241/Admn`. */
  number: z.string(),
  letterPages: z.int(),
  /** The lines under "To" of one letter to all together, or to the sender; null: a letter for each office. */
  together: z.object({ lines: z.array(z.string()), linesUrdu: z.array(z.string()) }).nullable(),
  enclosurePages: z.array(pagePlan),
  /** Bytes of all single letters and the print file together, estimated from the preview. */
  bytes: z.number(),
  /** Of these, the print file. */
  printBytes: z.number(),
  /** Chosen offices that letters go to by e-mail, and what their drafts would take besides. */
  mails: z.object({ offices: z.int(), bytes: z.number() }),
  freeBytes: z.number().nullable(),
  /** What the letters would be refused for: too little room for the files and for the register's copies of them. */
  lacking: z.object({ needed: z.number(), free: z.number() }).nullable(),
})
