import { readDocument, settleDocument } from '../../files/documents.ts'
import type { EnclosurePlan } from '../../letters/enclosure.ts'
import { inspectEnclosure } from '../../letters/inspect.ts'
import { openPdf } from '../../pages/open.ts'
import type { Context } from '../context.ts'

/** Plans of the documents wanted last, the last one at the end: looking at every page of a long one takes seconds. */
const plans = new Map<string, Promise<EnclosurePlan>>()
/** So many are kept; a letter with more keeps all of its own. */
const kept = 6

/**
 * How each page of these documents gets into the letters, found out by drawing it before and after.
 *
 * Documents of the register, by SHA-256. Errors: ENCLOSURE_*, PDF_*, FILE_NOT_FOUND, REGISTER_DAMAGED.
 */
export async function enclosuresOf(
  context: Context,
  documents: readonly string[],
): Promise<readonly EnclosurePlan[]> {
  const found: EnclosurePlan[] = []
  for (const sha256 of documents) found.push(await planOf(context, sha256))
  forget(Math.max(kept, documents.length))
  return found
}

/** Keeps a PDF to enclose, after it was looked at. Errors: ENCLOSURE_*, PDF_*, DISK_*. */
export async function addEnclosure(context: Context, { bytes }: { bytes: Uint8Array }) {
  const plan = await inspect(context, bytes)
  const sha256 = await settleDocument(context.register.folder, [bytes], 'pdf')
  plans.set(sha256, Promise.resolve(plan))
  return { sha256, pages: plan.pages.map(({ how }) => how) }
}

function planOf(context: Context, sha256: string): Promise<EnclosurePlan> {
  const plan = plans.get(sha256) ?? inspectKept(context, sha256)
  plans.delete(sha256)
  plans.set(sha256, plan)
  return plan
}

function inspectKept(context: Context, sha256: string): Promise<EnclosurePlan> {
  const plan = inspect(context, readDocument(context.register.folder, sha256, 'pdf'))
  plan.catch(() => plans.delete(sha256))
  return plan
}

function inspect({ wiring }: Context, bytes: Uint8Array): Promise<EnclosurePlan> {
  return inspectEnclosure(bytes, (part) => openPdf(wiring.startPdfChild, part))
}

function forget(most: number): void {
  for (const oldest of plans.keys()) if (plans.size > most) plans.delete(oldest)
}
