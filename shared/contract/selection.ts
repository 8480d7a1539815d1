import { z } from 'zod'
import { areaId, listId, officeId } from './values.ts'

/** Whom a forwarding goes to. */
export const selection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('offices'), offices: z.array(officeId).min(1) }),
  z.object({ kind: z.literal('codes'), codes: z.array(z.string().trim().min(1)).min(1) }),
  z.object({ kind: z.literal('list'), list: listId.or(z.string()) }),
  z.object({ kind: z.literal('under'), area: areaId.or(z.string()) }),
])
export type Selection = z.infer<typeof selection>
