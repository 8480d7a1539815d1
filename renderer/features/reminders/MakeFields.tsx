import { letterLanguages } from '../../../shared/contract/letters.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { DateField } from '../../ui/DateField.tsx'
import { CheckField, ChoiceField } from '../../ui/fields.tsx'
import type { Making } from './useMake.ts'

type Props = {
  making: Making
  /** The due date where none is typed: the day before the next step. */
  usualDue: CivilDate | null
  onChange: (change: Partial<Making>) => void
}

/** New due date, language, signatory, slip. */
export function MakeFields({ making, usualDue, onChange }: Props) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const { data } = useQueryCall('settings.get', {})
  const signatories = (data?.signatories ?? []).filter(({ active }) => active)
  const usual = 'usual'
  return (
    <>
      <DateField
        label={t('reminders.field.due')}
        hint={t('reminders.field.dueHint')}
        value={making.due ?? usualDue}
        onChange={(due) => onChange({ due })}
      />
      <ChoiceField
        label={t('reminders.field.language')}
        value={making.language}
        options={letterLanguages.map((value) => ({ value, label: t(`letter.languageKind.${value}`) }))}
        onChange={(language) => onChange({ language })}
      />
      <ChoiceField
        label={t('reminders.field.signatory')}
        value={making.signatory ?? usual}
        options={[
          { value: usual, label: t('reminders.field.signatoryUsual') },
          ...signatories.map(({ id, name, nameUrdu }) => ({
            value: id as string,
            label: isUrdu && nameUrdu !== '' ? nameUrdu : name,
          })),
        ]}
        onChange={(value) => onChange({ signatory: signatories.find(({ id }) => id === value)?.id ?? null })}
      />
      <CheckField
        label={t('reminders.field.slip')}
        value={making.slip}
        onChange={(slip) => onChange({ slip })}
      />
    </>
  )
}
