import type { LetterBase } from './base.ts'
import { letterTail, type SetLetter } from './letterFile.ts'

/**
 * The letters' own pages in one PDF, one letter after another, without what was enclosed.
 *
 * It is kept beside the register, so that an old letter prints again exactly as it was, whatever becomes of
 * the fonts and forms of later versions. `bare` is a base without enclosures.
 */
export function archiveOf(letters: readonly SetLetter[], bare: LetterBase): Uint8Array {
  const [first] = letters
  if (!first) throw new Error('there is nothing to archive')
  const { tail } = letterTail(first, bare, letters.slice(1))
  return new Uint8Array(Buffer.concat([bare.bytes, tail]))
}
