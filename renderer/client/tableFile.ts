import type { CallInput } from '../../shared/contract/contract.ts'
import { mostFileBytes } from '../../shared/contract/shell.ts'
import { AppError } from '../../shared/errors.ts'
import { shell } from './shell.ts'

export type TableFile = CallInput<'office.import'>['file']

/** The table that a person chooses; undefined where they close the dialog. */
export async function chosenTable(): Promise<TableFile | undefined> {
  const [chosen] = await shell.openFile({ kind: 'table' })
  return chosen
}

/** The first of the files that were dropped. Error: TABLE_TOO_LARGE. */
export async function droppedTable([dropped]: readonly File[]): Promise<TableFile | undefined> {
  if (!dropped) return undefined
  if (dropped.size > mostFileBytes) throw new AppError('TABLE_TOO_LARGE', { limit: mostFileBytes })
  return { name: dropped.name, bytes: new Uint8Array(await dropped.arrayBuffer()) }
}
