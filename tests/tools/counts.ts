/** What a step of the test run came to. */
export type Counts = { passed: number; failed: number }

export const noCounts: Counts = { passed: 0, failed: 0 }

export function addCounts(one: Counts, other: Counts): Counts {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed }
}

/**
 * Counts of vitest's JSON report. A run that failed with no failed test (a file that can't be
 * imported, a crash before the report) counts as one failure.
 */
export function countReport(report: unknown, exitCode: number): Counts {
  const passed = numberAt(report, 'numPassedTests')
  const failed = numberAt(report, 'numFailedTests')
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}

function numberAt(report: unknown, key: string): number {
  if (typeof report !== 'object' || report === null) return 0
  const value: unknown = Object.getOwnPropertyDescriptor(report, key)?.value
  return typeof value === 'number' ? value : 0
}
