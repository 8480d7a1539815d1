import { Stack } from '@mantine/core'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { letterLanguages } from '../../../shared/contract/letters.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { CheckField, ChoiceField, TextField } from '../../ui/fields.tsx'
import { formTitle } from '../../ui/formTitle.ts'
import { DatesPart } from './DatesPart.tsx'
import type { PartProps } from './LetterEditor.tsx'
import { MorePart } from './MorePart.tsx'
import { NumbersPart } from './NumbersPart.tsx'
import { SegmentedField } from './SegmentedField.tsx'
import { TogetherPart } from './TogetherPart.tsx'
import { formOf, languageOf, scripts, signatoryOf, signatoryWords, type UsualLetter } from './work.ts'

type Props = PartProps & {
  check: CallOutput<'letter.check'> | undefined
  remember: (change: Partial<UsualLetter>) => void
}

/** Form, language, signatory, dates and numbers of the letter; what is seldom needed is folded. */
export function LetterPart({ work, office, change, check, remember }: Props) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const { settings, forms } = office
  return (
    <Stack gap="sm">
      <ChoiceField
        label={t('letter.form')}
        value={formOf(work, forms)?.name ?? ''}
        options={forms.map((form) => ({ value: form.name, label: formTitle(form) }))}
        onChange={(form) => change({ form, text: null, textUrdu: null })}
      />
      <TogetherPart work={work} office={office} change={change} check={check} />
      <Language work={work} office={office} change={change} />
      <ChoiceField
        label={t('letter.signatory')}
        value={signatoryOf(work, settings) ?? ''}
        options={settings.signatories
          .filter((signatory) => signatory.active)
          .map((signatory) => ({ value: signatory.id, label: signatoryWords(signatory, isUrdu) }))}
        onChange={(signatory) => change({ signatory })}
      />
      <DatesPart work={work} office={office} change={change} />
      <NumbersPart work={work} settings={settings} change={change} number={check?.number} />
      {!office.upward && (
        <CheckField
          label={t('letter.slip')}
          hint={work.together ? t('letter.slipsHint') : t('letter.slipHint')}
          value={work.slip}
          onChange={(slip) => change({ slip })}
        />
      )}
      <MorePart work={work} office={office} change={change} remember={remember} />
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
