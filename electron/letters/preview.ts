import type { LetterParts } from '../../shared/domain/letter.ts'
import { buildBase } from './base.ts'
import type { EnclosurePlan } from './enclosure.ts'
import { letterTail, setLetter } from './letterFile.ts'

/**
 * One letter as the file that would be issued, byte for byte.
 *
 * Errors: GLYPH_MISSING {character, codepoint}.
 */
export async function previewLetter(
  parts: LetterParts,
  enclosures: readonly EnclosurePlan[],
): Promise<{ pdf: Uint8Array; pages: number; letterPages: number }> {
  const base = await buildBase(enclosures)
  const letter = setLetter(parts, base)
  const { tail, pages } = letterTail(letter, base)
  const pdf = new Uint8Array(Buffer.concat([base.bytes, tail]))
  return { pdf, pages, letterPages: letter.contents.length }
}
