const withinMs = 60_000
const mostFailures = 3

/** Counts failures; says whether there were three within a minute. */
export function countFailures(now: () => number) {
  let failures: number[] = []
  return {
    /** Notes one more failure; true when starting again makes no sense. */
    add(): boolean {
      failures = [...failures.filter((at) => now() - at < withinMs), now()]
      return failures.length >= mostFailures
    },
    forget(): void {
      failures = []
    },
  }
}
