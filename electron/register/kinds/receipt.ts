import { z } from 'zod'
import { evidences, receiptKinds } from '../../../shared/contract/receipts.ts'
import { date, despatchId, receiptId } from '../../../shared/contract/values.ts'

export const receiptLogged = z.object({
  id: receiptId,
  despatch: despatchId,
  kind: z.enum(receiptKinds),
  on: date,
  theirNumber: z.string(),
  evidence: z.enum(evidences).nullable(),
  onBehalfOf: z.string(),
  note: z.string(),
  /** The day it was written in the register. */
  loggedOn: date,
})
export const receiptStruck = z.object({ id: receiptId, reason: z.string() })
