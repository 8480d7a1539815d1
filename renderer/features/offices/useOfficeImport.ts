import { useRef, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { ImportPlan } from '../../../shared/contract/offices.ts'
import { isMapped } from '../../../shared/domain/directory.ts'
import { useJob } from '../../client/hooks.ts'
import { chosenTable, droppedTable, type TableFile } from '../../client/tableFile.ts'
import { useKeys } from '../../ui/keys.ts'
import { notifyError } from '../../ui/notify.tsx'
import type { Mapping } from './importPlan.ts'

const unmapped: Mapping = { sheet: null, map: {}, headings: true, makeCodes: false }

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

  const show = (found: ImportPlan, makeCodes: boolean) => {
    const { sheet, map, headings } = found
    planned.current = { sheet, map, headings, makeCodes }
    setMapping(planned.current)
    setPlan(found)
  }
  const read = async (next: TableFile) => {
    turns.current += 1
    setFile(next)
    setPlan(null)
    setResult(null)
    const found = await planning.start({ file: next, map: null })
    if (found) show(found, false)
  }
  const remap = async (next: Mapping) => {
    const isOther = next.sheet !== mapping.sheet
    const isGuessed = isOther || next.headings !== mapping.headings
    setMapping(next)
    if (isOther) setResult(null)
    const turn = ++turns.current
    if (file === null || !(isGuessed || isMapped(next))) return
    // Other columns: which is what is guessed anew.
    const guess = { ...(isGuessed && { map: null }), ...(isOther && { headings: null }) }
    const found = await planning.start({ file, ...next, ...guess })
    // Another column was chosen meanwhile: this answer is to an old question.
    if (turn !== turns.current) return
    // Without an answer the plan on the screen stands, and the mapping that it was made with.
    if (!found) return setMapping(planned.current)
    show(found, next.makeCodes)
  }
  const take = async (table: Promise<TableFile | undefined>) => {
    const next = await table.catch(notifyError)
    if (next) await read(next)
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
    remap: (change: Partial<Mapping>) => void remap({ ...mapping, ...change }),
    choose: () => void take(chosenTable()),
    take: (files: readonly File[]) => void take(droppedTable(files)),
    write: () => void write(),
  }
}
