import { receiptKinds, type ReceiptKind } from '../../../shared/contract/receipts.ts'
import { useWords } from '../../locales/i18n.ts'
import { Keys } from '../../ui/Keys.tsx'
import css from './receipts.module.css'

type Props = { value: ReceiptKind; onChange: (kind: ReceiptKind) => void }

/** What came back: Ctrl+1 … Ctrl+7, since a digit alone is the beginning of a number. */
export function KindPicker({ value, onChange }: Props) {
  const t = useWords()
  return (
    <fieldset className={css.kinds}>
      <legend>
        {t('receipts.kindLabel')} <Keys keys="Ctrl+1…7" />
      </legend>
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
          <Keys keys={String(index + 1)} />
        </label>
      ))}
    </fieldset>
  )
}
