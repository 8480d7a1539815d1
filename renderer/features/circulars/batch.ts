import type { CircularId } from '../../../shared/contract/values.ts'

/** Where a circular stands among those that came in together: 1-based. */
export function placeInBatch(batch: readonly string[], id: string): { at: number; of: number } | null {
  const at = batch.indexOf(id)
  return at < 0 || batch.length < 2 ? null : { at: at + 1, of: batch.length }
}

/** The next circular that waits for review: the following ones of the batch first, then any other. */
export function nextToReview(
  batch: readonly string[],
  waiting: readonly CircularId[],
  current: CircularId,
): CircularId | null {
  const others = waiting.filter((id) => id !== current)
  const at = batch.indexOf(current)
  const round = [...batch.slice(at + 1), ...batch.slice(0, Math.max(at, 0))]
  for (const id of round) {
    const found = others.find((other) => other === id)
    if (found !== undefined) return found
  }
  return others[0] ?? null
}
