import { bookNames, booksOfCircular } from '../../../shared/domain/officeBooks.ts'
import { periodNames } from '../../../shared/domain/periods.ts'
import { AppError } from '../../../shared/errors.ts'
import type { CircularId } from '../../../shared/contract/values.ts'
import { useIssuedCirculars } from '../../client/issuedCirculars.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { circularWords, errorWords } from '../../locales/words.ts'
import { DateField } from '../../ui/DateField.tsx'
import { ChoiceField } from '../../ui/fields.tsx'
import { moveOn } from '../../ui/moveOn.ts'
import { useToday } from '../../ui/today.ts'
import css from './reports.module.css'
import { daysOf, type Choice } from './wanted.ts'

type Props = { choice: Choice; onChange: (change: Partial<Choice>) => void }

/** Which book, which days, which circular, which language. */
export function ReportFields({ choice, onChange }: Props) {
  const t = useWords()
  const { language } = useLanguage()
  return (
    <div className={css.fields} onKeyDown={moveOn}>
      <ChoiceField
        autoFocus
        label={t('reports.book')}
        hint={t(`reports.about.${choice.book}`)}
        value={choice.book}
        onChange={(book) => onChange({ book })}
        options={bookNames.map((value) => ({ value, label: t(`reports.name.${value}`) }))}
      />
      <ChoiceField
        label={t('reports.period')}
        value={choice.period}
        onChange={(period) => onChange({ period })}
        options={[...periodNames, 'typed' as const].map((value) => ({
          value,
          label: t(`reports.periods.${value}`),
        }))}
      />
      <Days choice={choice} onChange={onChange} />
      {booksOfCircular.has(choice.book) && <CircularField choice={choice} onChange={onChange} />}
      <ChoiceField
        label={t('reports.language')}
        value={choice.language ?? language}
        onChange={(chosen) => onChange({ language: chosen === language ? null : chosen })}
        options={[
          { value: 'en', label: t('reports.languages.en') },
          { value: 'ur', label: t('reports.languages.ur') },
        ]}
      />
    </div>
  )
}

/** The days of the period; what is typed makes it a period of its own. */
function Days({ choice, onChange }: Props) {
  const t = useWords()
  const today = useToday()
  const { from, to } = daysOf(choice, today)
  const backwards = from !== null && to !== null && from > to
  return (
    <div className={css.days}>
      <DateField
        label={t('reports.from')}
        value={from}
        required
        onChange={(date) => onChange({ period: 'typed', from: date, to })}
      />
      <DateField
        label={t('reports.to')}
        value={to}
        required
        error={backwards ? errorWords(new AppError('PERIOD_BACKWARDS', { from, to })) : null}
        onChange={(date) => onChange({ period: 'typed', from, to: date })}
      />
    </div>
  )
}

function CircularField({ choice, onChange }: Props) {
  const t = useWords()
  const circulars = useIssuedCirculars(choice.circular)
  return (
    <ChoiceField<CircularId | 'all'>
      label={t('reports.circular')}
      value={choice.circular ?? 'all'}
      onChange={(value) => onChange({ circular: value === 'all' ? null : value })}
      options={[
        { value: 'all', label: t('reports.allCirculars') },
        ...circulars.map(({ id, reference, subject }) => ({
          value: id,
          label: circularWords(reference, subject),
        })),
      ]}
    />
  )
}
