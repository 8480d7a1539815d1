import { isPatternFor } from '../../../shared/domain/numbering.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { faultsOf, useFaultWords } from '../../ui/fieldErrors.ts'
import { CheckField, ChoiceField, NumberField, TextField } from '../../ui/fields.tsx'
import { useToday } from '../../ui/today.ts'
import { seriesExample } from './seriesExample.ts'
import { seriesFields, type TypedSeries } from './typedSeries.ts'
import css from './Settings.module.css'

type Props = {
  typed: TypedSeries
  tried: boolean
  isNew: boolean
  onChange: (part: Partial<TypedSeries>) => void
}

const modes = ['each', 'single', 'file'] as const
const yearStarts = ['calendar', 'fiscal'] as const

/** The fields of a series, with what its next letter would carry. */
export function SeriesFields({ typed, tried, isNew, onChange }: Props) {
  const t = useWords()
  const words = useFaultWords()
  const today = useToday()
  const faults = tried ? faultsOf(seriesFields, typed) : {}
  const { mode } = typed
  const example = seriesExample(typed, typed.next ?? 1, today)
  return (
    <>
      <div className={css.two}>
        <TextField
          label={t('settings.series.name')}
          value={typed.name}
          onChange={(name) => onChange({ name })}
          error={words(faults.name)}
          required
          autoFocus
        />
        <ChoiceField
          label={t('settings.series.mode')}
          value={mode}
          disabled={!isNew}
          onChange={(next) => onChange({ mode: next })}
          options={modes.map((value) => ({ value, label: t(`settings.series.${value}`) }))}
        />
        <PatternField typed={typed} fault={words(faults.pattern)} onChange={onChange} />
        {mode !== 'file' && (
          <NumberField
            label={t('settings.series.next')}
            hint={t('settings.series.nextHint')}
            value={typed.next}
            min={1}
            onChange={(next) => onChange({ next })}
          />
        )}
        <ChoiceField
          label={t('settings.series.yearStart')}
          value={typed.yearStart}
          onChange={(yearStart) => onChange({ yearStart })}
          options={yearStarts.map((value) => ({ value, label: t(`settings.series.${value}`) }))}
        />
      </div>
      {example !== null && (
        <output>
          {t(mode === 'each' ? 'settings.series.example' : 'settings.series.exampleOne', {
            number: ltr(example),
          })}
        </output>
      )}
      <CheckField
        label={t('settings.series.active')}
        value={typed.active}
        onChange={(active) => onChange({ active })}
      />
    </>
  )
}

type PatternProps = Pick<Props, 'typed' | 'onChange'> & { fault: string | undefined }

function PatternField({ typed: { mode, pattern }, fault, onChange }: PatternProps) {
  const t = useWords()
  const misfit = t(mode === 'file' ? 'settings.series.serialUnwanted' : 'settings.series.serialMissing')
  return (
    <TextField
      ltr
      required
      label={t('settings.series.pattern')}
      hint={t(mode === 'file' ? 'settings.series.patternFile' : 'settings.series.patternHint')}
      value={pattern}
      onChange={(next) => onChange({ pattern: next })}
      error={isPatternFor(pattern, mode) ? fault : misfit}
    />
  )
}
