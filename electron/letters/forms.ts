import covering from '../../resources/forms/covering.json' with { type: 'json' }
import endorsement from '../../resources/forms/endorsement.json' with { type: 'json' }
import type { BuiltInForm, FormWords, LetterLayout } from '../../shared/domain/letter.ts'

type Words = Omit<FormWords, 'layout'> & { layout: string }
type FormFile = { name: string; title: string; text: Words; urdu: Words }

/** The forms that ship with the project, the standard one first. */
export const builtInForms: readonly BuiltInForm[] = [covering, endorsement].map(readForm)

function readForm(file: FormFile): BuiltInForm {
  return { ...file, text: wordsOf(file.text), urdu: wordsOf(file.urdu) }
}

function wordsOf(words: Words): FormWords {
  const layout: LetterLayout = words.layout === 'endorsement' ? 'endorsement' : 'covering'
  return { ...words, layout }
}
