import { useRef, useState } from 'react'
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import type { ColumnMap, ImportPlan } from '../../../shared/contract/offices.ts'
import { mostFileBytes } from '../../../shared/contract/shell.ts'
import { AppError } from '../../../shared/errors.ts'
import { useJob } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { useKeys } from '../../ui/keys.ts'
import { notifyError } from '../../ui/notify.tsx'

type TableFile = CallInput<'office.import'>['file']

export type OfficeImport = ReturnType<typeof useOfficeImport>

/** Reading a table, planning with a map of its columns, and entering it. */
export function useOfficeImport() {
  const [file, setFile] = useState<TableFile | null>(null)
  const [plan, setPlan] = useState<ImportPlan | null>(null)
  const [map, setMap] = useState<ColumnMap>({})
  const [result, setResult] = useState<CallOutput<'office.import'> | null>(null)
  const turns = useRef(0)
  /** The map that the plan is about. */
  const planned = useRef<ColumnMap>({})
  const planning = useJob('office.planImport')
  const writing = useJob('office.import')
  useKeys({ Esc: planning.cancel }, { enabled: planning.running })

  const read = async (next: TableFile) => {
    turns.current += 1
    setFile(next)
    setPlan(null)
    setResult(null)
    const found = await planning.start({ file: next, map: null })
    if (!found) return
    planned.current = found.map
    setMap(found.map)
    setPlan(found)
  }
  const remap = async (next: ColumnMap) => {
    setMap(next)
    if (file === null || next.code === undefined || next.name === undefined) return
    const turn = ++turns.current
    const found = await planning.start({ file, map: next })
    // Another column was chosen meanwhile: this answer is to an old question.
    if (turn !== turns.current) return
    // Without an answer the plan on the screen stands, and the map that it was made with.
    if (!found) return setMap(planned.current)
    planned.current = next
    setPlan(found)
  }
  const choose = async () => {
    const [chosen] = await shell.openFile({ kind: 'table' })
    if (chosen) await read(chosen)
  }
  const take = async ([dropped]: readonly File[]) => {
    if (!dropped) return
    if (dropped.size > mostFileBytes) throw new AppError('TABLE_TOO_LARGE', { limit: mostFileBytes })
    await read({ name: dropped.name, bytes: new Uint8Array(await dropped.arrayBuffer()) })
  }
  const write = async () => {
    if (file === null || writing.running) return
    setResult((await writing.start({ file, map })) ?? null)
  }
  return {
    file,
    plan,
    map,
    planning,
    writing,
    result,
    remap: (next: ColumnMap) => void remap(next),
    choose: () => void choose().catch(notifyError),
    take: (files: readonly File[]) => void take(files).catch(notifyError),
    write: () => void write(),
  }
}
