import { useRef, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { ImportPlan } from '../../../shared/contract/offices.ts'
import { mostFileBytes } from '../../../shared/contract/shell.ts'
import { isMapped } from '../../../shared/domain/directory.ts'
import { AppError } from '../../../shared/errors.ts'
import { useJob } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { useKeys } from '../../ui/keys.ts'
import { notifyError } from '../../ui/notify.tsx'
import type { Mapping, TableFile } from './importPlan.ts'

const unmapped: Mapping = { map: {}, headings: true, makeCodes: false }

export type OfficeImport = ReturnType<typeof useOfficeImport>

/** Reading a table, planning with a map of its columns, and entering it. */
export function useOfficeImport() {
  const [file, setFile] = useState<TableFile | null>(null)
  const [plan, setPlan] = useState<ImportPlan | null>(null)
  const [mapping, setMapping] = useState(unmapped)
  const [result, setResult] = useState<CallOutput<'office.import'> | null>(null)
  const turns = useRef(0)
  /** The mapping that the plan is about. */
  const planned = useRef(unmapped)
  const planning = useJob('office.planImport')
  const writing = useJob('office.import')
  useKeys({ Esc: planning.cancel }, { enabled: planning.running })

  const show = (found: ImportPlan, { map, headings, makeCodes }: Mapping) => {
    planned.current = { map, headings, makeCodes }
    setMapping(planned.current)
    setPlan(found)
  }
  const read = async (next: TableFile) => {
    turns.current += 1
    setFile(next)
    setPlan(null)
    setResult(null)
    const found = await planning.start({ file: next, map: null })
    if (found) show(found, { ...found, makeCodes: false })
  }
  const remap = async (next: Mapping) => {
    const isGuessed = next.headings !== mapping.headings
    setMapping(next)
    const turn = ++turns.current
    if (file === null || !(isGuessed || isMapped(next))) return
    // Other columns: which is what is guessed anew.
    const found = await planning.start({ file, ...next, map: isGuessed ? null : next.map })
    // Another column was chosen meanwhile: this answer is to an old question.
    if (turn !== turns.current) return
    // Without an answer the plan on the screen stands, and the mapping that it was made with.
    if (!found) return setMapping(planned.current)
    show(found, { ...found, makeCodes: next.makeCodes })
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
    setResult((await writing.start({ file, ...mapping })) ?? null)
  }
  return {
    file,
    plan,
    mapping,
    planning,
    writing,
    result,
    remap: (next: Mapping) => void remap(next),
    choose: () => void choose().catch(notifyError),
    take: (files: readonly File[]) => void take(files).catch(notifyError),
    write: () => void write(),
  }
}
