import { useRef, useState } from 'react'
import type { Despatch } from '../../../shared/contract/letters.ts'
import type { evidences, ReceiptKind } from '../../../shared/contract/receipts.ts'
import type { ReceiptId } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import type { AppError } from '../../../shared/errors.ts'
import { useService } from '../../client/context.ts'
import { asAppError } from '../../client/hooks.ts'
import { sound } from './sound.ts'

export type Evidence = (typeof evidences)[number]

/** What is logged with the slip: kind, date and evidence stay for the next one, the rest is this slip's. */
export type Fields = {
  kind: ReceiptKind
  on: CivilDate | null
  evidence: Evidence | null
  theirNumber: string
  onBehalfOf: string
  note: string
}

/** The answer to the last scan, large enough to be read while standing at a tray of paper. */
export type Said =
  | { is: 'logged' | 'already'; despatch: Despatch; kind: ReceiptKind }
  | { is: 'undone'; despatch: Despatch }
  | { is: 'unknown'; text: string }
  | { is: 'several'; matches: readonly Despatch[]; total: number }
  | { is: 'refused'; error: AppError; despatch: Despatch | null }
  | { is: 'noDate' }

/** Logs slips one after the other, and strikes through what was logged by mistake. */
export function useReceiptDesk({ muted, mistake }: { muted: boolean; mistake: string }) {
  const service = useService()
  const [said, setSaid] = useState<Said | null>(null)
  const [logged, setLogged] = useState<readonly ReceiptId[]>([])
  const line = useRef<Promise<unknown>>(Promise.resolve())

  const say = (next: Said) => {
    setSaid(next)
    if (muted || next.is === 'undone') return
    sound(next.is === 'logged' ? 'logged' : next.is === 'already' ? 'already' : 'refused')
  }
  const logOn = async (despatch: Despatch, fields: Fields): Promise<boolean> => {
    const { on, ...rest } = fields
    if (on === null) {
      say({ is: 'noDate' })
      return false
    }
    try {
      const {
        receipt,
        already,
        despatch: now,
      } = await service.call('receipt.log', {
        despatch: despatch.id,
        on,
        ...rest,
      })
      if (!already) setLogged((ids) => [...ids, receipt.id])
      say({ is: already ? 'already' : 'logged', despatch: now, kind: receipt.kind })
      return true
    } catch (thrown) {
      say({ is: 'refused', error: asAppError(thrown), despatch })
      return false
    }
  }
  const logText = async (text: string, fields: Fields): Promise<boolean> => {
    try {
      const { matches, total } = await service.call('receipt.find', { text })
      const [only] = matches
      if (!only) say({ is: 'unknown', text })
      else if (total > 1) say({ is: 'several', matches, total })
      else return await logOn(only, fields)
    } catch (thrown) {
      say({ is: 'refused', error: asAppError(thrown), despatch: null })
    }
    return false
  }
  /** One scan after the other, so that a fast reader's slips are answered in their order. */
  const inLine = (work: () => Promise<boolean>): Promise<boolean> => {
    const next = line.current.then(work)
    line.current = next
    return next
  }
  const strike = async (id: ReceiptId) => {
    try {
      const { despatch } = await service.call('receipt.strike', { id, reason: mistake })
      setLogged((ids) => ids.filter((each) => each !== id))
      say({ is: 'undone', despatch })
    } catch (thrown) {
      say({ is: 'refused', error: asAppError(thrown), despatch: null })
    }
  }
  return {
    said,
    clear: () => setSaid(null),
    logged,
    logText: (text: string, fields: Fields) => inLine(() => logText(text, fields)),
    logOn: (despatch: Despatch, fields: Fields) => inLine(() => logOn(despatch, fields)),
    strike,
    strikeLast: () => {
      const last = logged.at(-1)
      if (last !== undefined) void strike(last)
    },
  }
}
