import { useWords } from '../../locales/i18n.ts'
import { Dialog } from '../../ui/Confirm.tsx'
import { DialogButtons } from '../../ui/DialogButtons.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { JobBar } from '../../ui/JobBar.tsx'
import { MakeFields } from './MakeFields.tsx'
import css from './reminders.module.css'
import { ReminderPreview } from './ReminderPreview.tsx'
import { useMake, type About } from './useMake.ts'

/** The letters of one step, seen as they will be; making them takes their numbers and sends nothing. */
export function MakeDialog({ onClose, ...about }: About & { onClose: () => void }) {
  const t = useWords()
  const { making, change, preview, office, setOffice, make, job, error } = useMake(about)
  const count = about.despatches.length
  const title = t('reminders.makeTitle', { name: t(`reminders.step.${about.step}`), count })
  const leave = job.running ? job.cancel : onClose
  return (
    <Dialog opened wide="most" title={title} onClose={leave}>
      <div className={css.make}>
        <div className={css.fields}>
          <MakeFields making={making} usualDue={preview.data?.due ?? null} onChange={change} />
          <p>{t('reminders.nothingSent')}</p>
          <ErrorText error={error} />
          <JobBar job={job} kept={t('reminders.stopped')} />
          <DialogButtons
            label={t('reminders.makeNow', { count })}
            running={job.running}
            disabled={preview.error !== null || count === 0}
            onSave={() => void make()}
            onClose={leave}
          />
        </div>
        <ReminderPreview
          preview={preview.data}
          error={preview.error}
          fetching={preview.fetching}
          office={office}
          total={count}
          onOffice={setOffice}
        />
      </div>
    </Dialog>
  )
}
