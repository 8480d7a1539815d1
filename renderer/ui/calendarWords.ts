import { useMemo } from 'react'
import { useLanguage } from '../locales/i18n.ts'

/** Names of months and days in the language of the window, for Mantine's calendar, which knows only English. */
export function useCalendarWords() {
  const { isUrdu } = useLanguage()
  return useMemo(() => {
    const words = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(isUrdu ? 'ur-PK-u-nu-latn' : 'en-GB', {
        ...options,
        timeZone: 'UTC',
      })
      return (date: string) => format.format(new Date(`${date.slice(0, 10)}T00:00:00Z`))
    }
    return {
      monthLabelFormat: words({ month: 'long', year: 'numeric' }),
      monthsListFormat: words({ month: 'short' }),
      weekdayFormat: words({ weekday: 'short' }),
      getDayAriaLabel: words({ day: 'numeric', month: 'long', year: 'numeric' }),
    }
  }, [isUrdu])
}
