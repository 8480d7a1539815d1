import type { KeyboardEvent } from 'react'
import { receiptKinds, type ReceiptKind } from '../../../shared/contract/receipts.ts'
import { useWords } from '../../locales/i18n.ts'
import { Keys } from '../../ui/Keys.tsx'
import css from './receipts.module.css'

type Props = { value: ReceiptKind; onChange: (kind: ReceiptKind) => void }

/** What came back: Ctrl+1 … Ctrl+7 from the box, where digits are numbers; 1 … 7 here. */
export function KindPicker({ value, onChange }: Props) {
  const t = useWords()
  const onKeyDown = (event: KeyboardEvent) => {
    const digit = /^(?:Digit|Numpad)([1-7])$/.exec(event.code)?.[1]
    const kind = digit === undefined ? undefined : receiptKinds[Number(digit) - 1]
    if (!kind || event.ctrlKey || event.altKey) return
    event.preventDefault()
    onChange(kind)
  }
  return (
    <fieldset className={css.kinds} onKeyDown={onKeyDown}>
      <legend>{t('receipts.kindLabel')}</legend>
      {receiptKinds.map((kind, index) => (
        <label key={kind} className={css.kind}>
          <input
            type="radio"
            name="receipt-kind"
            value={kind}
            checked={kind === value}
            onChange={() => onChange(kind)}
          />
          <span>{t(`receipts.kind.${kind}`)}</span>
          <Keys keys={`Ctrl+${index + 1}`} />
        </label>
      ))}
    </fieldset>
  )
}
