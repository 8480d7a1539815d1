import { useWords } from '../locales/i18n.ts'
import { ChoiceField } from './fields.tsx'

type Props = {
  /** The sheets of a workbook that have something in them, and the one that is shown. */
  sheets: readonly string[]
  sheet: string | null
  onSheet: (sheet: string) => void
}

/** Which sheet of a workbook is imported; nothing where there is no choice. */
export function SheetField({ sheets, sheet, onSheet }: Props) {
  const t = useWords()
  if (sheets.length < 2) return null
  return (
    <ChoiceField
      label={t('ui.table.sheet')}
      value={sheet ?? ''}
      options={sheets.map((name) => ({ value: name, label: name }))}
      onChange={onSheet}
    />
  )
}
