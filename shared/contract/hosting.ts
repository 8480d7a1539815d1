import { z } from 'zod'
import { date } from './values.ts'

const childId = z.int().min(1)

/** What main tells the service. `client` and `pdf-child` bring a MessagePort along. */
export const toService = z.discriminatedUnion('tell', [
  /** Always first: open this register. */
  z.object({
    tell: z.literal('open'),
    folder: z.string(),
    deviceFolder: z.string(),
    resources: z.string(),
    /** The SQLite binary of a trial; null: the package's own. */
    nativeBinding: z.string().nullable(),
    /** Stands in for the clock's date in a trial; null: the clock's own. */
    today: date.nullable(),
  }),
  z.object({ tell: z.literal('client') }),
  z.object({ tell: z.literal('pdf-child'), id: childId }),
  z.object({
    tell: z.literal('pdf-ended'),
    id: childId,
    end: z.enum(['done', 'killed', 'memory', 'crash']),
  }),
  /** Finish and exit. */
  z.object({ tell: z.literal('close') }),
])
export type ToService = z.infer<typeof toService>

/** What the service asks of main, which alone can start processes. */
export const toMain = z.discriminatedUnion('ask', [
  /** Calls are answered from now on, if only with the reason why the register can't be opened. */
  z.object({ ask: z.literal('running') }),
  z.object({ ask: z.literal('pdf-child'), id: childId, memoryBytes: z.int().min(1) }),
  z.object({ ask: z.literal('pdf-kill'), id: childId, end: z.enum(['done', 'killed']) }),
])
export type ToMain = z.infer<typeof toMain>
