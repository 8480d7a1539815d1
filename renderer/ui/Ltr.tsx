import type { ReactNode } from 'react'
import { isCivilDate, showDate } from '../../shared/domain/dates.ts'

/** A code, number or phone, which stays left-to-right in both languages. */
export function Ltr({ children }: { children: ReactNode }) {
  return <bdi dir="ltr">{children}</bdi>
}

/** Text on one line; what does not fit is left off at its end, whatever its direction. */
export function OneLine({ children, bold }: { children: string; bold?: boolean }) {
  return (
    <span dir="auto" className="oneLine" data-bold={bold}>
      {children}
    </span>
  )
}

/** A civil date (ISO) as screens show it, DD-MM-YYYY; a dash where there is none. */
export function DateText({ value }: { value: string | null }) {
  if (value === null) return <>–</>
  return (
    <bdi dir="ltr" className="nowrap">
      {isCivilDate(value) ? showDate(value) : value}
    </bdi>
  )
}
