import covering from '../../resources/forms/covering.json' with { type: 'json' }
import endorsement from '../../resources/forms/endorsement.json' with { type: 'json' }
import type { BuiltInForm, FormWords, LetterLayout } from '../../shared/domain/letter.ts'

type FormFile = { name: string; title: string; text: Omit<FormWords, 'layout'> & { layout: string } }

/** The forms that ship with the project, the standard one first. */
export const builtInForms: readonly BuiltInForm[] = [covering, endorsement].map(readForm)

function readForm(file: FormFile): BuiltInForm {
  const layout: LetterLayout = file.text.layout === 'endorsement' ? 'endorsement' : 'covering'
  return { ...file, text: { ...file.text, layout } }
}
