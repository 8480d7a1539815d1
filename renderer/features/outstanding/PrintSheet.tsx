import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { Despatch } from '../../../shared/contract/letters.ts'
import { useService } from '../../client/context.ts'
import { asAppError } from '../../client/hooks.ts'
import type { Column } from '../../ui/Grid.tsx'
import { notifyError } from '../../ui/notify.tsx'
import './print.css'

const part = 1000

type Props = {
  title: string
  input: Omit<CallInput<'outstanding.list'>, 'offset' | 'limit'>
  columns: readonly Column<Despatch>[]
  onDone: () => void
}

/** The whole list as a plain table, which only the printer sees. */
export function PrintSheet({ title, input, columns, onDone }: Props) {
  const service = useService()
  const [rows, setRows] = useState<readonly Despatch[] | null>(null)
  const asked = JSON.stringify(input)
  useEffect(() => {
    let gone = false
    const load = async () => {
      const all: Despatch[] = []
      for (let total = 1; all.length < total;) {
        const page = await service.call('outstanding.list', {
          ...JSON.parse(asked),
          offset: all.length,
          limit: part,
        })
        all.push(...page.rows)
        total = page.rows.length === 0 ? 0 : page.total
      }
      if (!gone) setRows(all)
    }
    load().catch((thrown: unknown) => {
      notifyError(asAppError(thrown))
      onDone()
    })
    return () => {
      gone = true
    }
  }, [service, asked, onDone])
  useEffect(() => {
    if (!rows) return
    window.print()
    onDone()
  }, [rows, onDone])
  return createPortal(
    <div className="printSheet">
      <h1>{title}</h1>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key}>{column.header}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows?.map((row) => (
            <tr key={row.id}>
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
