import type { Pause } from '../../../shared/contract/reminders.ts'
import { showDate } from '../../../shared/domain/dates.ts'
import { useService } from '../../client/context.ts'
import { useCommand } from '../../client/hooks.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { notifyUndo } from '../../ui/notify.tsx'
import { officeName } from '../../ui/officeName.ts'
import css from './reminders.module.css'

/** What holds reminders back today, each with its reason and a way to end it. */
export function Pauses({ pauses }: { pauses: readonly Pause[] }) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const service = useService()
  const resume = useCommand('reminder.resume')
  const end = async ({ id, circular, office, until, reason }: Pause) => {
    if (!(await resume.run({ id, reason: t('reminders.paused.ended') }))) return
    notifyUndo({
      message: t('reminders.paused.done'),
      undo: () => service.call('reminder.pause', { circular, office, until, reason }),
    })
  }
  if (pauses.length === 0) return null
  const whom = (pause: Pause) => {
    const { reference } = pause
    const office = officeName(pause, isUrdu)
    if (office === '') return t('reminders.paused.circular', { reference: ltr(reference) })
    if (reference === '') return t('reminders.paused.office', { office })
    return t('reminders.paused.both', { office, reference: ltr(reference) })
  }
  return (
    <section className={css.pauses} aria-label={t('reminders.paused.title')}>
      <ErrorText error={resume.error} />
      <ul>
        {pauses.map((pause) => (
          <li key={pause.id}>
            <span>
              <strong>{whom(pause)}</strong> · <span dir="auto">{pause.reason}</span>
              {pause.until !== null &&
                ` · ${t('reminders.paused.until', { date: ltr(showDate(pause.until)) })}`}
            </span>
            <ActionButton
              label={t('reminders.paused.end')}
              disabled={resume.running}
              onClick={() => void end(pause)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
