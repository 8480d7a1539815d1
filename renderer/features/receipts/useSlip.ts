import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { Despatch } from '../../../shared/contract/letters.ts'
import type { CircularId } from '../../../shared/contract/values.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useToday } from '../../ui/today.ts'
import { useBox } from './useBox.ts'
import { wantedOf, type Fields, type useReceiptDesk } from './useReceiptDesk.ts'

/** A person who types rests this long before the register is asked what it is. */
const restMs = 120

/** What belongs to this slip alone. */
export type SlipWords = Pick<Fields, 'theirNumber' | 'theirDate' | 'onBehalfOf' | 'note' | 'attachment'>

const noWords: SlipWords = { theirNumber: '', theirDate: null, onBehalfOf: '', note: '', attachment: null }

type Kept = Pick<Fields, 'kind' | 'evidence'>

/** The slip in hand: what stands in the box, what it fits, and its fields; `log` sends it off. */
export function useSlip(desk: ReturnType<typeof useReceiptDesk>, kept: Kept, firstText: string) {
  const home = useBox()
  const { box, toBox } = home
  const [text, setText] = useState(firstText)
  const today = useToday()
  // Until another one is typed it is today's, also when the window is left open overnight.
  const [typedDate, setOn] = useState<Fields['on'] | undefined>(undefined)
  const on = typedDate === undefined ? today : typedDate
  const [words, setWords] = useState(noWords)
  const [circular, setCircular] = useState<CircularId | null>(null)
  const [picked, setPicked] = useState(-1)
  const typed = text.trim()
  const [asked] = useDebouncedValue(typed, restMs)
  const seen = useQueryCall('receipt.find', wantedOf(asked || '-', circular), {
    enabled: asked !== '',
    keepFor: 5_000,
  })
  const fresh = asked === typed && typed !== ''
  const matches = fresh ? (seen.data?.matches ?? []) : []

  const finish = (done: boolean, tried: { text: string; words: SlipWords }) => {
    // What could not be logged stays to be mended, unless the next slip is being typed already.
    if (!done && box.current?.value === '') {
      setText(tried.text)
      setWords((now) => (now === noWords ? tried.words : now))
    }
    requestAnimationFrame(() => {
      box.current?.focus()
      if (!done) box.current?.select()
    })
  }
  const log = async (meant: string, chosen: Despatch | undefined) => {
    if (meant === '' && !chosen) return toBox()
    const fields: Fields = { kind: kept.kind, evidence: kept.evidence, on, ...words }
    setText('')
    // At once: the next slip of a fast reader must not be logged with the number and the paper of this one.
    setWords(noWords)
    setPicked(-1)
    const sent = chosen ? desk.logOn(chosen, fields) : desk.logText(wantedOf(meant, circular), fields)
    finish(await sent, { text: meant, words })
  }
  return {
    ...home,
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
    circular,
    setCircular,
    matches,
    total: fresh ? seen.data?.total : undefined,
    searching: typed !== '' && (!fresh || seen.fetching),
    picked,
    move: (by: number) => setPicked((now) => Math.max(0, Math.min(matches.length - 1, now + by))),
    log,
  }
}
