import { Stack, Text } from '@mantine/core'
import { letterLanguages, numberings } from '../../../shared/contract/letters.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { DateField } from '../../ui/DateField.tsx'
import { CheckField, ChoiceField, TextField } from '../../ui/fields.tsx'
import { Ltr } from '../../ui/Ltr.tsx'
import type { PartProps } from './LetterEditor.tsx'
import css from './letters.module.css'
import { SegmentedField } from './SegmentedField.tsx'
import { formOf, languageOf, scripts, seriesOf, signatoryOf, signatoryWords, titleOf } from './work.ts'

/** Form, language, signatory, dates, numbers and marking of the letter. */
export function LetterPart({ work, office, change, number }: PartProps & { number: string | undefined }) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const { settings, forms } = office
  return (
    <Stack gap="sm">
      <ChoiceField
        label={t('letter.form')}
        value={formOf(work, forms)?.name ?? ''}
        options={forms.map((form) => ({ value: form.name, label: titleOf(form, t) }))}
        onChange={(form) => change({ form, text: null, textUrdu: null })}
      />
      <Language work={work} office={office} change={change} />
      <ChoiceField
        label={t('letter.signatory')}
        value={signatoryOf(work, settings) ?? ''}
        options={settings.signatories
          .filter((signatory) => signatory.active)
          .map((signatory) => ({ value: signatory.id, label: signatoryWords(signatory, isUrdu) }))}
        onChange={(signatory) => change({ signatory })}
      />
      <div className={css.pair}>
        <DateField
          required
          label={t('letter.date')}
          value={work.date ?? office.today}
          onChange={(date) => change({ date })}
        />
        <DateField label={t('letter.due')} value={work.due} onChange={(due) => change({ due })} />
      </div>
      <Text size="sm" c="dimmed">
        {t('letter.dueHint')}
      </Text>
      <Numbers work={work} settings={settings} change={change} number={number} />
      <TextField
        label={t('letter.marking')}
        hint={t('letter.markingHint')}
        value={work.marking}
        maxLength={60}
        onChange={(marking) => change({ marking })}
      />
      <CheckField
        label={t('letter.slip')}
        hint={t('letter.slipHint')}
        value={work.slip}
        onChange={(slip) => change({ slip })}
      />
    </Stack>
  )
}

/** English, Urdu or both; and what an Urdu letter needs besides. */
function Language({ work, office, change }: PartProps) {
  const t = useWords()
  const { language, script } = languageOf(work, office)
  return (
    <>
      <SegmentedField
        label={t('letter.language')}
        value={language}
        options={letterLanguages.map((value) => ({ value, label: t(`letter.languageKind.${value}`) }))}
        onChange={(next) => change({ language: next })}
      />
      {language !== 'en' && (
        <>
          <SegmentedField
            label={t('letter.script')}
            value={script}
            options={scripts.map((value) => ({ value, label: t(`letter.scriptKind.${value}`) }))}
            onChange={(next) => change({ script: next })}
          />
          <TextField
            lang="ur"
            label={t('letter.subjectUrdu')}
            hint={t('letter.subjectUrduHint')}
            value={work.subjectUrdu}
            maxLength={2000}
            onChange={(subjectUrdu) => change({ subjectUrdu })}
          />
        </>
      )}
    </>
  )
}

type NumbersProps = Pick<PartProps, 'work' | 'change'> & {
  settings: PartProps['office']['settings']
  number: string | undefined
}

/** How numbers are given, by which series, and which would be taken now. */
function Numbers({ work, settings, change, number }: NumbersProps) {
  const t = useWords()
  const numbering = work.numbering ?? 'each'
  const fitting = settings.series.filter((series) => series.active && series.mode === numbering)
  return (
    <>
      <SegmentedField
        label={t('letter.numbering')}
        value={numbering}
        options={numberings.map((value) => ({ value, label: t(`letter.numberingKind.${value}`) }))}
        onChange={(next) => change({ numbering: next, series: null })}
      />
      {fitting.length === 0 && <Text c="red.9">{t('letter.noSeries')}</Text>}
      {fitting.length > 1 && (
        <ChoiceField
          label={t('letter.series')}
          value={seriesOf(work, settings)?.id ?? ''}
          options={fitting.map((series) => ({
            value: series.id,
            label: `${series.name} (${series.pattern})`,
          }))}
          onChange={(series) => change({ series })}
        />
      )}
      {fitting.length > 0 && number !== undefined && (
        <Text>
          {t('letter.numbersNow')}{' '}
          <strong>
            <Ltr>{number}</Ltr>
          </strong>
        </Text>
      )}
    </>
  )
}
