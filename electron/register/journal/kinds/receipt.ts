import { z } from 'zod'
import { attachment, evidences, receiptKinds } from '../../../../shared/contract/receipts.ts'
import { date, despatchId, receiptId } from '../../../../shared/contract/values.ts'

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
/** With the date of their letter, and the paper itself where it was kept. */
export const receiptLogged2 = receiptLogged.extend({
  theirDate: date.nullable(),
  attachment: attachment.nullable(),
})
/** The paper of a receipt that was logged without it. */
export const receiptAttached = z.object({ id: receiptId, attachment })
export const receiptStruck = z.object({ id: receiptId, reason: z.string() })
