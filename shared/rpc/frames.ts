import { z } from 'zod'
import { errorCodes } from '../errors.ts'

const callId = z.int().min(1)

/** What a client may send. */
export const clientFrame = z.discriminatedUnion('frame', [
  z.object({ frame: z.literal('call'), id: callId, name: z.string().max(100), input: z.unknown() }),
  z.object({ frame: z.literal('cancel'), id: callId }),
])
export type ClientFrame = z.infer<typeof clientFrame>

/** How far a long call is: a phase named in the locale files, and n of N. */
const progressFrame = z.object({ phase: z.string(), done: z.number(), total: z.number() })
export type ProgressFrame = z.infer<typeof progressFrame>

/**
 * What a server may send. `topics` name what a command changed: the caller gets them with its result,
 * the other clients as a frame of their own.
 */
export const serverFrame = z.discriminatedUnion('frame', [
  z.object({ frame: z.literal('progress'), id: callId, progress: progressFrame }),
  z.object({ frame: z.literal('topics'), topics: z.array(z.string()) }),
  z.object({ frame: z.literal('result'), id: callId, output: z.unknown(), topics: z.array(z.string()) }),
  z.object({
    frame: z.literal('error'),
    id: callId,
    error: z.object({
      code: z.enum(errorCodes).catch('INTERNAL'),
      data: z.record(z.string(), z.unknown()).catch({}),
    }),
  }),
])
export type ServerFrame = z.infer<typeof serverFrame>
