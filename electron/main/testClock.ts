import { isCivilDate, type CivilDate } from '../../shared/domain/dates.ts'

/**
 * The day that stands in for the clock's date in a trial, from TARSEEL_TODAY (YYYY-MM-DD); null: the clock's.
 *
 * A packaged app has no other day than the clock's. Error: a plain one where the day is none.
 */
export function testDay(env: NodeJS.ProcessEnv, isPackaged: boolean): CivilDate | null {
  const given = env['TARSEEL_TODAY']
  if (isPackaged || !given) return null
  if (!isCivilDate(given)) throw new Error(`TARSEEL_TODAY is no date: ${given}`)
  return given
}
