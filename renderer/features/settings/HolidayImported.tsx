import type { ImportedHolidays } from '../../../shared/contract/calendar.ts'
import { showDate } from '../../../shared/domain/dates.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import css from './Settings.module.css'

const shownRows = 20

/** What an import did: days entered, deadlines moved, rows that were not taken. */
export function HolidayImported({ result }: { result: ImportedHolidays }) {
  const t = useWords()
  const { added, known, moved, rejected } = result
  return (
    <div className={css.result} role="status" data-bad={rejected.length > 0}>
      <strong>{t('calendar.imported', { count: added, known })}</strong>
      {moved.length > 0 && <p>{t('calendar.moved', { count: moved.length })}</p>}
      <ul>
        {moved.slice(0, shownRows).map(({ id, number, officeCode, from, to }) => (
          <li key={id}>
            {t('calendar.movedOne', {
              number: ltr(number),
              office: ltr(officeCode),
              from: ltr(showDate(from)),
              to: ltr(showDate(to)),
            })}
          </li>
        ))}
        {rejected.slice(0, shownRows).map(({ row, reason, text }) => (
          <li key={`row-${row}`}>
            {t('calendar.rejectedRow', { row })}: {t(`calendar.rejected.${reason}`)} <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}
