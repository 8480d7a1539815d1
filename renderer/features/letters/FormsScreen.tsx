import { Loader, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { useDraft } from '../../client/desk.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { ChoiceField } from '../../ui/fields.tsx'
import { places } from '../../ui/places.ts'
import { Screen } from '../../ui/Screen.tsx'
import { useGo } from '../../ui/useGo.ts'
import { isUsable } from './formWords.ts'
import css from './letters.module.css'
import { PagePictures } from './PagePictures.tsx'
import { useOffice } from './useLetterWork.ts'
import { WordsPart } from './WordsPart.tsx'
import { emptyWork, formOf, letterWork, titleOf, wordsOf, type LetterWork, type Office } from './work.ts'

const restMs = 400
const longEdge = 1400

/** The words of every form in both languages, with the real letter beside them. */
export function FormsScreen() {
  const t = useWords()
  const go = useGo()
  const { office, error } = useOffice('all')
  const [work, setWork, stored] = useDraft('forms/words', emptyWork, letterWork)
  const title = t('forms.title')
  if (error || !office || !stored.loaded) {
    return <Screen title={title}>{error ? <ErrorText error={error} /> : <Loader />}</Screen>
  }
  return (
    <Screen
      fill
      title={title}
      subtitle={t('forms.hint')}
      actions={<ActionButton label={t('forms.back')} onClick={() => go(places.settings)} />}
    >
      <div className={css.editor}>
        <Editor
          office={office}
          work={{ ...work, language: 'both' }}
          change={(part) => setWork((now) => ({ ...now, ...part }))}
        />
        <FormPreview office={office} work={work} />
      </div>
    </Screen>
  )
}

type Props = { office: Office; work: LetterWork; change: (change: Partial<LetterWork>) => void }

function Editor({ office, work, change }: Props) {
  const t = useWords()
  return (
    <div className={css.part}>
      <ChoiceField
        label={t('forms.choose')}
        value={formOf(work, office.forms)?.name ?? ''}
        options={office.forms.map((form) => ({ value: form.name, label: titleOf(form, t) }))}
        onChange={(form) => change({ form, text: null, textUrdu: null })}
      />
      <WordsPart scope={t('forms.scope')} office={office} work={work} change={change} />
    </div>
  )
}

/** The letter that the words make, once a change has rested. */
function FormPreview({ office, work }: Omit<Props, 'change'>) {
  const t = useWords()
  const form = formOf(work, office.forms)?.name ?? ''
  const usable = (['en', 'ur'] as const).every((side) => {
    const words = wordsOf(work, office, side)
    return words !== undefined && isUsable(words)
  })
  const { text, textUrdu } = work
  const asked = useMemo(() => ({ form, text, textUrdu }), [form, text, textUrdu])
  const [settled] = useDebouncedValue(usable ? asked : null, restMs)
  const { script } = office.usual
  const { data, error } = useQueryCall(
    'form.preview',
    { form: settled?.form ?? '', text: null, textUrdu: null, ...settled, language: 'both', script, longEdge },
    { enabled: settled !== null, keep: true, keepFor: 5_000 },
  )
  return (
    <section className={css.preview} aria-label={t('forms.example')}>
      <Text size="sm">{t('forms.example')}</Text>
      <ErrorText error={error} />
      <PagePictures pages={data?.pages} total={data?.pages.length ?? 0} label={t('forms.example')} />
    </section>
  )
}
