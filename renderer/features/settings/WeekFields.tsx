import { Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { asAppError, useAsk, useCommand } from '../../client/hooks.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { ChoiceField, TextField } from '../../ui/fields.tsx'
import { AppError } from '../../../shared/errors.ts'
import css from './Settings.module.css'

type Calendar = CallOutput<'calendar.get'>
type Week = 'own' | '5' | '6'

const weekOf = (week: Week): Calendar['others'] => (week === 'own' ? null : week === '5' ? 5 : 6)

/** The week of the offices that letters go to, and of single offices that differ. */
export function WeekFields({ others, offices }: Pick<Calendar, 'others' | 'offices'>) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const { run, error } = useCommand('week.save')
  return (
    <>
      <Title order={2} size="h3">
        {t('calendar.week.title')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('calendar.week.hint')}
      </Text>
      <ChoiceField
        label={t('calendar.week.others')}
        value={others === null ? 'own' : others === 5 ? '5' : '6'}
        options={(['own', '5', '6'] as const).map((value) => ({
          value,
          label: t(`calendar.week.${value}`),
        }))}
        onChange={(week: Week) => void run({ office: null, week: weekOf(week) })}
      />
      <ul className={css.rows}>
        {offices.map(({ office, code, name, nameUrdu, week }) => (
          <li key={office} className={css.row}>
            <span>
              <strong>{isUrdu && nameUrdu !== '' ? nameUrdu : name}</strong> · <bdi dir="ltr">{code}</bdi>
              <span className={css.small}>{t(`calendar.week.${week}`)}</span>
            </span>
            <ActionButton
              label={t('calendar.week.remove')}
              onClick={() => void run({ office, week: null })}
            />
          </li>
        ))}
      </ul>
      <ErrorText error={error} />
      <AddOffice />
    </>
  )
}

/** A week of its own for one office, by its code. */
function AddOffice() {
  const t = useWords()
  const ask = useAsk()
  const [code, setCode] = useState('')
  const [week, setWeek] = useState<'5' | '6'>('6')
  const [fault, setFault] = useState<unknown>(null)
  const { run, error } = useCommand('week.save')
  const add = async () => {
    setFault(null)
    try {
      const { offices } = await ask('office.compact', {})
      const found = offices.find(([, known]) => known.toLowerCase() === code.trim().toLowerCase())
      if (!found) throw new AppError('OFFICE_UNKNOWN', { codes: [code.trim()] })
      if (await run({ office: found[0], week: weekOf(week) })) setCode('')
    } catch (thrown) {
      setFault(asAppError(thrown))
    }
  }
  return (
    <form
      className={css.addRow}
      onSubmit={(event) => {
        event.preventDefault()
        if (code.trim() !== '') void add()
      }}
    >
      <TextField label={t('calendar.week.code')} ltr value={code} maxLength={40} onChange={setCode} />
      <ChoiceField
        label={t('calendar.week.its')}
        value={week}
        options={(['5', '6'] as const).map((value) => ({ value, label: t(`calendar.week.${value}`) }))}
        onChange={setWeek}
      />
      <ActionButton type="submit" label={t('calendar.week.add')} onClick={() => undefined} />
      <ErrorText error={fault ?? error} />
    </form>
  )
}
