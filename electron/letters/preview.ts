import type { LetterParts } from '../../shared/domain/letter.ts'
import { buildBase } from './base.ts'
import type { LetterBase } from './base.ts'
import type { EnclosurePlan } from './enclosure.ts'
import { letterTail, setLetter } from './letterFile.ts'

/** The last base of each circular whose plan is still held, so that leafing through offices is quick. */
const bases = new WeakMap<EnclosurePlan, { words: string; base: Promise<LetterBase> }>()

function baseOf(enclosures: readonly EnclosurePlan[], shared: LetterParts | null): Promise<LetterBase> {
  const [only] = enclosures
  if (!only || enclosures.length > 1) return buildBase(enclosures, shared)
  const words = JSON.stringify(shared)
  const known = bases.get(only)
  if (known && known.words === words) return known.base
  const base = buildBase(enclosures, shared)
  bases.set(only, { words, base })
  return base
}

/**
 * One letter as the file that would be issued, byte for byte.
 *
 * `shared` as the press is given it. Errors: GLYPH_MISSING {character, codepoint}.
 */
export async function previewLetter(
  parts: LetterParts,
  enclosures: readonly EnclosurePlan[],
  shared: LetterParts | null = null,
): Promise<{ pdf: Uint8Array; pages: number; letterPages: number }> {
  const base = await baseOf(enclosures, shared)
  const letter = setLetter(parts, base)
  const { tail, pages } = letterTail(letter, base)
  const pdf = new Uint8Array(Buffer.concat([base.bytes, tail]))
  return { pdf, pages, letterPages: letter.contents.length }
}
