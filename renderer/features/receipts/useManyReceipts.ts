import { useRef, useState } from 'react'
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import type { ReceiptKind, ReceiptMap, ReceiptPlan } from '../../../shared/contract/receipts.ts'
import { useJob } from '../../client/hooks.ts'
import { chosenTable, droppedTable, type TableFile } from '../../client/tableFile.ts'
import { useKeys } from '../../ui/keys.ts'
import { notifyError } from '../../ui/notify.tsx'

type Source = CallInput<'receipt.import'>['source']

/** The list in hand: where it is from, which column is what (null: it has no headings), what a row leaves out. */
type List = { source: Source; map: ReceiptMap | null; kind: ReceiptKind }

/** The list on another sheet of its workbook; which column is what is guessed anew. */
function ofSheet(list: List, sheet: string): List {
  return 'file' in list.source ? { ...list, source: { ...list.source, sheet }, map: null } : list
}

export type ManyReceipts = ReturnType<typeof useManyReceipts>

/** Reading a list of receipts, showing what it would do, and logging its good rows. */
export function useManyReceipts() {
  const [list, setList] = useState<List | null>(null)
  const [plan, setPlan] = useState<ReceiptPlan | null>(null)
  const [result, setResult] = useState<CallOutput<'receipt.import'> | null>(null)
  const turns = useRef(0)
  /** The list that the plan is about. */
  const planned = useRef<List | null>(null)
  const planning = useJob('receipt.planImport')
  const writing = useJob('receipt.import')
  useKeys({ Esc: planning.cancel }, { enabled: planning.running })

  const read = async (next: List) => {
    const turn = ++turns.current
    setList(next)
    const found = await planning.start(next)
    // Another list or column was chosen meanwhile: this answer is to an old question.
    if (turn !== turns.current) return
    // Without an answer the plan on the screen stands, and what it was made of.
    if (!found) return setList(planned.current ?? next)
    planned.current = { ...next, map: found.map }
    setList(planned.current)
    setPlan(found)
  }
  const forget = () => {
    planned.current = null
    setPlan(null)
    setResult(null)
  }
  const begin = async (source: Source) => {
    forget()
    await read({ source, map: null, kind: list?.kind ?? 'acknowledged' })
  }
  const take = async (table: Promise<TableFile | undefined>) => {
    const file = await table.catch(notifyError)
    if (file) await begin({ file })
  }
  const write = async () => {
    if (list === null || writing.running) return
    setResult((await writing.start(list)) ?? null)
  }
  return {
    list,
    plan,
    result,
    planning,
    writing,
    paste: (text: string) => void begin({ text }),
    choose: () => void take(chosenTable()),
    take: (files: readonly File[]) => void take(droppedTable(files)),
    remap: (change: Partial<Pick<List, 'map' | 'kind'>>) => void (list && read({ ...list, ...change })),
    toSheet: (sheet: string) => {
      setResult(null)
      if (list) void read(ofSheet(list, sheet))
    },
    write: () => void write(),
    restart: () => {
      turns.current += 1
      setList(null)
      forget()
    },
  }
}
