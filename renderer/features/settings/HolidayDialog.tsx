import { useState } from 'react'
import type { Holiday } from '../../../shared/contract/calendar.ts'
import { useCommand, useQueryCall } from '../../client/hooks.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { Dialog } from '../../ui/Confirm.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { DialogButtons } from '../../ui/DialogButtons.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { ChoiceField, TextField } from '../../ui/fields.tsx'
import { focusFault } from '../../ui/fieldErrors.ts'
import { notifyDone } from '../../ui/notify.tsx'

type Typed = Omit<Holiday, 'id' | 'date'> & { date: Holiday['date'] | null }

/** One holiday: a new one (`null`) or one that is changed. */
export function HolidayDialog({ holiday, onClose }: { holiday: Holiday | null; onClose: () => void }) {
  const t = useWords()
  const [typed, setTyped] = useState<Typed>(holiday ?? { date: null, name: '', nameUrdu: '', area: null })
  const [tried, setTried] = useState(false)
  const command = useCommand('holiday.save')
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }))
  const { date, name } = typed
  const save = async () => {
    setTried(true)
    if (date === null || name.trim() === '') return focusFault()
    const saved = await command.run({ ...typed, date, id: holiday?.id ?? null })
    if (!saved) return
    const count = saved.moved.length
    notifyDone(count > 0 ? t('calendar.moved', { count }) : t('settings.saved'))
    onClose()
  }
  return (
    <Dialog opened title={t(holiday ? 'calendar.edit' : 'calendar.add')} onClose={onClose}>
      <DateField
        label={t('calendar.field.date')}
        required
        autoFocus
        value={date}
        error={tried && date === null ? t('calendar.rejected.date-missing') : null}
        onChange={(next) => change({ date: next })}
      />
      <TextField
        label={t('calendar.field.name')}
        required
        lang="en"
        maxLength={120}
        value={name}
        error={tried && name.trim() === '' ? t('calendar.rejected.name-missing') : null}
        onChange={(next) => change({ name: next })}
      />
      <TextField
        label={t('calendar.field.nameUrdu')}
        lang="ur"
        maxLength={120}
        value={typed.nameUrdu}
        onChange={(nameUrdu) => change({ nameUrdu })}
      />
      <AreaChoice value={typed.area} onChange={(area) => change({ area })} />
      <ErrorText error={command.error} />
      <DialogButtons
        label={t('calendar.save')}
        running={command.running}
        onSave={() => void save()}
        onClose={onClose}
      />
    </Dialog>
  )
}

const everywhere = 'everywhere'

/** Where the holiday is kept: everywhere, or in one area. */
function AreaChoice(props: { value: Holiday['area']; onChange: (area: Holiday['area']) => void }) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const { data } = useQueryCall('office.compact', {})
  const areas = data?.areas ?? []
  return (
    <ChoiceField
      label={t('calendar.field.area')}
      value={props.value ?? everywhere}
      options={[
        { value: everywhere, label: t('calendar.everywhere') },
        ...areas.map(({ id, name, nameUrdu }) => ({
          value: id as string,
          label: isUrdu && nameUrdu !== '' ? nameUrdu : name,
        })),
      ]}
      onChange={(value) => props.onChange(areas.find(({ id }) => id === value)?.id ?? null)}
    />
  )
}
