import { Text } from '@mantine/core'
import { numberings } from '../../../shared/contract/letters.ts'
import { useWords } from '../../locales/i18n.ts'
import { ChoiceField } from '../../ui/fields.tsx'
import { Ltr } from '../../ui/Ltr.tsx'
import type { PartProps } from './LetterEditor.tsx'
import { SegmentedField } from './SegmentedField.tsx'
import { numberingOf, seriesOf } from './work.ts'

type NumbersProps = Pick<PartProps, 'work' | 'change'> & {
  settings: PartProps['office']['settings']
  number: string | undefined
}

/** How numbers are given, by which series, and which would be taken now. */
export function NumbersPart({ work, settings, change, number }: NumbersProps) {
  const t = useWords()
  const numbering = numberingOf(work)
  const fitting = settings.series.filter((series) => series.active && series.mode === numbering)
  return (
    <>
      <SegmentedField
        label={t('letter.numbering')}
        value={numbering}
        options={numberings.map((value) => ({ value, label: t(`letter.numberingKind.${value}`) }))}
        onChange={(next) => change({ numbering: next, series: null })}
      />
      {fitting.length === 0 && <Text c="red.9">{t('letter.noSeries')}</Text>}
      {fitting.length > 1 && (
        <ChoiceField
          label={t('letter.series')}
          value={seriesOf(work, settings)?.id ?? ''}
          options={fitting.map((series) => ({
            value: series.id,
            label: `${series.name} (${series.pattern})`,
          }))}
          onChange={(series) => change({ series })}
        />
      )}
      {fitting.length > 0 && number !== undefined && (
        <Text>
          {t('letter.numbersNow')}{' '}
          <strong>
            <Ltr>{number}</Ltr>
          </strong>
        </Text>
      )}
    </>
  )
}
