import type { ProgressFrame } from './frames.ts'

/** Ten reports a second are enough for an eye. */
const leastGapMs = 100

/**
 * Passes progress on at most ten times a second; a new phase at once.
 * `flush` passes on the last report if it was held back: call it when the work ends.
 */
export function throttleProgress(now: () => number, pass: (progress: ProgressFrame) => void) {
  let held: ProgressFrame | undefined
  let phase: string | undefined
  let passedAt = -Infinity

  const flush = () => {
    if (!held) return
    pass(held)
    phase = held.phase
    passedAt = now()
    held = undefined
  }
  const report = (progress: ProgressFrame) => {
    held = progress
    if (progress.phase !== phase || now() - passedAt >= leastGapMs) flush()
  }
  return { report, flush }
}
