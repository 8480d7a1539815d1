import { Text } from '@mantine/core'
import type { CircularId } from '../../../shared/contract/values.ts'
import { evidences } from '../../../shared/contract/receipts.ts'
import { useIssuedCirculars } from '../../client/issuedCirculars.ts'
import { useWords } from '../../locales/i18n.ts'
import { circularWords } from '../../locales/words.ts'
import { DateField } from '../../ui/DateField.tsx'
import { ChoiceField, TextField } from '../../ui/fields.tsx'
import { PaperField } from './PaperField.tsx'
import css from './receipts.module.css'
import type { Evidence } from './useReceiptDesk.ts'
import type { SlipWords, useSlip } from './useSlip.ts'

type Props = {
  slip: Pick<
    ReturnType<typeof useSlip>,
    'toBox' | 'on' | 'setOn' | 'circular' | 'setCircular' | 'words' | 'setWords'
  >
  evidence: Evidence | null
  onEvidence: (evidence: Evidence | null) => void
  /** An exemption says why in its note. */
  noteNeeded: boolean
}

/** Date, evidence and circular, which stay for the next slip; what belongs to this slip, which does not. */
export function SlipFields({ slip, evidence, onEvidence, noteNeeded }: Props) {
  const { words } = slip
  const onWords = (part: Partial<SlipWords>) => slip.setWords({ ...words, ...part })
  const t = useWords()
  return (
    <>
      <div className={css.fields}>
        <DateField required label={t('receipts.on')} value={slip.on} onChange={slip.setOn} />
        <ChoiceField<Evidence | 'none'>
          label={t('receipts.evidenceLabel')}
          value={evidence ?? 'none'}
          options={(['none', ...evidences] as const).map((value) => ({
            value,
            label: t(`receipts.evidence.${value}`),
          }))}
          onChange={(value) => onEvidence(value === 'none' ? null : value)}
        />
        <CircularChoice value={slip.circular} onChange={slip.setCircular} />
        <TextField
          ltr
          label={t('receipts.theirNumber')}
          value={words.theirNumber}
          maxLength={120}
          onChange={(theirNumber) => onWords({ theirNumber })}
        />
        <DateField
          label={t('receipts.theirDate')}
          value={words.theirDate}
          onChange={(theirDate) => onWords({ theirDate })}
        />
        <TextField
          label={t('receipts.onBehalfOf')}
          value={words.onBehalfOf}
          maxLength={200}
          onChange={(onBehalfOf) => onWords({ onBehalfOf })}
        />
        <TextField
          label={t('receipts.note')}
          required={noteNeeded}
          value={words.note}
          maxLength={1000}
          onChange={(note) => onWords({ note })}
        />
        <PaperField
          value={words.attachment}
          onChange={(attachment) => {
            onWords({ attachment })
            slip.toBox()
          }}
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

type CircularProps = { value: CircularId | null; onChange: (circular: CircularId | null) => void }

/** For a tray of answers to one circular: an office is then enough. */
function CircularChoice({ value, onChange }: CircularProps) {
  const t = useWords()
  const circulars = useIssuedCirculars(value)
  return (
    <ChoiceField<CircularId | 'all'>
      label={t('receipts.circular')}
      value={value ?? 'all'}
      onChange={(next) => onChange(next === 'all' ? null : next)}
      options={[
        { value: 'all', label: t('receipts.allCirculars') },
        ...circulars.map(({ id, reference, subject }) => ({
          value: id,
          label: circularWords(reference, subject),
        })),
      ]}
    />
  )
}
