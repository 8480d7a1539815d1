import covering from '../../resources/forms/covering.json' with { type: 'json' }
import acknowledgement from '../../resources/forms/acknowledgement.json' with { type: 'json' }
import demiOfficial from '../../resources/forms/demi-official.json' with { type: 'json' }
import endorsement from '../../resources/forms/endorsement.json' with { type: 'json' }
import finalNotice from '../../resources/forms/final-notice.json' with { type: 'json' }
import reminder from '../../resources/forms/reminder-1.json' with { type: 'json' }
import secondReminder from '../../resources/forms/reminder-2.json' with { type: 'json' }
import { letterLayouts, type BuiltInForm, type FormWords } from '../../shared/domain/letter.ts'

type Words = Omit<FormWords, 'layout'> & { layout: string }
type FormFile = { name: string; title: string; text: Words; urdu: Words }

/** The forms that ship with the project, the standard one first. */
export const builtInForms: readonly BuiltInForm[] = [
  covering,
  endorsement,
  reminder,
  secondReminder,
  demiOfficial,
  finalNotice,
  acknowledgement,
].map(readForm)

function readForm(file: FormFile): BuiltInForm {
  return { ...file, text: wordsOf(file.text), urdu: wordsOf(file.urdu) }
}

function wordsOf(words: Words): FormWords {
  const layout = letterLayouts.find((one) => one === words.layout)
  if (!layout) throw new Error(`a form has the layout ${words.layout}`)
  return { ...words, layout }
}
