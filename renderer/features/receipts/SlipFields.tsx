import { Text } from '@mantine/core'
import { evidences } from '../../../shared/contract/receipts.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { useWords } from '../../locales/i18n.ts'
import { DateField } from '../../ui/DateField.tsx'
import { ChoiceField, TextField } from '../../ui/fields.tsx'
import css from './receipts.module.css'
import type { Evidence } from './useReceiptDesk.ts'

export type SlipWords = { theirNumber: string; onBehalfOf: string; note: string }

type Props = {
  on: CivilDate | null
  onOn: (on: CivilDate | null) => void
  evidence: Evidence | null
  onEvidence: (evidence: Evidence | null) => void
  words: SlipWords
  onWords: (words: SlipWords) => void
}

/** Date and evidence, which stay for the next slip; their number, on behalf of and note, which do not. */
export function SlipFields({ on, onOn, evidence, onEvidence, words, onWords }: Props) {
  const t = useWords()
  return (
    <>
      <div className={css.fields}>
        <DateField required label={t('receipts.on')} value={on} onChange={onOn} />
        <ChoiceField<Evidence | 'none'>
          label={t('receipts.evidenceLabel')}
          value={evidence ?? 'none'}
          options={(['none', ...evidences] as const).map((value) => ({
            value,
            label: t(`receipts.evidence.${value}`),
          }))}
          onChange={(value) => onEvidence(value === 'none' ? null : value)}
        />
        <TextField
          ltr
          label={t('receipts.theirNumber')}
          value={words.theirNumber}
          maxLength={120}
          onChange={(theirNumber) => onWords({ ...words, theirNumber })}
        />
        <TextField
          label={t('receipts.onBehalfOf')}
          value={words.onBehalfOf}
          maxLength={200}
          onChange={(onBehalfOf) => onWords({ ...words, onBehalfOf })}
        />
        <TextField
          label={t('receipts.note')}
          value={words.note}
          maxLength={1000}
          onChange={(note) => onWords({ ...words, note })}
        />
        {/* Enter in any field logs the slip: a form needs a submit button for that. */}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </div>
      <Text size="sm" c="dimmed">
        {t('receipts.kept')}
      </Text>
    </>
  )
}
