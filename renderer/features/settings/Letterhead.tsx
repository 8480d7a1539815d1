import { Text } from '@mantine/core'
import type { Profile } from '../../../shared/contract/setup.ts'
import { showDate } from '../../../shared/domain/dates.ts'
import { useWords } from '../../locales/i18n.ts'
import { useToday } from '../../ui/today.ts'
import css from './Settings.module.css'

/** The head of a letter as these words make it; the letter's own preview shows the real page. */
export function Letterhead({ profile }: { profile: Profile }) {
  const t = useWords()
  const today = useToday()
  return (
    <figure className={css.stack}>
      <Text fw={600}>{t('settings.office.look')}</Text>
      <div className={css.paper} lang="en">
        {profile.above.map((line, index) => (
          <div key={index} className={css.paperLine} dir="auto">
            {line}
          </div>
        ))}
        <div className={css.paperName}>{profile.name}</div>
        {profile.nameUrdu !== '' && (
          <div className={css.paperUrdu} lang="ur">
            {profile.nameUrdu}
          </div>
        )}
        {profile.below.map((line, index) => (
          <div key={index} className={css.paperLine} dir="auto">
            {line}
          </div>
        ))}
        <div className={css.paperNumber}>
          <span>No. …</span>
          <span>{t('settings.office.dated', { city: profile.city, date: showDate(today) })}</span>
        </div>
      </div>
    </figure>
  )
}
