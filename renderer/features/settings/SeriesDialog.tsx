import { useState } from 'react'
import { isPatternFor } from '../../../shared/domain/numbering.ts'
import { useService } from '../../client/context.ts'
import { useCommand } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { Dialog } from '../../ui/Confirm.tsx'
import { DialogButtons } from '../../ui/DialogButtons.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { faultsOf, focusFault } from '../../ui/fieldErrors.ts'
import { notifyDone, notifyUndo } from '../../ui/notify.tsx'
import { SeriesFields } from './SeriesFields.tsx'
import type { SeriesState } from './SeriesPart.tsx'
import { emptySeries, seriesFields, type TypedSeries } from './typedSeries.ts'

/** One series of numbers: a new one (`null`) or one that is changed. */
export function SeriesDialog({ series, onClose }: { series: SeriesState | null; onClose: () => void }) {
  const t = useWords()
  const [typed, setTyped] = useState<TypedSeries>(series ?? emptySeries)
  const [tried, setTried] = useState(false)
  const service = useService()
  const command = useCommand('settings.saveSeries')
  const fits = isPatternFor(typed.pattern, typed.mode)
  const save = async () => {
    setTried(true)
    if (!fits || Object.keys(faultsOf(seriesFields, typed)).length > 0) return focusFault()
    const next =
      typed.mode === 'file' || typed.next === null || typed.next === series?.next ? {} : { next: typed.next }
    if (!(await command.run({ ...wordsOf(typed), id: series?.id ?? null, ...next }))) return
    // What a number was or will be can only go up; name, pattern and the rest go back.
    if (series)
      notifyUndo({
        message: t('settings.saved'),
        undo: () => service.call('settings.saveSeries', wordsOf(series)),
      })
    else notifyDone(t('settings.saved'))
    onClose()
  }
  return (
    <Dialog opened wide title={t(series ? 'settings.series.edit' : 'settings.series.add')} onClose={onClose}>
      <SeriesFields
        typed={typed}
        tried={tried}
        isNew={series === null}
        onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
      />
      <ErrorText error={command.error} />
      <DialogButtons
        label={t('settings.series.save')}
        running={command.running}
        onSave={() => void save()}
        onClose={onClose}
      />
    </Dialog>
  )
}

/** A series but for its next number. */
function wordsOf<S extends TypedSeries>({ next: _next, ...words }: S) {
  return words
}
