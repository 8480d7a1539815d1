import type { Holiday } from '../../../shared/contract/calendar.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { DateText } from '../../ui/Ltr.tsx'
import css from './Settings.module.css'

type Props = {
  holidays: readonly Holiday[]
  today: CivilDate
  onEdit: (holiday: Holiday) => void
  onStrike: (holiday: Holiday) => void
}

/** The days that stand, those to come first; past years are left to the register. */
export function HolidayRows({ holidays, today, onEdit, onStrike }: Props) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const { data } = useQueryCall('office.compact', {})
  const areas = new Map(data?.areas.map((area) => [area.id, area]))
  const where = ({ area }: Holiday) => {
    const found = area === null ? undefined : areas.get(area)
    if (!found) return t('calendar.everywhere')
    return t('calendar.onlyIn', { area: `\u2068${(isUrdu && found.nameUrdu) || found.name}\u2069` })
  }
  const shown = holidays.filter(({ date }) => date.slice(0, 4) >= today.slice(0, 4))
  if (shown.length === 0) return <p>{t('calendar.none')}</p>
  return (
    <ul className={css.rows} aria-label={t('calendar.title')}>
      {shown.map((holiday) => (
        <li key={holiday.id} className={css.row} data-off={holiday.date < today}>
          <span>
            <DateText value={holiday.date} /> ·{' '}
            <strong dir="auto">{(isUrdu && holiday.nameUrdu) || holiday.name}</strong>
            <span className={css.small}>{where(holiday)}</span>
          </span>
          <span className={css.rowButtons}>
            <ActionButton label={t('ui.edit')} onClick={() => onEdit(holiday)} />
            <ActionButton label={t('calendar.strike')} onClick={() => onStrike(holiday)} />
          </span>
        </li>
      ))}
    </ul>
  )
}
