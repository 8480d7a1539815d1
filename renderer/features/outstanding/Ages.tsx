import { ages, type Age, type AgeCounts } from '../../../shared/contract/outstanding.ts'
import { useWords } from '../../locales/i18n.ts'
import css from './outstanding.module.css'

/** The keys of the words for each age: keys of locale files hold no signs. */
export const ageWords = {
  '0': 'inTime',
  '1-7': 'upTo7',
  '8-30': 'upTo30',
  '31+': 'over30',
} as const satisfies Record<Age, string>

/** Outstanding answers by how late they are, on one line. */
export function AgeLine({ ages: counts }: { ages: AgeCounts }) {
  const t = useWords()
  return (
    <ul className={css.ages} aria-label={t('outstanding.age.label')}>
      {ages.map((age) => (
        <li key={age} data-age={ageWords[age]}>
          <span className={css.swatch} data-age={ageWords[age]} aria-hidden />
          {t(`outstanding.age.${ageWords[age]}`)}: <strong>{counts[age].toLocaleString('en')}</strong>
        </li>
      ))}
    </ul>
  )
}
