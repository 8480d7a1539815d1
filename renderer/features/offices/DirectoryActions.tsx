import { useCallback, useState } from 'react'
import { csvText } from '../../../shared/domain/csv.ts'
import { asAppError, useAsk } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { useActions } from '../../ui/actions.ts'
import type { Column } from '../../ui/Grid.tsx'
import { notifyDone, notifyError } from '../../ui/notify.tsx'
import { PrintSheet } from '../../ui/PrintSheet.tsx'
import type { Directory, DirectoryRow } from './directory.ts'
import { directoryTable } from './directoryTable.ts'

type Props = {
  directory: Directory
  /** The offices that the search and the filters left. */
  rows: readonly DirectoryRow[]
  columns: readonly Column<DirectoryRow>[]
}

/** The list as it is shown, on paper, and as a table that can be mended and imported again. */
export function DirectoryActions({ directory, rows, columns }: Props) {
  const t = useWords()
  const ask = useAsk()
  const [printing, setPrinting] = useState(false)
  const printed = useCallback(() => setPrinting(false), [])
  const loadPage = useCallback(
    (offset: number, limit: number) => Promise.resolve(rows.slice(offset, offset + limit)),
    [rows],
  )
  const save = async () => {
    const { offices } = await ask('office.list', {})
    const shown = rows.map((row) => row.id)
    const table = directoryTable(offices, shown, directory.areas, {
      heading: (field) => t(`offices.csvHeading.${field}`),
      delivery: (mode) => t(`offices.delivery.${mode}`),
    })
    const saved = await shell.saveFile({ name: 'offices.csv', kind: 'csv', content: csvText(table) })
    if (saved !== null) notifyDone(t('offices.csvSaved', { count: rows.length }))
  }
  const csv = {
    label: t('offices.csv'),
    keys: 'Ctrl+S',
    run: () => void save().catch((thrown: unknown) => notifyError(asAppError(thrown))),
    disabled: rows.length === 0,
  }
  const print = {
    label: t('offices.print'),
    keys: 'Ctrl+Shift+P',
    run: () => setPrinting(true),
    disabled: rows.length === 0,
  }
  useActions([csv, print])
  return (
    <>
      {[csv, print].map(({ run, ...shown }) => (
        <ActionButton key={shown.keys} {...shown} onClick={run} />
      ))}
      {printing && (
        <PrintSheet
          title={t('offices.title')}
          total={rows.length}
          loadPage={loadPage}
          columns={columns}
          rowKey={(row) => row.id}
          onDone={printed}
        />
      )}
    </>
  )
}
