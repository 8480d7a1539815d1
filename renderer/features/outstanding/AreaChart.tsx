import { ages } from '../../../shared/contract/outstanding.ts'
import { useWords } from '../../locales/i18n.ts'
import { ageWords } from './Ages.tsx'
import { useAreaName, type MatrixData } from './areaName.ts'
import css from './outstanding.module.css'

/** A bar for each area: answered, and what is outstanding by how late it is; told apart by pattern, not colour alone. */
export function AreaChart({ data }: { data: MatrixData }) {
  const t = useWords()
  const nameOf = useAreaName()
  return (
    <figure className={css.chart}>
      <figcaption>{t('outstanding.areas.chart')}</figcaption>
      <ul className={css.legend} aria-hidden>
        {(['answered', ...ages] as const).map((part) => (
          <li key={part}>
            <span className={css.swatch} data-age={part === 'answered' ? part : ageWords[part]} />
            {part === 'answered' ? t('outstanding.areas.answered') : t(`outstanding.age.${ageWords[part]}`)}
          </li>
        ))}
      </ul>
      <div className={css.bars} role="img" aria-label={t('outstanding.areas.chartLabel')}>
        {data.areas.map((area, index) => {
          const sent = data.sums[index]?.despatched ?? 0
          const counts = data.ages[index]
          const width = (n: number) => ({ inlineSize: `${sent === 0 ? 0 : (100 * n) / sent}%` })
          return (
            <div key={area.name} className={css.barLine}>
              <span className="oneLine">{nameOf(area)}</span>
              <span className={css.stack}>
                <span
                  className={css.swatch}
                  data-age="answered"
                  style={width(data.sums[index]?.answered ?? 0)}
                />
                {ages.map((age) => (
                  <span
                    key={age}
                    className={css.swatch}
                    data-age={ageWords[age]}
                    style={width(counts?.[age] ?? 0)}
                  />
                ))}
              </span>
            </div>
          )
        })}
      </div>
    </figure>
  )
}
