import { Text } from '@mantine/core'
import { useId, useState } from 'react'
import type { Forwarding } from '../../../shared/contract/letters.ts'
import { labelSheetNames, labelSheets, type LabelSheetName } from '../../../shared/domain/labelSheets.ts'
import { asAppError, useJob } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { Dialog } from '../../ui/Confirm.tsx'
import { DialogButtons } from '../../ui/DialogButtons.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { NumberField } from '../../ui/fields.tsx'
import { JobBar } from '../../ui/JobBar.tsx'
import css from './papers.module.css'
import { usePrinting } from './usePrinting.ts'

type Props = { forwarding: Forwarding; onClose: () => void }

/** Address labels: which sheet, and where on a sheet that was begun; made, and opened to be printed. */
export function LabelsDialog({ forwarding, onClose }: Props) {
  const t = useWords()
  const [{ labelSheet }, change] = usePrinting()
  const [used, setUsed] = useState<number | null>(0)
  const [error, setError] = useState<unknown>(null)
  const job = useJob('papers.labels')
  const { columns, rows } = labelSheets[labelSheet]
  const most = columns * rows - 1
  const fits = used !== null && used <= most
  const labels = forwarding.despatched
  const make = async () => {
    if (!fits) return
    setError(null)
    const made = await job.start({ forwarding: forwarding.id, sheet: labelSheet, skip: used })
    if (!made) return
    try {
      await shell.openPath(made.folder, made.file)
      onClose()
    } catch (thrown) {
      setError(asAppError(thrown))
    }
  }
  return (
    <Dialog
      opened
      wide
      title={t('despatch.labels.title', { number: ltr(forwarding.number) })}
      onClose={onClose}
    >
      <SheetField value={labelSheet} onChange={(next) => change({ labelSheet: next })} />
      <NumberField
        label={t('despatch.labels.used')}
        hint={t('despatch.labels.usedHint', { most })}
        value={used}
        min={0}
        onChange={setUsed}
        error={fits ? undefined : t('despatch.labels.usedWrong', { most })}
      />
      {fits && (
        <Text>{t('despatch.labels.sheets', { count: Math.ceil((labels + used) / (most + 1)), labels })}</Text>
      )}
      <JobBar job={job} kept={t('despatch.labels.kept')} />
      <ErrorText error={error} />
      <DialogButtons
        label={t('despatch.labels.make')}
        running={job.running}
        disabled={!fits}
        onSave={() => void make()}
        onClose={onClose}
      />
    </Dialog>
  )
}

type SheetProps = { value: LabelSheetName; onChange: (value: LabelSheetName) => void }

/** The sheets side by side, each with its picture; arrows go from one to the next. */
function SheetField({ value, onChange }: SheetProps) {
  const t = useWords()
  const name = useId()
  return (
    <fieldset className={css.sheets}>
      <legend>{t('despatch.labels.sheet')}</legend>
      {labelSheetNames.map((each) => {
        const { columns, rows, width, height } = labelSheets[each]
        return (
          <label key={each} className={css.sheet} data-chosen={each === value || undefined}>
            <input type="radio" name={name} checked={each === value} onChange={() => onChange(each)} />
            <SheetPicture sheet={each} />
            <strong>{t('despatch.labels.name', { columns, rows })}</strong>
            <span>{t('despatch.labels.size', { width, height })}</span>
          </label>
        )
      })}
    </fieldset>
  )
}

/** A4 with its labels, in millimetres. */
function SheetPicture({ sheet }: { sheet: LabelSheetName }) {
  const { columns, rows, width, height, gap } = labelSheets[sheet]
  const left = (210 - columns * width - (columns - 1) * gap) / 2
  const top = (297 - rows * height) / 2
  const places = Array.from({ length: columns * rows }, (_, at) => at)
  return (
    <svg viewBox="0 0 210 297" className={css.sheetPicture} aria-hidden>
      {places.map((at) => (
        <rect
          key={at}
          x={left + (at % columns) * (width + gap)}
          y={top + Math.floor(at / columns) * height}
          width={width}
          height={height}
          rx={3}
        />
      ))}
    </svg>
  )
}
