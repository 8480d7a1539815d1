import type { AreaCounts } from '../../../shared/contract/outstanding.ts'
import { useWords } from '../../locales/i18n.ts'
import { Ltr, OneLine } from '../../ui/Ltr.tsx'
import { useAreaName, type MatrixData } from './areaName.ts'
import css from './outstanding.module.css'
import { percentOf } from './sums.ts'
import { useCells } from './useCells.ts'

/** Opens a cell: `circular` null for all of them, `area` null for all areas. */
export type OpenCell = (circular: string | null, area: MatrixData['areas'][number] | null) => void

/** Circulars against areas. Arrows move from cell to cell, Enter opens what stands behind the figure. */
export function Matrix({ data, onOpen }: { data: MatrixData; onOpen: OpenCell }) {
  const t = useWords()
  const nameOf = useAreaName()
  const { areas, rows } = data
  const lines = [
    { circular: null, cells: data.sums, total: data.sum },
    ...rows.map(({ circular, cells, total }) => ({ circular, cells, total })),
  ]
  const { table, cell } = useCells(lines.length, areas.length + 1, (row, column) =>
    onOpen(lines[row]?.circular ?? null, areas[column - 1] ?? null),
  )
  return (
    <div className={css.scroll}>
      <table ref={table} className={css.matrix} aria-label={t('outstanding.areas.matrix')}>
        <thead>
          <tr>
            <th scope="col">{t('outstanding.column.reference')}</th>
            <th scope="col">{t('outstanding.areas.together')}</th>
            {areas.map((area) => (
              <th scope="col" key={area.name}>
                <OneLine>{nameOf(area)}</OneLine>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ circular, cells, total }, row) => (
            <tr key={circular ?? ''} data-sum={circular === null || undefined}>
              <th scope="row">
                {circular === null ? (
                  t('outstanding.areas.all')
                ) : (
                  <>
                    <Ltr>{rows[row - 1]?.reference}</Ltr>
                    <OneLine>{rows[row - 1]?.subject ?? ''}</OneLine>
                  </>
                )}
              </th>
              {[total, ...cells].map((counts, column) => (
                <td key={areas[column - 1]?.name ?? '*'}>
                  <button className={css.cell} {...cell(row, column)}>
                    <Figures of={counts} />
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What is outstanding of what was sent, the share that has answered, and how many of them are late. */
function Figures({ of }: { of: AreaCounts | null }) {
  const t = useWords()
  if (!of || of.despatched === 0) return <span aria-label={t('outstanding.areas.nothing')}>–</span>
  const percent = percentOf(of.answered, of.despatched)
  const words = t('outstanding.areas.cell', {
    outstanding: of.outstanding,
    despatched: of.despatched,
    percent,
    overdue: of.overdue,
  })
  return (
    <span className={css.figures} title={words} aria-label={words} role="img">
      <bdi dir="ltr">
        <strong>{of.outstanding.toLocaleString('en')}</strong> / {of.despatched.toLocaleString('en')}
      </bdi>
      <span className={css.track} aria-hidden>
        <span className={css.bar} data-kind="complied" style={{ inlineSize: `${percent}%` }} />
      </span>
      <span className={css.late} data-late={of.overdue > 0 || undefined}>
        {of.overdue > 0 ? t('outstanding.areas.late', { count: of.overdue }) : <Ltr>{percent}%</Ltr>}
      </span>
    </span>
  )
}
