import type { Form } from '../../../shared/contract/forms.ts'
import type { Signatory } from '../../../shared/contract/setup.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { CheckField, ChoiceField, NumberField, TextField } from '../../ui/fields.tsx'
import { formTitle } from '../../ui/formTitle.ts'
import type { Steps } from './LadderPart.tsx'
import css from './Settings.module.css'

type Step = Steps[number]
type Props = {
  step: Step
  forms: readonly Form[]
  signatories: readonly Signatory[]
  onChange: (part: Partial<Step>) => void
}

const usual = 'usual'

/** One step of the ladder. */
export function LadderStepFields({ step, forms, signatories, onChange }: Props) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const name = t(`reminders.step.${step.step}`)
  return (
    <fieldset className={css.step}>
      <legend>{name}</legend>
      <NumberField
        label={t(step.step === 1 ? 'ladder.field.daysAfterDue' : 'ladder.field.days')}
        required
        min={1}
        value={step.days}
        error={step.days < 1 ? t('ladder.field.daysMissing') : null}
        onChange={(days) => onChange({ days: days ?? 0 })}
      />
      <ChoiceField
        label={t('ladder.field.form')}
        value={step.form}
        options={forms.map((form) => ({ value: form.name, label: formTitle(form) }))}
        onChange={(form) => onChange({ form })}
      />
      <TextField
        label={t('ladder.field.marking')}
        value={step.marking}
        maxLength={60}
        onChange={(marking) => onChange({ marking })}
      />
      <ChoiceField
        label={t('ladder.field.signatory')}
        value={step.signatory ?? usual}
        options={[
          { value: usual, label: t('ladder.field.signatoryUsual') },
          ...signatories
            .filter(({ active }) => active)
            .map((one) => ({
              value: one.id as string,
              label: isUrdu && one.nameUrdu !== '' ? one.nameUrdu : one.name,
            })),
        ]}
        onChange={(value) => onChange({ signatory: signatories.find(({ id }) => id === value)?.id ?? null })}
      />
      <CheckField
        label={t('ladder.field.superior')}
        value={step.superior}
        onChange={(superior) => onChange({ superior })}
      />
    </fieldset>
  )
}
