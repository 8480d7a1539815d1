/** Steps of one millisecond in hybrid time: 2^43 ms × 2^10 stays a safe integer until the year 2248. */
const steps = 1024

/** The hybrid time of the next entry: now, or just after the last entry where the clock was set back. */
export function nextTime(last: number, nowMs: number): number {
  return Math.max(last + 1, timeOfMs(Math.floor(nowMs)))
}

/** The first hybrid time of a millisecond since 1970. */
export function timeOfMs(ms: number): number {
  return ms * steps
}

/** Milliseconds since 1970 of a hybrid time. */
export function msOfTime(hlc: number): number {
  return Math.floor(hlc / steps)
}
