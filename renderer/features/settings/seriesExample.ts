import type { Series } from '../../../shared/contract/setup.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { isPatternFor, takeNumbers } from '../../../shared/domain/numbering.ts'

/** The number that a letter to three offices would carry, or null while the pattern can't be used. */
export function seriesExample(
  series: Pick<Series, 'mode' | 'pattern' | 'yearStart'>,
  next: number,
  date: CivilDate,
): string | null {
  if (!isPatternFor(series.pattern, series.mode)) return null
  return takeNumbers(series, { date, last: next - 1, count: 3 }).printed
}
