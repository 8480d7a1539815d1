import { z } from 'zod'
import { command, job, query } from './define.ts'
import {
  bytes,
  circularId,
  date,
  fileBytes,
  filledLine,
  forwardingId,
  jobId,
  line,
  nothing,
  page,
} from './values.ts'

/** The facts that identify a circular and that its letters quote. */
export const factNames = ['reference', 'date', 'issuer', 'subject'] as const
export type FactName = (typeof factNames)[number]

/** A box on a page as it is shown, in points from its top left corner: left, top, right, bottom. */
export const box = z.tuple([z.number(), z.number(), z.number(), z.number()])
export type Box = z.infer<typeof box>

/**
 * One fact of a circular: what stands there, where, and how sure the reading is (0–1).
 * `confirmed` once a person said so; then `value` is what the person said.
 */
export const fact = z.object({
  value: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  page: z.int().nullable(),
  box: box.nullable(),
  confirmed: z.boolean(),
})
export type Fact = z.infer<typeof fact>

/** The four facts of a circular. */
export const facts = z.object({ reference: fact, date: fact, issuer: fact, subject: fact })
export type Facts = z.infer<typeof facts>

/** An earlier letter that the circular refers to, in the order of the chain. */
export const chainLink = z.object({ reference: line(200), date: date.nullable(), issuer: line(300) })
export type ChainLink = z.infer<typeof chainLink>

/** How the directorate got the paper: addressed to it, copied to it, or nested in another's letter. */
export const routes = ['addressed', 'copied', 'nested'] as const

/** Where a circular stands; discarded ones are only put away. */
export const circularStates = ['received', 'confirmed', 'discarded'] as const

/** Why two circulars are shown side by side. */
export const duplicate = z.object({
  id: circularId,
  reason: z.enum(['same-file', 'same-identity']),
  file: z.string(),
  reference: z.string().nullable(),
  date: z.string().nullable(),
  subject: z.string().nullable(),
  /** What the clerk decided about the pair; null: not yet. */
  decision: z.enum(['distinct', 'supersedes', 'amends', 'other-language']).nullable(),
})

/** A circular as the review shows it. */
export const circular = z.object({
  id: circularId,
  state: z.enum(circularStates),
  file: z.string(),
  sha256: z.string(),
  pages: z.int(),
  scanned: z.boolean(),
  facts,
  diaryNumber: z.string(),
  receivedOn: date.nullable(),
  route: z.enum(routes).nullable(),
  chain: z.array(chainLink),
  duplicates: z.array(duplicate),
})
export type Circular = z.infer<typeof circular>

/** A row of the list of circulars. */
export const circularRow = z.object({
  id: circularId,
  state: z.enum(circularStates),
  file: z.string(),
  pages: z.int(),
  scanned: z.boolean(),
  reference: z.string().nullable(),
  date: z.string().nullable(),
  issuer: z.string().nullable(),
  subject: z.string().nullable(),
  diaryNumber: z.string(),
  receivedOn: z.string().nullable(),
  forwardings: z.int(),
  despatched: z.int(),
  outstanding: z.int(),
})
export type CircularRow = z.infer<typeof circularRow>

const givenFacts = z.object({
  reference: filledLine(200).optional(),
  date: date.optional(),
  issuer: filledLine(300).optional(),
  subject: filledLine(4000).optional(),
})

/** A file that did not go in; `data` fills the words of its code. */
export const refusedFile = z.object({
  file: z.string(),
  code: z.string(),
  data: z.record(z.string(), z.unknown()),
})

/** What came in: reading, confirming, deciding on copies. */
export const circularCalls = {
  /** Reads PDFs and enters them in the register; what `given` says counts as confirmed. */
  'circular.import': job(
    'clerk',
    ['circular'],
    z.object({
      job: jobId,
      files: z.array(fileBytes).min(1),
      given: givenFacts,
    }),
    z.object({ circulars: z.array(circular), refused: z.array(refusedFile) }),
  ),
  'circular.list': query(
    'clerk',
    z.object({
      text: line(200).default(''),
      state: z.enum(circularStates).nullable().default(null),
      ...page,
    }),
    z.object({ rows: z.array(circularRow), total: z.int() }),
  ),
  'circular.get': query(
    'clerk',
    z.object({ id: circularId }),
    z.object({ circular, forwardings: z.array(forwardingId) }),
  ),
  /** A page as a picture (PNG), rendered in the killable child; `longEdge` in pixels. */
  'circular.page': query(
    'clerk',
    z.object({ id: circularId, page: z.int().min(1), longEdge: z.int().min(100).max(3508) }),
    z.object({
      png: bytes,
      width: z.int(),
      height: z.int(),
      pointWidth: z.number(),
      pointHeight: z.number(),
    }),
  ),
  'circular.confirm': command(
    'clerk',
    ['circular'],
    givenFacts.extend({
      id: circularId,
      diaryNumber: line(60).optional(),
      receivedOn: date.nullable().optional(),
      route: z.enum(routes).nullable().optional(),
      chain: z.array(chainLink).max(20).optional(),
    }),
    z.object({ circular }),
  ),
  /** The clerk's word on two circulars that look the same; `same` discards the newer one, `id`. */
  'circular.decide': command(
    'clerk',
    ['circular'],
    z.object({
      id: circularId,
      other: circularId,
      decision: z.enum(['same', 'distinct', 'supersedes', 'amends', 'other-language']),
    }),
    nothing,
  ),
  'circular.discard': command(
    'clerk',
    ['circular'],
    z.object({ id: circularId, reason: filledLine(300) }),
    z.object({ circular }),
  ),
  /** Takes a discarded circular back (the undo of `circular.discard`). */
  'circular.restore': command('clerk', ['circular'], z.object({ id: circularId }), z.object({ circular })),
}
