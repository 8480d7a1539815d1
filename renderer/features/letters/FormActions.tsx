import type { Form, FormText } from '../../../shared/contract/letters.ts'
import { useService } from '../../client/context.ts'
import { useCommand } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { useActions } from '../../ui/actions.ts'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { formTitle } from '../../ui/formTitle.ts'
import { notifyUndo } from '../../ui/notify.tsx'
import { isUsable } from './formWords.ts'
import type { PartProps } from './LetterEditor.tsx'
import css from './letters.module.css'
import { formOf, textKeys, type Side } from './work.ts'

type Props = PartProps & {
  /** The languages whose words are kept. */
  sides: readonly Side[]
  /** To keep them is the task of the screen. */
  main?: boolean
}

/** Keeps what was written as the office's form, or brings earlier words back. */
export function FormActions({ main = false, ...props }: Props) {
  const t = useWords()
  const { kept, usable, changed, keep, undo, bringBack, error, running } = useFormActions(props)
  const keys = main ? { keys: 'Ctrl+Enter' } : {}
  const write = () => void keep()
  useActions([
    { label: t('letter.words.keep'), ...keys, run: write, disabled: !usable || running },
    { label: t('letter.words.undo'), run: undo, disabled: !kept },
    { label: t('letter.words.restore'), run: bringBack, disabled: !changed },
  ])
  return (
    <>
      <ErrorText error={error} />
      <div className={css.row}>
        {(kept || main) && (
          <ActionButton
            label={t('letter.words.keep')}
            {...keys}
            main={main}
            disabled={!usable}
            running={running}
            onClick={write}
          />
        )}
        {kept && <ActionButton label={t('letter.words.undo')} onClick={undo} />}
        {changed && <ActionButton label={t('letter.words.restore')} onClick={bringBack} />}
      </div>
    </>
  )
}

function useFormActions({ work, office, change, sides }: Props) {
  const t = useWords()
  const form = formOf(work, office.forms)
  const { save, saveAll, putBack } = useKeeping(form)
  const restore = useCommand('form.restore')
  const name = form ? formTitle(form) : ''
  const { text, textUrdu } = work
  const written = sides.flatMap((language) => {
    const words = work[textKeys[language]]
    return words ? [{ language, text: words }] : []
  })
  /** Offers to give the form its words back; what was written for the letter is there again then. */
  const offerBack = (message: string, languages: readonly Side[]) => {
    const undo = async () => {
      await putBack(languages)
      change({ text, textUrdu })
    }
    notifyUndo({ message, undo })
  }
  const keep = async () => {
    if (!(await saveAll(written))) return
    change({ ...without(sides) })
    const languages = written.map(({ language }) => language)
    offerBack(t('letter.words.kept', { name }), languages)
  }
  const undo = () => {
    change({ ...without(sides) })
    notifyUndo({ message: t('letter.words.undone'), undo: () => change({ text, textUrdu }), here: true })
  }
  const bringBack = async () => {
    const restored = form && (await restore.run({ name: form.name }))
    if (!restored) return
    change({ text: null, textUrdu: null })
    const differing = (['en', 'ur'] as const).filter(
      (each) => JSON.stringify(textIn(form, each)) !== JSON.stringify(textIn(restored.form, each)),
    )
    offerBack(t('letter.words.restored', { name }), differing)
  }
  return {
    kept: written.length > 0,
    usable: written.length > 0 && written.every((each) => isUsable(each.text)),
    changed: form?.changed === true,
    keep,
    undo,
    bringBack: () => void bringBack(),
    error: save.error ?? restore.error,
    running: save.running,
  }
}

/** Keeps words as a form's, and gives it those back that it has now. */
function useKeeping(form: Form | undefined) {
  const service = useService()
  const save = useCommand('form.save')
  const saveAll = async (texts: readonly { language: Side; text: FormText }[]) => {
    for (const each of texts) if (!form || !(await save.run({ name: form.name, ...each }))) return false
    return true
  }
  const putBack = async (languages: readonly Side[]) => {
    if (!form) return
    const { name } = form
    // A form that had no words of its own has none again.
    if (!form.changed) await service.call('form.restore', { name })
    else
      for (const language of languages)
        await service.call('form.save', { name, language, text: textIn(form, language) })
  }
  return { save, saveAll, putBack }
}

function without(sides: readonly Side[]) {
  return Object.fromEntries(sides.map((side) => [textKeys[side], null]))
}

function textIn(form: Form, side: Side): FormText {
  return side === 'en' ? form.text : form.urdu
}
