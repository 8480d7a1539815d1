import type { Form, FormText } from '../../shared/contract/letters.ts'
import { fieldsIn } from '../../shared/domain/formFields.ts'
import type { BuiltInForm } from '../../shared/domain/letter.ts'
import { AppError } from '../../shared/errors.ts'
import { builtInForms } from '../letters/forms.ts'
import { changedForm, restoreForm, saveForm } from '../register/forms.ts'
import type { Register } from '../register/register.ts'

type Db = Register['db']

/** Every form with the office's words, or the built-in ones where it changed nothing. */
export function listForms(db: Db): Form[] {
  return builtInForms.map((form) => asChanged(db, form))
}

/** Error: FORM_UNKNOWN {form}. */
export function findForm(db: Db, name: string): Form {
  return asChanged(db, builtIn(name))
}

/** Keeps the office's own words of a form. Errors: FORM_UNKNOWN, FORM_EMPTY, FORM_FIELD_UNKNOWN {field}. */
export function changeForm(register: Register, name: string, text: FormText): Form {
  const form = builtIn(name)
  checkWords(text)
  saveForm(register, name, { ...text, layout: form.text.layout })
  return asChanged(register.db, form)
}

/** Brings the built-in words back. Error: FORM_UNKNOWN. */
export function restoreBuiltIn(register: Register, name: string): Form {
  const form = builtIn(name)
  restoreForm(register, name)
  return asChanged(register.db, form)
}

/** A form must say something, and name only fields that there are. */
export function checkWords(text: FormText): void {
  const { paragraphs, dueParagraph, enclosureLine, copyHeading, copyLine } = text
  if (text.layout === 'covering' ? paragraphs.length === 0 : copyLine === '') throw new AppError('FORM_EMPTY')
  for (const words of [...paragraphs, dueParagraph, enclosureLine, copyHeading, copyLine]) fieldsIn(words)
}

function builtIn(name: string): BuiltInForm {
  const form = builtInForms.find((one) => one.name === name)
  if (!form) throw new AppError('FORM_UNKNOWN', { form: name })
  return form
}

function asChanged(db: Db, form: BuiltInForm): Form {
  const changed = changedForm(db, form.name)
  const { paragraphs, ...words } = form.text
  const text = changed ?? { ...words, paragraphs: [...paragraphs] }
  return { name: form.name, title: form.title, langs: ['en'], text, changed: changed !== null }
}
