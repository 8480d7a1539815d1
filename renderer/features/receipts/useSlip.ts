import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import type { Despatch } from '../../../shared/contract/letters.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useToday } from '../../ui/today.ts'
import type { SlipWords } from './SlipFields.tsx'
import type { Fields, useReceiptDesk } from './useReceiptDesk.ts'

/** A person who types rests this long before the register is asked what it is. */
const restMs = 120
const noWords: SlipWords = { theirNumber: '', onBehalfOf: '', note: '' }

type Kept = Pick<Fields, 'kind' | 'evidence'>

/** The slip in hand: what stands in the box, what it fits, and its fields; `log` sends it off. */
export function useSlip(desk: ReturnType<typeof useReceiptDesk>, kept: Kept, firstText: string) {
  const box = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(firstText)
  const today = useToday()
  // Until another one is typed it is today's, also when the window is left open overnight.
  const [typedDate, setOn] = useState<Fields['on'] | undefined>(undefined)
  const on = typedDate === undefined ? today : typedDate
  const [words, setWords] = useState(noWords)
  const [picked, setPicked] = useState(-1)
  const typed = text.trim()
  const [asked] = useDebouncedValue(typed, restMs)
  const seen = useQueryCall('receipt.find', { text: asked || '-' }, { enabled: asked !== '', keepFor: 5_000 })
  const fresh = asked === typed && typed !== ''
  const matches = fresh ? (seen.data?.matches ?? []) : []
  useEffect(() => box.current?.focus(), [])

  const finish = (done: boolean, tried: string) => {
    if (done) setWords(noWords)
    // What could not be logged stays to be mended, unless the next slip is being typed already.
    else if (box.current?.value === '') setText(tried)
    requestAnimationFrame(() => {
      box.current?.focus()
      if (!done) box.current?.select()
    })
  }
  const log = async (meant: string, chosen: Despatch | undefined) => {
    if (meant === '' && !chosen) return
    const fields: Fields = { kind: kept.kind, evidence: kept.evidence, on, ...words }
    setText('')
    setPicked(-1)
    finish(await (chosen ? desk.logOn(chosen, fields) : desk.logText(meant, fields)), meant)
  }
  return {
    box,
    text,
    typed,
    type: (next: string) => {
      setText(next)
      setPicked(-1)
      if (next !== '') desk.clear()
    },
    on,
    setOn,
    words,
    setWords,
    matches,
    total: fresh ? seen.data?.total : undefined,
    searching: typed !== '' && (!fresh || seen.fetching),
    picked,
    move: (by: number) => setPicked((now) => Math.max(0, Math.min(matches.length - 1, now + by))),
    log,
  }
}
