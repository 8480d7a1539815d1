import { Loader, Stack } from '@mantine/core'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { ChoiceField } from '../../ui/fields.tsx'
import { formTitle } from '../../ui/formTitle.ts'
import { places } from '../../ui/places.ts'
import { Screen } from '../../ui/Screen.tsx'
import { useGo } from '../../ui/useGo.ts'
import { FormActions } from './FormActions.tsx'
import { FormPreview } from './FormPreview.tsx'
import css from './letters.module.css'
import { useFormWork } from './useFormWork.ts'
import { useOffice } from './useLetterWork.ts'
import { useSide } from './useSide.ts'
import { WordsFields } from './WordsPart.tsx'
import type { Office } from './work.ts'

/** The words of every form in both languages, with the real letter beside them. */
export function FormsScreen() {
  const t = useWords()
  const { office, error } = useOffice('all')
  if (office) return <Editor office={office} />
  return <Screen title={t('forms.title')}>{error ? <ErrorText error={error} /> : <Loader />}</Screen>
}

function Editor({ office }: { office: Office }) {
  const t = useWords()
  const go = useGo()
  const { work, change, choose, loaded } = useFormWork(office)
  const parts = { office, work, change }
  const writing = useSide(work, office)
  return (
    <Screen
      fill
      title={t('forms.title')}
      subtitle={t('forms.hint')}
      actions={<ActionButton label={t('forms.back')} onClick={() => go(places.settings)} />}
      footer={<FormActions {...parts} main sides={writing.sides} />}
    >
      {loaded ? (
        <div className={css.editor}>
          <Stack gap="sm" className={css.part}>
            <ChoiceField
              label={t('forms.choose')}
              value={work.form ?? ''}
              options={office.forms.map((form) => ({ value: form.name, label: formTitle(form) }))}
              onChange={choose}
            />
            <WordsFields {...parts} {...writing} hint={t('forms.scope')} />
          </Stack>
          <FormPreview office={office} work={work} side={writing.side} />
        </div>
      ) : (
        <Loader />
      )}
    </Screen>
  )
}
