import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { ladderSteps } from '../../../shared/domain/ladder.ts'
import { ChoiceField } from '../../ui/fields.tsx'
import { useKeys } from '../../ui/keys.ts'
import css from './reminders.module.css'
import { dueAt, type CircularDue, type Reminders, type StepNumber } from './useReminders.ts'

/** Which circular and which step; with how many are due today. Ctrl+F goes to the list. */
export function ChoiceFields({ reminders, onList }: { reminders: Reminders; onList: () => void }) {
  const t = useWords()
  const { circulars, circular, step, toCircular, toStep } = reminders
  useKeys({ 'Ctrl+F': onList })
  const due = ({ due: steps }: CircularDue) => steps.reduce((sum, { count }) => sum + count, 0)
  const circularWords = (one: CircularDue) =>
    t('reminders.circularOf', { reference: ltr(one.reference), due: due(one), total: one.defaulters.length })
  const stepWords = (number: StepNumber) =>
    t('reminders.stepOf', {
      name: t(`reminders.step.${number}`),
      due: circular ? dueAt(circular, number).length : 0,
    })
  return (
    <div className={css.choices}>
      <ChoiceField
        label={t('reminders.circular')}
        value={circular?.id ?? ''}
        options={circulars.map((one) => ({ value: one.id as string, label: circularWords(one) }))}
        onChange={toCircular}
      />
      <ChoiceField
        label={t('reminders.stepLabel')}
        value={step === null ? '' : (`${step}` as const)}
        placeholder={t('reminders.noStepDue')}
        options={ladderSteps.map((number) => ({ value: `${number}` as const, label: stepWords(number) }))}
        onChange={(value) => {
          const found = ladderSteps.find((number) => String(number) === value)
          if (found !== undefined) toStep(found)
        }}
      />
    </div>
  )
}
