import type { Form, FormText } from '../../../shared/contract/letters.ts'
import { useCommand } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { notifyDone, notifyUndo } from '../../ui/notify.tsx'
import { isUsable } from './formWords.ts'
import type { PartProps } from './LetterEditor.tsx'
import css from './letters.module.css'
import { formOf, textKeys, titleOf, type Side } from './work.ts'

/** Keeps the words of one language as the office's form, or brings earlier words back. */
export function FormActions({ work, office, change, side }: PartProps & { side: Side }) {
  const t = useWords()
  const save = useCommand('form.save')
  const restore = useCommand('form.restore')
  const form = formOf(work, office.forms)
  if (!form) return null
  const { name, changed } = form
  const title = titleOf(form, t)
  const own = work[textKeys[side]]
  const keep = async (text: FormText) => {
    const before = textIn(form, side)
    if (!(await save.run({ name, text, language: side }))) return
    change({ [textKeys[side]]: null })
    notifyUndo({
      message: t('letter.words.kept', { name: title }),
      undo: () => save.run({ name, text: before, language: side }),
    })
  }
  const bringBack = async () => {
    const restored = await restore.run({ name })
    if (!restored) return
    change({ text: null, textUrdu: null })
    const differing = (['en', 'ur'] as const).filter(
      (each) => JSON.stringify(textIn(form, each)) !== JSON.stringify(textIn(restored.form, each)),
    )
    const undo = async () => {
      for (const language of differing) await save.run({ name, text: textIn(form, language), language })
    }
    notifyUndo({ message: t('letter.words.restored', { name: title }), undo })
  }
  const undo = () => {
    change({ [textKeys[side]]: null })
    notifyDone(t('letter.words.undone'))
  }
  return (
    <>
      <ErrorText error={save.error ?? restore.error} />
      <div className={css.row}>
        {own && (
          <ActionButton
            label={t('letter.words.keep')}
            disabled={!isUsable(own)}
            running={save.running}
            onClick={() => void keep(own)}
          />
        )}
        {own && <ActionButton label={t('letter.words.undo')} onClick={undo} />}
        {changed && <ActionButton label={t('letter.words.restore')} onClick={() => void bringBack()} />}
      </div>
    </>
  )
}

function textIn(form: Form, side: Side): FormText {
  return side === 'en' ? form.text : form.urdu
}
