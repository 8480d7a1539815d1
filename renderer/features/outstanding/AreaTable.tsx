import { ages, type Age } from '../../../shared/contract/outstanding.ts'
import { useWords } from '../../locales/i18n.ts'
import { Ltr } from '../../ui/Ltr.tsx'
import { useAreaName, type MatrixData } from './areaName.ts'
import css from './outstanding.module.css'
import { percentOf } from './sums.ts'

/** Working days as a heading shows them. */
const shownAge = { '0': '0', '1-7': '1–7', '8-30': '8–30', '31+': '31+' } as const satisfies Record<
  Age,
  string
>

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
          <th scope="col" rowSpan={2}>
            {t('outstanding.areas.area')}
          </th>
          <th scope="col" rowSpan={2}>
            {t('outstanding.column.despatched')}
          </th>
          <th scope="col" rowSpan={2}>
            {t('outstanding.areas.answered')}
          </th>
          <th scope="col" rowSpan={2}>
            %
          </th>
          <th scope="colgroup" colSpan={ages.length}>
            {t('outstanding.areas.daysLate')}
          </th>
        </tr>
        <tr>
          {ages.map((age) => (
            <th scope="col" key={age}>
              <Ltr>{shownAge[age]}</Ltr>
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
