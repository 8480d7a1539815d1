import type { FormText } from '../../../shared/contract/letters.ts'
import { fieldsIn } from '../../../shared/domain/formFields.ts'
import { AppError } from '../../../shared/errors.ts'

/** What keeps a text of a form from being used: nothing in it, or a field that there is not. */
export type WordsFault = { kind: 'empty' } | { kind: 'unknown'; field: string }

/** The fault of one text; null when it can be used. */
export function faultOf(text: string, mayBeEmpty: boolean): WordsFault | null {
  if (text.trim() === '') return mayBeEmpty ? null : { kind: 'empty' }
  try {
    fieldsIn(text)
    return null
  } catch (thrown) {
    if (thrown instanceof AppError && typeof thrown.data['field'] === 'string') {
      return { kind: 'unknown', field: thrown.data['field'] }
    }
    throw thrown
  }
}

/** The texts of a form that stand on one line each. */
export const lineNames = ['dueParagraph', 'enclosureLine', 'copyHeading', 'copyLine'] as const
export type LineName = (typeof lineNames)[number]

/** Lines that only some forms have. */
const extraNames = ['salutation', 'closing'] as const
export type ExtraName = (typeof extraNames)[number]

/** Whether every text of the form can be used. */
export function isUsable(text: FormText): boolean {
  return (
    text.paragraphs.every((paragraph) => faultOf(paragraph, false) === null) &&
    [...lineNames, ...extraNames].every((name) => faultOf(text[name] ?? '', true) === null)
  )
}

/** The text with words put in at a place, and where the typing goes on. */
export function insertAt(
  text: string,
  from: number,
  to: number,
  words: string,
): { text: string; at: number } {
  return { text: text.slice(0, from) + words + text.slice(to), at: from + words.length }
}

/** The list with one item moved by a step; unchanged at either end. */
export function moved<T>(list: readonly T[], index: number, step: -1 | 1): T[] {
  const next = [...list]
  const item = next[index]
  const other = next[index + step]
  if (item === undefined || other === undefined) return next
  next[index] = other
  next[index + step] = item
  return next
}
