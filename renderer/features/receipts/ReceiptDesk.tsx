import { receiptKinds } from '../../../shared/contract/receipts.ts'
import { useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { isWriting, useKeys, type KeyMap } from '../../ui/keys.ts'
import { AnswerPanel } from './AnswerPanel.tsx'
import { KindPicker } from './KindPicker.tsx'
import { Matches } from './Matches.tsx'
import css from './receipts.module.css'
import { RecentReceipts } from './RecentReceipts.tsx'
import type { Tray } from './ReceiptsScreen.tsx'
import { ScanBox } from './ScanBox.tsx'
import { SlipFields } from './SlipFields.tsx'
import { useReceiptDesk, type Fields } from './useReceiptDesk.ts'
import { useSlip } from './useSlip.ts'

type Props = { kept: Tray; setKept: (change: (tray: Tray) => Tray) => void; firstCode: string }

/** The desk at which slips are logged: the box, the answer, what is logged, the last ten. */
export function ReceiptDesk({ kept, setKept, firstCode }: Props) {
  const desk = useReceiptDesk({ muted: kept.muted, mistake: useWords()('receipts.mistake') })
  const slip = useSlip(desk, kept, firstCode)
  const { typed, matches, picked } = slip
  const setKind = (kind: Fields['kind']) => {
    setKept((now) => ({ ...now, kind }))
    slip.toBox()
  }
  useDeskKeys(setKind, desk.strikeLast)
  return (
    <div className={css.desk}>
      <form
        className={css.slip}
        onSubmit={(event) => {
          event.preventDefault()
          void slip.log(typed, matches[picked])
        }}
      >
        <ScanBox
          ref={slip.box}
          value={slip.text}
          onChange={slip.type}
          onMove={matches.length > 1 ? slip.move : undefined}
          onEnter={(meant) => void slip.log(meant, meant === typed ? matches[picked] : undefined)}
        />
        <AnswerPanel
          said={desk.said}
          text={typed}
          seen={matches}
          total={slip.total}
          searching={slip.searching}
          narrowed={slip.circular !== null}
        />
        {matches.length > 1 && (
          <Matches
            matches={matches}
            total={slip.total ?? 0}
            picked={picked}
            onPick={(despatch) => void slip.log(typed, despatch)}
          />
        )}
        <KindPicker value={kept.kind} onChange={setKind} />
        <SlipFields
          slip={slip}
          evidence={kept.evidence}
          onEvidence={(evidence) => setKept((now) => ({ ...now, evidence }))}
          noteNeeded={kept.kind === 'exempt'}
        />
      </form>
      <RecentReceipts
        count={desk.count}
        canUndo={desk.strikeLast !== undefined}
        onUndo={slip.thenToBox(() => desk.strikeLast?.())}
        onStrike={slip.thenToBox(desk.strike)}
        onLooked={slip.toBox}
      />
    </div>
  )
}

/** Ctrl+1 … Ctrl+7 for the kind; Ctrl+Z strikes the last entry, unless it belongs to what is being typed. */
function useDeskKeys(setKind: (kind: Fields['kind']) => void, undo: (() => void) | undefined) {
  const t = useWords()
  const keys: Record<string, KeyMap[string]> = {
    'Ctrl+Z': ({ target }) => (undo && !isWriting(target) ? undo() : false),
  }
  receiptKinds.forEach((kind, index) => {
    keys[`Ctrl+${index + 1}`] = () => setKind(kind)
  })
  useKeys(keys)
  useActions([{ label: t('receipts.undo'), run: () => undo?.(), disabled: !undo }])
}
