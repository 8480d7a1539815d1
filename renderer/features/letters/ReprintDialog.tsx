import { Loader } from '@mantine/core'
import { useState } from 'react'
import type { Forwarding } from '../../../shared/contract/letters.ts'
import { asAppError, useJob, useQueryCall } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { Dialog } from '../../ui/Confirm.tsx'
import { DialogButtons } from '../../ui/DialogButtons.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { NumberField } from '../../ui/fields.tsx'
import { JobBar } from '../../ui/JobBar.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { officeName } from '../../ui/officeName.ts'
import css from './papers.module.css'
import { firstSerial } from './firstSerial.ts'

type Props = { forwarding: Forwarding; onClose: () => void }

/** Letters once more, exactly as they were made: all, or from one number to another. */
export function ReprintDialog({ forwarding, onClose }: Props) {
  const t = useWords()
  const lines = forwarding.despatched + forwarding.cancelled
  const { id } = forwarding
  const first = useQueryCall('despatch.list', { forwarding: id, limit: 1 })
  const last = useQueryCall('despatch.list', { forwarding: id, offset: lines - 1, limit: 1 })
  const [a] = first.data?.rows ?? []
  const [z] = last.data?.rows ?? []
  return (
    <Dialog
      opened
      wide
      title={t('despatch.reprint.title', { number: ltr(forwarding.number) })}
      onClose={onClose}
    >
      <ErrorText error={first.error ?? last.error} />
      {a && z ? (
        <Range
          forwarding={forwarding}
          lines={lines}
          serial={firstSerial(a.number, z.number, lines)}
          onClose={onClose}
        />
      ) : (
        <Loader aria-label={t('ui.loading')} />
      )}
    </Dialog>
  )
}

type RangeProps = Props & {
  lines: number
  /** The serial of the first line; null: letters are not numbered one by one, and lines are counted. */
  serial: number | null
}

function Range({ forwarding, lines, serial, onClose }: RangeProps) {
  const t = useWords()
  const before = (serial ?? 1) - 1
  const [from, setFrom] = useState<number | null>(before + 1)
  const [to, setTo] = useState<number | null>(before + lines)
  const isLine = (value: number | null): value is number =>
    value !== null && value > before && value <= before + lines
  const fits = isLine(from) && isLine(to) && from <= to
  const { job, error, write } = useWriting(forwarding, onClose)
  const make = () => {
    if (fits) void write(from - before, to - before)
  }
  const wrong = t('despatch.reprint.wrong', { first: before + 1, last: before + lines })
  const kind = serial === null ? 'line' : 'number'
  return (
    <>
      <p className={css.words}>{t('despatch.reprint.words')}</p>
      <div className={css.range}>
        <NumberField
          label={t(`despatch.reprint.from.${kind}`)}
          value={from}
          min={0}
          onChange={setFrom}
          hint={isLine(from) ? <Line forwarding={forwarding} at={from - before} /> : ''}
          error={isLine(from) ? undefined : wrong}
        />
        <NumberField
          label={t(`despatch.reprint.to.${kind}`)}
          value={to}
          min={0}
          onChange={setTo}
          hint={isLine(to) ? <Line forwarding={forwarding} at={to - before} /> : ''}
          error={isLine(to) && (!isLine(from) || from <= to) ? undefined : wrong}
        />
      </div>
      <JobBar job={job} kept={t('despatch.reprint.kept')} />
      <ErrorText error={error} />
      <DialogButtons
        label={t('despatch.reprint.make', { count: fits ? to - from + 1 : 0 })}
        running={job.running}
        disabled={!fits}
        onSave={make}
        onClose={onClose}
      />
    </>
  )
}

/** Asks for a folder and writes the letters of these lines into it. */
function useWriting(forwarding: Forwarding, onDone: () => void) {
  const t = useWords()
  const job = useJob('letter.reprint')
  const [error, setError] = useState<unknown>(null)
  const write = async (from: number, to: number) => {
    setError(null)
    try {
      const folder = await shell.chooseFolder(forwarding.folder)
      const made = folder !== null && (await job.start({ forwarding: forwarding.id, from, to, folder }))
      if (!made) return
      notifyDone(t('despatch.reprint.done', { count: made.letters.length, folder: ltr(made.folder) }))
      onDone()
    } catch (thrown) {
      setError(asAppError(thrown))
    }
  }
  return { job, error, write }
}

/** Which letter stands at a line of the register, from 1. */
function Line({ forwarding, at }: { forwarding: Forwarding; at: number }) {
  const { isUrdu } = useLanguage()
  const { data } = useQueryCall('despatch.list', { forwarding: forwarding.id, offset: at - 1, limit: 1 })
  const [row] = data?.rows ?? []
  return <>{row ? `${ltr(row.number)} · ${officeName(row, isUrdu)}` : '…'}</>
}
