import { Text } from '@mantine/core'
import type { Profile } from '../../../shared/contract/setup.ts'
import { showDate } from '../../../shared/domain/dates.ts'
import { useWords } from '../../locales/i18n.ts'
import { Ltr } from '../../ui/Ltr.tsx'
import { useToday } from '../../ui/today.ts'
import css from './Settings.module.css'

/** The head of a letter in each language as these words make it; the letter's own preview shows the real page. */
export function Letterhead({ profile }: { profile: Profile }) {
  const t = useWords()
  const date = showDate(useToday())
  const { above, name, below, city } = profile
  return (
    <figure className={css.stack}>
      <Text fw={600}>{t('settings.office.look')}</Text>
      <div className={css.paper} lang="en">
        <Head above={above} name={name} below={below} />
        <div className={css.paperNumber}>
          <span>No. …</span>
          <span>{t('settings.office.dated', { city, date })}</span>
        </div>
      </div>
      <div className={css.paper} lang="ur" dir="rtl">
        <Head
          above={profile.aboveUrdu ?? above}
          name={profile.nameUrdu || name}
          below={profile.belowUrdu ?? below}
        />
        <div className={css.paperNumber}>
          <span>نمبر: …</span>
          <span>
            {profile.cityUrdu || city}، مورخہ <Ltr>{date}</Ltr>
          </span>
        </div>
      </div>
    </figure>
  )
}

function Head({ above, name, below }: Pick<Profile, 'above' | 'name' | 'below'>) {
  const lines = (texts: readonly string[]) =>
    texts.map((text, index) => (
      <div key={index} className={css.paperLine} dir="auto">
        {text}
      </div>
    ))
  return (
    <>
      {lines(above)}
      <div className={css.paperName}>{name}</div>
      {lines(below)}
    </>
  )
}
