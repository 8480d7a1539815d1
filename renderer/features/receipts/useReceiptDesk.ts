import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Despatch } from '../../../shared/contract/letters.ts'
import type { Attachment, evidences, ReceiptKind } from '../../../shared/contract/receipts.ts'
import type { CircularId, ReceiptId } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { readSlipCode } from '../../../shared/domain/slipCode.ts'
import type { AppError } from '../../../shared/errors.ts'
import { useService } from '../../client/context.ts'
import { asAppError } from '../../client/hooks.ts'
import type { Service } from '../../client/service.ts'
import { sound } from './sound.ts'

export type Evidence = (typeof evidences)[number]

/** What is logged with the slip: kind, date and evidence stay for the next one, the rest is this slip's. */
export type Fields = {
  kind: ReceiptKind
  on: CivilDate | null
  evidence: Evidence | null
  theirNumber: string
  theirDate: CivilDate | null
  onBehalfOf: string
  note: string
  /** The paper that proves it, kept already. */
  attachment: Attachment | null
}

/** What is looked for: a slip code names one letter for ever, everything else can be narrowed to a circular. */
export function wantedOf(text: string, circular: CircularId | null) {
  return circular === null || readSlipCode(text) !== null ? { text } : { text, circular }
}

/** The answer to the last scan, large enough to be read while standing at a tray of paper. */
export type Said =
  | { is: 'logged' | 'already'; despatch: Despatch; kind: ReceiptKind; receipt: ReceiptId }
  | { is: 'undone'; despatch: Despatch }
  | { is: 'unknown'; text: string }
  | { is: 'several'; matches: readonly Despatch[]; total: number }
  | { is: 'refused'; error: AppError }
  | { is: 'noDate' }

/** Logs a fact against a despatch; every way it can end is an answer. */
async function logOn(service: Service, despatch: Despatch, { on, ...rest }: Fields): Promise<Said> {
  if (on === null) return { is: 'noDate' }
  const input = { despatch: despatch.id, on, ...rest }
  const { receipt, already, despatch: now } = await service.call('receipt.log', input)
  return { is: already ? 'already' : 'logged', despatch: now, kind: receipt.kind, receipt: receipt.id }
}

/** Logs against the despatch that a number, slip code or office code fits, if it is one only. */
async function logText(service: Service, wanted: ReturnType<typeof wantedOf>, fields: Fields): Promise<Said> {
  const { text } = wanted
  const { matches, total } = await service.call('receipt.find', wanted)
  const [only] = matches
  if (!only) return { is: 'unknown', text }
  return total > 1 ? { is: 'several', matches, total } : logOn(service, only, fields)
}

/** Logs slips one after the other, and strikes through what was logged by mistake. */
export function useReceiptDesk({ muted, mistake }: { muted: boolean; mistake: string }) {
  const service = useService()
  const [said, setSaid] = useState<Said | null>(null)
  const [logged, setLogged] = useState<readonly ReceiptId[]>([])
  const line = useRef<Promise<unknown>>(Promise.resolve())

  /** One scan after the other, so that a fast reader's slips are answered in their order. */
  const answer = (work: () => Promise<Said>): Promise<boolean> => {
    const next = line.current.then(work).catch((thrown: unknown): Said => {
      return { is: 'refused', error: asAppError(thrown) }
    })
    const heard = next.then((now) => {
      // At once: typing the next slip clears the answer, and both together would never show it.
      flushSync(() => {
        setSaid(now)
        if (now.is === 'logged') setLogged((ids) => [...ids, now.receipt])
      })
      if (!muted && now.is !== 'undone') sound(toneOf(now))
      return now.is === 'logged' || now.is === 'already'
    })
    line.current = heard
    return heard
  }
  const strike = (id: ReceiptId) =>
    void answer(async () => {
      const { despatch } = await service.call('receipt.strike', { id, reason: mistake })
      setLogged((ids) => ids.filter((each) => each !== id))
      return { is: 'undone', despatch }
    })
  const last = logged.at(-1)
  return {
    said,
    clear: () => setSaid(null),
    count: logged.length,
    logText: (wanted: ReturnType<typeof wantedOf>, fields: Fields) =>
      answer(() => logText(service, wanted, fields)),
    logOn: (despatch: Despatch, fields: Fields) => answer(() => logOn(service, despatch, fields)),
    strike,
    /** Strikes the last entry of this sitting; undefined when there is none. */
    strikeLast: last === undefined ? undefined : () => strike(last),
  }
}

function toneOf({ is }: Said) {
  return is === 'logged' || is === 'already' ? is : 'refused'
}
