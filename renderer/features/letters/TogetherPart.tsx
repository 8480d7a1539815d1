import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useWords } from '../../locales/i18n.ts'
import { AreaField } from '../../ui/fields.tsx'
import type { PartProps } from './LetterEditor.tsx'
import { SegmentedField } from './SegmentedField.tsx'
import { sidesOf } from './work.ts'

const ways = ['each', 'together'] as const

type Props = PartProps & { check: CallOutput<'letter.check'> | undefined }

/** A letter for each office, or one that all of them get; and the lines under its "To", or those of the sender. */
export function TogetherPart({ work, office, change, check }: Props) {
  const t = useWords()
  return (
    <>
      {!office.upward && (
        <SegmentedField
          label={t('letter.together')}
          value={work.together ? 'together' : 'each'}
          options={ways.map((value) => ({ value, label: t(`letter.togetherKind.${value}`) }))}
          onChange={(way) => change({ together: way === 'together', numbering: null, series: null })}
        />
      )}
      {(work.together || office.upward) &&
        sidesOf(work, office).map((side) => {
          const key = side === 'en' ? 'lines' : 'linesUrdu'
          const usual = check?.together?.[key] ?? []
          return (
            <AreaField
              key={side}
              label={t(`letter.lines.${side}`)}
              hint={office.upward ? undefined : t('letter.linesHint')}
              value={work[key] === '' ? usual.join('\n') : work[key]}
              onChange={(text) => change({ [key]: text })}
              rows={2}
              {...(side === 'ur' && { lang: side })}
            />
          )
        })}
    </>
  )
}
