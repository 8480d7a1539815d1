import type { LetterParts } from '../../shared/domain/letter.ts'
import { buildBase } from './base.ts'
import type { LetterBase } from './base.ts'
import type { EnclosurePlan } from './enclosure.ts'
import type { ImageBytes } from './images.ts'
import { letterTail, setLetter } from './letterFile.ts'

/** The last base of each circular whose plan is still held, so that leafing through offices is quick. */
const bases = new WeakMap<EnclosurePlan, { words: string; base: Promise<LetterBase> }>()

function baseOf(
  enclosures: readonly EnclosurePlan[],
  shared: LetterParts | null,
  images: readonly ImageBytes[],
): Promise<LetterBase> {
  const [only] = enclosures
  if (!only || enclosures.length > 1) return buildBase(enclosures, shared, images)
  const words = JSON.stringify([shared, images.map(({ sha256 }) => sha256)])
  const known = bases.get(only)
  if (known && known.words === words) return known.base
  const base = buildBase(enclosures, shared, images)
  bases.set(only, { words, base })
  return base
}

/**
 * One letter as the file that would be issued, byte for byte.
 *
 * `shared` and `images` as the press is given them. Errors: GLYPH_MISSING {character, codepoint}.
 */
export async function previewLetter(
  parts: LetterParts,
  enclosures: readonly EnclosurePlan[],
  shared: LetterParts | null = null,
  images: readonly ImageBytes[] = [],
): Promise<{ pdf: Uint8Array; pages: number; letterPages: number }> {
  const base = await baseOf(enclosures, shared, images)
  const letter = setLetter(parts, base)
  const { tail, pages } = letterTail(letter, base)
  const pdf = new Uint8Array(Buffer.concat([base.bytes, tail]))
  return { pdf, pages, letterPages: letter.contents.length }
}
