import { AppError } from '../errors.ts'
import { bareNumber } from './numbering.ts'

/**
 * The fields that a form may hold, in braces.
 *
 * reference, date, issuer and subject are those of the circular; number and letterDate our own;
 * originalNumber and originalDate those of our earlier letter, in a reminder, and reminders the words
 * on those that followed it (" and reminder No. … dated …", or nothing); due the date by which to comply; pages the enclosure's length ("3 pages"); office, designation and district the addressee's.
 */
export const formFields = [
  'reference',
  'date',
  'issuer',
  'subject',
  'due',
  'pages',
  'number',
  'letterDate',
  'originalNumber',
  'originalDate',
  'reminders',
  'office',
  'designation',
  'district',
] as const

export type FormField = (typeof formFields)[number]
/** What each field says in one letter. */
export type FieldValues = Readonly<Record<FormField, string>>

// A doubled brace stands for itself; anything else in braces, or a brace alone, is looked at as a field.
const token = /\{\{|\}\}|\{([^{}]*)\}|[{}]/gu

function isField(name: string): name is FormField {
  return formFields.some((field) => field === name)
}

/**
 * Puts the values into the text; a number typed with its own "No." after "No." or "نمبر" prints the word once.
 *
 * Errors: FORM_FIELD_UNKNOWN {field}, for a lone brace too.
 */
export function fillFields(text: string, values: FieldValues): string {
  return text.replace(token, (found: string, name: string | undefined, at: number) => {
    if (found === '{{') return '{'
    if (found === '}}') return '}'
    const field = name?.trim() ?? found
    if (!isField(field)) throw new AppError('FORM_FIELD_UNKNOWN', { field })
    const labelled = /(?:\bNo\.?|نمبر:?)\s*$/iu.test(text.slice(0, at))
    if (labelled) return bareNumber(values[field])
    // "received from the Section Officer", also where its name was typed as it begins a line.
    return field === 'issuer' && /[a-z,]\s+$/u.test(text.slice(0, at)) ? small(values[field]) : values[field]
  })
}

function small(name: string): string {
  return name.replace(/^The\b/u, 'the')
}

/** The fields that a text names, each once, in their order. Errors: FORM_FIELD_UNKNOWN {field}. */
export function fieldsIn(text: string): FormField[] {
  const found = new Set<FormField>()
  for (const [whole, name] of text.matchAll(token)) {
    if (whole === '{{' || whole === '}}') continue
    const field = name?.trim() ?? whole
    if (!isField(field)) throw new AppError('FORM_FIELD_UNKNOWN', { field })
    found.add(field)
  }
  return [...found]
}

/** Whether the words are about an earlier letter of ours, as a reminder's are. */
export function namesOriginal({ paragraphs }: { readonly paragraphs: readonly string[] }): boolean {
  return paragraphs.some((words) => fieldsIn(words).some((field) => field.startsWith('original')))
}
