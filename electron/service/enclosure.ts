import type { Circular } from '../../shared/contract/circulars.ts'
import { readDocument } from '../files/documents.ts'
import type { EnclosurePlan } from '../letters/enclosure.ts'
import { inspectEnclosure } from '../letters/inspect.ts'
import { openPdf } from '../pages/open.ts'
import type { Context } from './context.ts'

/** Plans of the circulars looked at last: looking at every page of a long one takes seconds. */
const plans = new Map<string, Promise<EnclosurePlan>>()
const kept = 3

/**
 * How each page of a circular gets into its letters, found out by drawing it before and after.
 *
 * Errors: ENCLOSURE_UNFAITHFUL, PDF_*.
 */
export function enclosureOf({ register, wiring }: Context, { sha256 }: Circular): Promise<EnclosurePlan> {
  const known = plans.get(sha256)
  if (known) return known
  const bytes = readDocument(register.folder, sha256, 'pdf')
  const plan = inspectEnclosure(bytes, (part) => openPdf(wiring.startPdfChild, part))
  plans.set(sha256, plan)
  for (const oldest of plans.keys()) if (plans.size > kept) plans.delete(oldest)
  plan.catch(() => plans.delete(sha256))
  return plan
}
