import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useLanguage, useWords } from '../locales/i18n.ts'
import type { Column } from './Grid.tsx'
import { DateText } from './Ltr.tsx'
import { notifyError } from './notify.tsx'
import { useOwnOffice } from './ownOffice.ts'
import './print.css'
import { useToday } from './today.ts'

const part = 1000

type Props<Row> = {
  title: string
  /** What the list is about, such as the subject of the circular. */
  subject?: string
  total: number
  /** A part of the list; a new function begins anew. */
  loadPage: (offset: number, limit: number) => Promise<readonly Row[]>
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  onDone: () => void
}

/**
 * The whole list as a plain table under the name of the office, which only the printer sees.
 * It opens the print dialog once all rows are there.
 */
export function PrintSheet<Row>(props: Props<Row>) {
  const { title, subject, columns, rowKey } = props
  const t = useWords()
  const today = useToday()
  const { isUrdu } = useLanguage()
  const rows = usePrinted(props)
  const office = useOwnOffice()
  return createPortal(
    <div className="printSheet" lang={isUrdu ? 'ur' : 'en'}>
      <p dir="auto">{office}</p>
      <h1>{title}</h1>
      {subject !== undefined && subject !== '' && <p dir="auto">{subject}</p>}
      <p>
        {t('ui.printed')} <DateText value={today} /> · {t('ui.printedRows', { count: rows?.length ?? 0 })}
      </p>
      <table>
        <thead>
          <tr>
            <th>{t('ui.serial')}</th>
            {columns.map((column) => (
              <th key={column.key}>{column.header}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows?.map((row, index) => (
            <tr key={rowKey(row)}>
              <td>{index + 1}</td>
              {columns.map((column) => (
                <td key={column.key}>
                  {column.ltr ? <bdi dir="ltr">{column.cell(row)}</bdi> : column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  )
}

/** Loads every row, then prints once they stand on the page. */
function usePrinted<Row>({ total, loadPage, onDone }: Props<Row>): readonly Row[] | null {
  const [rows, setRows] = useState<readonly Row[] | null>(null)
  useEffect(() => {
    let gone = false
    const load = async () => {
      const all: Row[] = []
      while (all.length < total && !gone) {
        const page = await loadPage(all.length, part)
        if (page.length === 0) break
        all.push(...page)
      }
      if (!gone) setRows(all)
    }
    load().catch((thrown: unknown) => {
      notifyError(thrown)
      onDone()
    })
    return () => {
      gone = true
    }
  }, [total, loadPage, onDone])
  useEffect(() => {
    if (!rows) return
    window.print()
    onDone()
  }, [rows, onDone])
  return rows
}
