import { wordsUnder } from '../locales/words.ts'

/** A form's title in the language of the window, where it is one of those that ship with the app. */
export function formTitle(form: { name: string; title: string }): string {
  return wordsUnder(`letter.layout.${form.name}`) ?? form.title
}
