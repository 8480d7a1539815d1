import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { Despatch } from '../../../shared/contract/letters.ts'
import { receiptKinds } from '../../../shared/contract/receipts.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { useKeys, type KeyMap } from '../../ui/keys.ts'
import { useToday } from '../../ui/today.ts'
import { AnswerPanel } from './AnswerPanel.tsx'
import { KindPicker } from './KindPicker.tsx'
import { Matches } from './Matches.tsx'
import css from './receipts.module.css'
import { RecentReceipts } from './RecentReceipts.tsx'
import type { Tray } from './ReceiptsScreen.tsx'
import { ScanBox } from './ScanBox.tsx'
import { SlipFields, type SlipWords } from './SlipFields.tsx'
import { useReceiptDesk, type Fields } from './useReceiptDesk.ts'

/** A person who types rests this long before the register is asked what it is. */
const restMs = 120
const noWords: SlipWords = { theirNumber: '', onBehalfOf: '', note: '' }

type Props = { kept: Tray; setKept: (change: (tray: Tray) => Tray) => void; firstCode: string }

/** The desk at which slips are logged: the box, the answer, what is logged, the last ten. */
export function ReceiptDesk({ kept, setKept, firstCode }: Props) {
  const t = useWords()
  const today = useToday()
  const box = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(firstCode)
  const [on, setOn] = useState<Fields['on']>(today)
  const [words, setWords] = useState(noWords)
  const [picked, setPicked] = useState(-1)
  const desk = useReceiptDesk({ muted: kept.muted, mistake: t('receipts.mistake') })
  const typed = text.trim()
  const [asked] = useDebouncedValue(typed, restMs)
  const seen = useQueryCall('receipt.find', { text: asked || '-' }, { enabled: asked !== '', keepFor: 5_000 })
  const matches = asked === typed && typed !== '' ? (seen.data?.matches ?? []) : []

  useEffect(() => box.current?.focus(), [])
  const setKind = (kind: Fields['kind']) => {
    setKept((now) => ({ ...now, kind }))
    box.current?.focus()
  }
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
    const fields: Fields = { kind: kept.kind, evidence: kept.evidence, on, ...words }
    if (meant === '' && !chosen) return
    setText('')
    setPicked(-1)
    finish(await (chosen ? desk.logOn(chosen, fields) : desk.logText(meant, fields)), meant)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void log(typed, matches[picked])
  }
  const move = (by: number) => setPicked((now) => Math.max(0, Math.min(matches.length - 1, now + by)))
  const kindKeys: Record<string, KeyMap[string]> = {}
  receiptKinds.forEach((kind, index) => (kindKeys[`Ctrl+${index + 1}`] = () => setKind(kind)))
  useKeys({
    ...kindKeys,
    'Ctrl+Z': () => (text === '' && desk.logged.length > 0 ? desk.strikeLast() : false),
  })
  useActions([{ label: t('receipts.undo'), run: desk.strikeLast, disabled: desk.logged.length === 0 }])
  return (
    <div className={css.desk}>
      <form className={css.slip} onSubmit={submit}>
        <ScanBox
          ref={box}
          value={text}
          onChange={(next) => {
            setText(next)
            setPicked(-1)
            if (next !== '') desk.clear()
          }}
          onMove={matches.length > 1 ? move : undefined}
          onEnter={(meant) => void log(meant, meant === typed ? matches[picked] : undefined)}
        />
        <AnswerPanel
          said={desk.said}
          text={typed}
          seen={matches}
          total={asked === typed ? seen.data?.total : undefined}
          searching={typed !== '' && (asked !== typed || seen.fetching)}
        />
        {matches.length > 1 && (
          <Matches
            matches={matches}
            total={seen.data?.total ?? 0}
            picked={picked}
            onPick={(despatch) => void log(typed, despatch)}
          />
        )}
        <KindPicker value={kept.kind} onChange={setKind} />
        <SlipFields
          on={on}
          onOn={setOn}
          evidence={kept.evidence}
          onEvidence={(evidence) => setKept((now) => ({ ...now, evidence }))}
          words={words}
          onWords={setWords}
        />
      </form>
      <RecentReceipts
        count={desk.logged.length}
        canUndo={desk.logged.length > 0}
        onUndo={desk.strikeLast}
        onStrike={(id) => void desk.strike(id)}
      />
    </div>
  )
}
