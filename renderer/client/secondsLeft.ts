import type { Progress } from '../../shared/contract/values.ts'

/** Seconds until `done` reaches `total` at the pace of the milliseconds so far; null before it can be said. */
export function secondsLeft({ done, total }: Progress, elapsedMs: number): number | null {
  if (done <= 0 || total <= 0 || elapsedMs < 1000) return null
  return Math.max(0, Math.ceil(((total - done) * elapsedMs) / done / 1000))
}
