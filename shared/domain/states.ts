import type { CivilDate } from './dates.ts'

/** What stands against a despatch: the first civil date of each fact, or null. */
export type Facts = {
  delivered: CivilDate | null
  acknowledged: CivilDate | null
  complied: CivilDate | null
  nil: CivilDate | null
  query: CivilDate | null
  returned: CivilDate | null
  exempt: CivilDate | null
}

/**
 * Whether an answer is still owed: neither complied nor nil nor exempt, and the number is not cancelled.
 *
 * Delivered and acknowledged are not an answer (DOMAIN.md §5); returned undelivered stays outstanding.
 */
export function isOutstanding(
  facts: Pick<Facts, 'complied' | 'nil' | 'exempt'>,
  cancelled: boolean,
): boolean {
  return !cancelled && facts.complied === null && facts.nil === null && facts.exempt === null
}

/** Whether today is after the due date and the answer is still owed. */
export function isOverdue(due: CivilDate | null, outstanding: boolean, today: CivilDate): boolean {
  return outstanding && due !== null && today > due
}

/** Where a despatch stands: its number taken, its letter made, or struck through. */
export function despatchState(cancelled: boolean, made: boolean): 'numbered' | 'made' | 'cancelled' {
  if (cancelled) return 'cancelled'
  return made ? 'made' : 'numbered'
}
