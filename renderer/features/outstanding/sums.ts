import type { CircularStatus } from '../../../shared/contract/receipts.ts'

/** How many letters went out and what came back on them. */
export type Sums = Pick<
  CircularStatus,
  'despatched' | 'made' | 'delivered' | 'acknowledged' | 'complied' | 'overdue' | 'outstandingCount'
>

/** The counts of several circulars together. */
export function sumOf(circulars: readonly Sums[]): Sums {
  const add = (key: keyof Sums) => circulars.reduce((sum, circular) => sum + circular[key], 0)
  return {
    despatched: add('despatched'),
    made: add('made'),
    delivered: add('delivered'),
    acknowledged: add('acknowledged'),
    complied: add('complied'),
    overdue: add('overdue'),
    outstandingCount: add('outstandingCount'),
  }
}

/** The whole percentage, never 100 while one is missing nor 0 while one is there. */
export function percentOf(n: number, total: number): number {
  if (total <= 0 || n <= 0) return 0
  if (n >= total) return 100
  return Math.min(99, Math.max(1, Math.round((100 * n) / total)))
}
