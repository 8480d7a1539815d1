import { createContext, use } from 'react'
import { dateInZone, type CivilDate } from '../../shared/domain/dates.ts'

/** The office's date today; the app sets it from the service. */
export const TodayContext = createContext<CivilDate | null>(null)

/** The office's date today; until the service has said it, that of Asia/Karachi. */
export function useToday(): CivilDate {
  return use(TodayContext) ?? dateInZone(Date.now(), 'Asia/Karachi')
}
