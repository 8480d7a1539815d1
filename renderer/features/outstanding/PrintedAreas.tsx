import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { DateText, Ltr } from '../../ui/Ltr.tsx'
import { useOwnOffice } from '../../ui/ownOffice.ts'
import '../../ui/print.css'
import { useToday } from '../../ui/today.ts'
import { AreaChart } from './AreaChart.tsx'
import { useAreaName, type MatrixData } from './areaName.ts'
import { AreaTable } from './AreaTable.tsx'

/** Chart, figures and matrix for the printer, under the name of the office; opens the print dialog. */
export function PrintedAreas(props: { title: string; data: MatrixData; onDone: () => void }) {
  const { title, data, onDone } = props
  const t = useWords()
  const nameOf = useAreaName()
  const { isUrdu } = useLanguage()
  const office = useOwnOffice()
  const today = useToday()
  useEffect(() => {
    window.print()
    onDone()
  }, [onDone])
  return createPortal(
    <div className="printSheet" lang={isUrdu ? 'ur' : 'en'}>
      <p dir="auto">{office}</p>
      <h1>{title}</h1>
      <p>
        {t('ui.printed')} <DateText value={today} />
      </p>
      <AreaChart data={data} />
      <AreaTable data={data} />
      <table>
        <thead>
          <tr>
            <th>{t('outstanding.column.reference')}</th>
            <th>{t('outstanding.column.subject')}</th>
            <th>{t('outstanding.areas.together')}</th>
            {data.areas.map((area) => (
              <th key={area.name}>{nameOf(area)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.circular}>
              <td>
                <Ltr>{row.reference}</Ltr>
              </td>
              <td dir="auto">{row.subject}</td>
              {[row.total, ...row.cells].map((cell, index) => (
                <td key={index}>{cell ? <Ltr>{`${cell.outstanding} / ${cell.despatched}`}</Ltr> : '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  )
}
