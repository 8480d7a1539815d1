import { z } from 'zod'
import { chainLink, facts, routes } from '../../../../shared/contract/circulars.ts'
import { circularId, date } from '../../../../shared/contract/values.ts'

export const circularReceived = z.object({
  id: circularId,
  file: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  pages: z.int(),
  scanned: z.boolean(),
  facts,
  chain: z.array(chainLink),
  route: z.enum(routes).nullable(),
  language: z.string().nullable(),
})

/** What the clerk says the circular is: whole, so that it needs no earlier entry to be understood. */
export const circularConfirmed = z.object({
  id: circularId,
  reference: z.string().min(1),
  date,
  issuer: z.string().min(1),
  subject: z.string().min(1),
  diaryNumber: z.string(),
  receivedOn: date.nullable(),
  route: z.enum(routes).nullable(),
  chain: z.array(chainLink),
})

export const circularDecided = z.object({
  id: circularId,
  other: circularId,
  decision: z.enum(['same', 'distinct', 'supersedes', 'amends', 'other-language']),
})
export const circularDiscarded = z.object({ id: circularId, reason: z.string() })
export const circularRestored = z.object({ id: circularId })
