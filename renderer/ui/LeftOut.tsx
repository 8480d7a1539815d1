import { Table } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { csvText } from '../../shared/domain/csv.ts'
import { useWords } from '../locales/i18n.ts'
import { ActionButton } from './ActionButton.tsx'
import { useActions } from './actions.ts'
import { notifyDone, notifyError } from './notify.tsx'
import { TitledTable } from './TitledTable.tsx'

const shownRows = 200

type Props<Row> = {
  rows: readonly Row[]
  columns: readonly { heading: string; cell: (row: Row) => ReactNode }[]
  /** The same rows for mending in a spreadsheet, with their headings. */
  csv: () => readonly (readonly string[])[]
  /** Saves a CSV file where the person says; its name, or null. */
  save: (content: string) => Promise<string | null>
  /** What they are; rows that are left out unless told. */
  words?: { title: string; hint: string; save: string }
  keys?: string
}

/** Rows of an import that are left out, or what is left out of them, each with its reason; saved as CSV for mending. */
export function LeftOut<Row>({ rows, columns, csv, save, words, keys = 'Ctrl+S' }: Props<Row>) {
  const t = useWords()
  const said = words ?? {
    title: t('offices.importing.rejectedTitle'),
    hint: t('offices.importing.rejectedHint'),
    save: t('offices.importing.saveRejected'),
  }
  const saveAll = async () => {
    const name = await save(csvText(csv()))
    if (name !== null) notifyDone(t('offices.importing.rejectedSaved', { name }))
  }
  const action = {
    label: said.save,
    keys,
    run: () => void saveAll().catch(notifyError),
  }
  useActions([action])
  return (
    <TitledTable
      title={said.title}
      above={
        <>
          <p>{said.hint}</p>
          <ActionButton
            label={action.label}
            keys={action.keys}
            icon={<IconDownload size={20} aria-hidden />}
            onClick={action.run}
          />
        </>
      }
      headings={columns.map(({ heading }) => heading)}
    >
      {rows.slice(0, shownRows).map((row, at) => (
        <Table.Tr key={at}>
          {columns.map(({ heading, cell }) => (
            <Table.Td key={heading}>{cell(row)}</Table.Td>
          ))}
        </Table.Tr>
      ))}
    </TitledTable>
  )
}
