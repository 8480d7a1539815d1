import { ages } from '../../../shared/contract/outstanding.ts'
import { useWords } from '../../locales/i18n.ts'
import { ageWords } from './Ages.tsx'
import { useAreaName, type MatrixData } from './areaName.ts'
import css from './outstanding.module.css'
import { percentOf } from './sums.ts'

/** The figures of the chart: for each area, and all together. */
export function AreaTable({ data }: { data: MatrixData }) {
  const t = useWords()
  const nameOf = useAreaName()
  const lines = [
    ...data.areas.map((area, index) => ({
      name: nameOf(area),
      counts: data.sums[index] ?? data.sum,
      ages: data.ages[index] ?? data.age,
    })),
    { name: t('outstanding.areas.together'), counts: data.sum, ages: data.age },
  ]
  return (
    <table className={css.figuresTable} aria-label={t('outstanding.areas.table')}>
      <thead>
        <tr>
          <th scope="col">{t('outstanding.areas.area')}</th>
          <th scope="col">{t('outstanding.column.despatched')}</th>
          <th scope="col">{t('outstanding.areas.answered')}</th>
          <th scope="col">%</th>
          {ages.map((age) => (
            <th scope="col" key={age}>
              {t(`outstanding.age.${ageWords[age]}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, counts, ages: late }, index) => (
          <tr key={index} data-sum={index === lines.length - 1 || undefined}>
            <th scope="row">{name}</th>
            <td>{counts.despatched.toLocaleString('en')}</td>
            <td>{counts.answered.toLocaleString('en')}</td>
            <td>{percentOf(counts.answered, counts.despatched)}</td>
            {ages.map((age) => (
              <td key={age}>{late[age].toLocaleString('en')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
