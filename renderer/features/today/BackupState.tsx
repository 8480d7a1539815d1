import { Title } from '@mantine/core'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { daysBetween, type CivilDate } from '../../../shared/domain/dates.ts'
import { useWords } from '../../locales/i18n.ts'
import { DateText } from '../../ui/Ltr.tsx'
import { places } from '../../ui/places.ts'
import css from './Today.module.css'

/** After so many days the last backup stands out. */
const freshDays = 7

/** When the register was last copied, read back and verified; a click from where that is done. */
export function BackupState({
  backup,
  today,
}: Pick<CallOutput<'today.get'>, 'backup'> & { today: CivilDate }) {
  const t = useWords()
  const isLate = backup === null || daysBetween(backup.on, today) > freshDays
  return (
    <section>
      <Title order={2} size="h3" className={css.part}>
        {t('today.backup.title')}
      </Title>
      <div className={css.list}>
        <a href={`#${places.settingsPart('register')}`} className={css.line} data-late={isLate}>
          <span>
            <strong>
              {backup === null ? (
                t('today.backup.none')
              ) : (
                <>
                  {t('today.backup.last')} <DateText value={backup.on} />
                </>
              )}
            </strong>
            <span className={css.hint}>{t(isLate ? 'today.backup.make' : 'today.backup.fine')}</span>
          </span>
        </a>
      </div>
    </section>
  )
}
