import { z } from 'zod'
import { job, query } from './define.ts'
import { circularId, date, forwardingId, line, nothing, officeId } from './values.ts'

/** What a search finds: a circular, a letter (a forwarding), one despatch of it, an office. */
export const hitKinds = ['circular', 'letter', 'despatch', 'office'] as const
export type HitKind = (typeof hitKinds)[number]

/** One thing that was found. */
export const hit = z.object({
  kind: z.enum(hitKinds),
  id: z.string(),
  /** Its reference, number or code: left-to-right in both languages. */
  code: z.string(),
  /** Its subject or name; `titleUrdu` is empty where none is known. */
  title: z.string(),
  titleUrdu: z.string(),
  /** A piece of the text around what was found, one line. */
  snippet: z.string(),
  date: date.nullable(),
  /** The forwarding to open for a despatch. */
  forwarding: forwardingId.nullable(),
})
export type Hit = z.infer<typeof hit>

/** Search over everything. */
export const searchCalls = {
  /** Circulars, letters, despatches and offices that have all the words, in either language; best first. */
  'search.find': query(
    'officer',
    z.object({
      text: line(200),
      kind: z.enum(hitKinds).nullable().default(null),
      year: z.int().min(1900).max(2200).nullable().default(null),
      circular: circularId.nullable().default(null),
      office: officeId.nullable().default(null),
      /** Of each kind. */
      limit: z.int().min(1).max(200).default(20),
    }),
    z.object({
      hits: z.array(hit),
      /** Kinds of which there are more than were asked for. */
      more: z.array(z.enum(hitKinds)),
      /** Circulars whose pages have not been read for the search yet; `search.read` reads them. */
      unread: z.int(),
    }),
  ),
  /** Reads the pages of circulars that came in before there was a search, or from another desk. */
  'search.read': job('clerk', ['circular'], nothing, z.object({ read: z.int() })),
}
