import { useState } from 'react'
import { series as seriesSchema, type Series } from '../../../shared/contract/setup.ts'
import { isPatternFor } from '../../../shared/domain/numbering.ts'
import { useCommand } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { Dialog } from '../../ui/Confirm.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { faultsOf, useFaultWords } from '../../ui/fieldErrors.ts'
import { CheckField, ChoiceField, NumberField, TextField } from '../../ui/fields.tsx'
import { useKeys } from '../../ui/keys.ts'
import { notifyDone } from '../../ui/notify.tsx'
import { useToday } from '../../ui/today.ts'
import { seriesExample } from './seriesExample.ts'
import type { SeriesState } from './SeriesPart.tsx'
import css from './Settings.module.css'

type Typed = Omit<Series, 'id'> & { next: number | null }

const schema = seriesSchema.omit({ id: true })
const empty: Typed = {
  name: '',
  mode: 'each',
  pattern: '{serial}/Admn',
  yearStart: 'calendar',
  active: true,
  next: 1,
}

/** One series of numbers: a new one (`null`) or one that is changed. */
export function SeriesDialog({ series, onClose }: { series: SeriesState | null; onClose: () => void }) {
  const t = useWords()
  const [typed, setTyped] = useState<Typed>(series ?? empty)
  const [tried, setTried] = useState(false)
  const command = useCommand('settings.saveSeries')
  const fits = isPatternFor(typed.pattern, typed.mode)
  const save = async () => {
    setTried(true)
    if (!fits || Object.keys(faultsOf(schema, typed)).length > 0) return
    const next =
      typed.mode === 'file' || typed.next === null || typed.next === series?.next ? {} : { next: typed.next }
    const { name, mode, pattern, yearStart, active } = typed
    const id = series?.id ?? null
    if (!(await command.run({ id, name, mode, pattern, yearStart, active, ...next }))) return
    notifyDone(t('settings.saved'))
    onClose()
  }
  useKeys({ 'Ctrl+Enter': () => void save() }, { inDialog: true })
  return (
    <Dialog opened wide title={t(series ? 'settings.series.edit' : 'settings.series.add')} onClose={onClose}>
      <SeriesFields
        typed={typed}
        tried={tried}
        isNew={series === null}
        onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
      />
      <ErrorText error={command.error} />
      <div className={css.buttons}>
        <ActionButton
          main
          label={t('settings.series.save')}
          keys="Ctrl+Enter"
          running={command.running}
          onClick={() => void save()}
        />
        <ActionButton label={t('ui.goBack')} keys="Esc" onClick={onClose} />
      </div>
    </Dialog>
  )
}

type FieldsProps = { typed: Typed; tried: boolean; isNew: boolean; onChange: (part: Partial<Typed>) => void }

function SeriesFields({ typed, tried, isNew, onChange }: FieldsProps) {
  const t = useWords()
  const words = useFaultWords()
  const today = useToday()
  const faults = tried ? faultsOf(schema, typed) : {}
  const { mode, pattern } = typed
  const misfit = isPatternFor(pattern, mode)
    ? words(faults.pattern)
    : t(mode === 'file' ? 'settings.series.serialUnwanted' : 'settings.series.serialMissing')
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
          options={(['each', 'single', 'file'] as const).map((value) => ({
            value,
            label: t(`settings.series.${value}`),
          }))}
        />
        <TextField
          ltr
          label={t('settings.series.pattern')}
          hint={t(mode === 'file' ? 'settings.series.patternFile' : 'settings.series.patternHint')}
          value={pattern}
          onChange={(next) => onChange({ pattern: next })}
          error={misfit}
          required
        />
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
          options={(['calendar', 'fiscal'] as const).map((value) => ({
            value,
            label: t(`settings.series.${value}`),
          }))}
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
