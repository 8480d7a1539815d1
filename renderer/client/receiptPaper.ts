import { useCallback } from 'react'
import type { Receipt } from '../../shared/contract/receipts.ts'
import { useAsk } from './hooks.ts'
import { shell } from './shell.ts'

/** The paper of a receipt: its pages as pictures, and saving it as it came; the place, or null. */
export function useReceiptPaper({ id, attachment }: Pick<Receipt, 'id' | 'attachment'>) {
  const ask = useAsk()
  const load = useCallback(
    (page: number, longEdge: number) => ask('attachment.page', { receipt: id, page, longEdge }),
    [ask, id],
  )
  const save = async (): Promise<string | null> => {
    const { bytes } = await ask('attachment.file', { receipt: id })
    return shell.saveFile({ name: attachment?.name ?? 'paper', kind: 'paper', content: bytes })
  }
  return { load, save }
}
