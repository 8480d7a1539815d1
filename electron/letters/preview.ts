import type { LetterParts } from '../../shared/domain/letter.ts'
import { buildBase } from './base.ts'
import type { LetterBase } from './base.ts'
import type { EnclosurePlan } from './enclosure.ts'
import { letterTail, setLetter } from './letterFile.ts'

/** The bases of circulars whose plans are still held, so that a preview while typing only sets the letter. */
const bases = new WeakMap<EnclosurePlan, Promise<LetterBase>>()

function baseOf(enclosures: readonly EnclosurePlan[]): Promise<LetterBase> {
  const [only] = enclosures
  if (!only || enclosures.length > 1) return buildBase(enclosures)
  const known = bases.get(only)
  if (known) return known
  const made = buildBase(enclosures)
  bases.set(only, made)
  return made
}

/**
 * One letter as the file that would be issued, byte for byte.
 *
 * Errors: GLYPH_MISSING {character, codepoint}.
 */
export async function previewLetter(
  parts: LetterParts,
  enclosures: readonly EnclosurePlan[],
): Promise<{ pdf: Uint8Array; pages: number; letterPages: number }> {
  const base = await baseOf(enclosures)
  const letter = setLetter(parts, base)
  const { tail, pages } = letterTail(letter, base)
  const pdf = new Uint8Array(Buffer.concat([base.bytes, tail]))
  return { pdf, pages, letterPages: letter.contents.length }
}
