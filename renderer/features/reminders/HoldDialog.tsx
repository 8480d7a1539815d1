import { useState } from 'react'
import type { Defaulter } from '../../../shared/contract/reminders.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { Dialog } from '../../ui/Confirm.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { DialogButtons } from '../../ui/DialogButtons.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { AreaField, ChoiceField } from '../../ui/fields.tsx'
import { useHold } from './useHold.ts'
import type { CircularDue } from './useReminders.ts'
import type { Hold } from './writeHold.ts'

type Props = {
  hold: Hold
  circular: CircularDue
  despatches: readonly Defaulter[]
  /** It was written; the dialog closes as well. */
  onDone: () => void
  onClose: () => void
}

/** Asks for the reason, which stands in the register, and the day where there is one. */
export function HoldDialog({ hold, circular, despatches, onDone, onClose }: Props) {
  const t = useWords()
  const [reason, setReason] = useState('')
  const [day, setDay] = useState<CivilDate | null>(null)
  const [whole, setWhole] = useState(isWhole(circular, despatches))
  const [tried, setTried] = useState(false)
  const { run, running, error } = useHold({ hold, circular, despatches })
  const save = async () => {
    setTried(true)
    if (reason.trim() === '' || (hold === 'extend' && day === null)) return
    if (!(await run({ reason: reason.trim(), day, whole }))) return
    onDone()
    onClose()
  }
  const count = despatches.length
  return (
    <Dialog opened title={t(`reminders.hold.${hold}.title`, { count })} onClose={onClose}>
      <p>{t(`reminders.hold.${hold}.words`)}</p>
      {hold === 'pause' && <Whom {...{ circular, count, whole }} onChange={setWhole} />}
      {hold !== 'exempt' && (
        <DateField
          label={t(hold === 'pause' ? 'reminders.hold.until' : 'reminders.hold.newDeadline')}
          required={hold === 'extend'}
          autoFocus={hold === 'extend'}
          value={day}
          error={tried && hold === 'extend' && day === null ? t('reminders.hold.dayMissing') : null}
          onChange={setDay}
        />
      )}
      <AreaField
        autoFocus={hold !== 'extend'}
        required
        rows={2}
        maxLength={300}
        label={t('reminders.hold.reason')}
        hint={t('reminders.hold.reasonHint')}
        value={reason}
        error={tried && reason.trim() === '' ? t('reminders.hold.reasonMissing') : null}
        onChange={setReason}
      />
      <ErrorText error={error} />
      <DialogButtons
        label={t(`reminders.hold.${hold}.label`)}
        running={running}
        onSave={() => void save()}
        onClose={onClose}
      />
    </Dialog>
  )
}

/** Nobody in particular was chosen, or everybody. */
function isWhole({ defaulters }: CircularDue, { length }: readonly Defaulter[]): boolean {
  return length === 0 || length === defaulters.length
}

type WhomProps = {
  circular: CircularDue
  count: number
  whole: boolean
  onChange: (whole: boolean) => void
}

/** All offices of the circular, or those that were chosen. */
function Whom({ circular, count, whole, onChange }: WhomProps) {
  const t = useWords()
  const reference = ltr(circular.reference)
  const all = { value: 'circular', label: t('reminders.hold.wholeCircular', { reference }) } as const
  const some = { value: 'offices', label: t('reminders.hold.chosenOffices', { count }) } as const
  return (
    <ChoiceField
      label={t('reminders.hold.whom')}
      value={whole ? 'circular' : 'offices'}
      options={count === 0 ? [all] : [all, some]}
      onChange={(value) => onChange(value === 'circular')}
    />
  )
}
