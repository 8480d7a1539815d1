import { letterLanguages, type Form, type FormText } from '../../../shared/contract/letters.ts'
import { fieldsIn } from '../../../shared/domain/formFields.ts'
import type { BuiltInForm, FormWords } from '../../../shared/domain/letter.ts'
import type { TextLanguage } from '../../../shared/domain/letterLabels.ts'
import { AppError } from '../../../shared/errors.ts'
import { builtInForms } from '../../letters/forms.ts'
import { changedForm, restoreForm, saveForm } from '../../register/forwardings/forms.ts'
import type { Register } from '../../register/register.ts'

type Db = Register['db']

/** Every form with the office's words, or the built-in ones where it changed nothing. */
export function listForms(db: Db): Form[] {
  return builtInForms.map((form) => asChanged(db, form))
}

/** Error: FORM_UNKNOWN {form}. */
export function findForm(db: Db, name: string): Form {
  return asChanged(db, builtIn(name))
}

/** Keeps the office's own words of a form in one language. Errors: FORM_UNKNOWN, FORM_EMPTY, FORM_FIELD_UNKNOWN {field}. */
export function changeForm(
  register: Register,
  { name, text, language }: { name: string; text: FormText; language: TextLanguage },
): Form {
  const form = builtIn(name)
  checkWords(text)
  saveForm(register, keyOf(name, language), { ...text, layout: form.text.layout })
  return asChanged(register.db, form)
}

/** Brings the built-in words back. Error: FORM_UNKNOWN. */
export function restoreBuiltIn(register: Register, name: string): Form {
  const form = builtIn(name)
  register.write(() => {
    for (const language of ['en', 'ur'] as const) restoreForm(register, keyOf(name, language))
  })
  return asChanged(register.db, form)
}

/** A form must say something, and name only fields that there are. */
export function checkWords(text: FormText): void {
  const { paragraphs, dueParagraph, enclosureLine, copyHeading, copyLine } = text
  const { salutation = '', closing = '' } = text
  const said = text.layout === 'endorsement' ? copyLine !== '' : paragraphs.length > 0
  if (!said) throw new AppError('FORM_EMPTY')
  for (const words of [
    ...paragraphs,
    dueParagraph,
    enclosureLine,
    copyHeading,
    copyLine,
    salutation,
    closing,
  ])
    fieldsIn(words)
}

function builtIn(name: string): BuiltInForm {
  const form = builtInForms.find((one) => one.name === name)
  if (!form) throw new AppError('FORM_UNKNOWN', { form: name })
  return form
}

function asChanged(db: Db, form: BuiltInForm): Form {
  const english = changedForm(db, keyOf(form.name, 'en'))
  const urdu = changedForm(db, keyOf(form.name, 'ur'))
  return {
    name: form.name,
    title: form.title,
    langs: [...letterLanguages],
    text: english ?? copyOf(form.text),
    urdu: urdu ?? copyOf(form.urdu),
    changed: english !== null || urdu !== null,
  }
}

function copyOf({ paragraphs, ...words }: FormWords): FormText {
  return { ...words, paragraphs: [...paragraphs] }
}

/** The register keeps the words of each language under a name of their own. */
function keyOf(name: string, language: TextLanguage): string {
  return language === 'en' ? name : `${name}.${language}`
}
