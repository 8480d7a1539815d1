/** One figure: a ratio measured in one run, never an absolute time. */
export type Figure = {
  what: string
  against: string
  ratio: number
  /** The ratio that would be good enough. */
  goal: number
  /** More is better: how many times faster than another program; otherwise less is. */
  more?: boolean
  /** What was counted, for a reader who wants to know more. */
  detail: string
}

/** The middle value; for an even count the lower of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}
