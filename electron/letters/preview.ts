import type { LetterParts } from '../../shared/domain/letter.ts'
import { buildBase } from './base.ts'
import type { LetterBase } from './base.ts'
import type { EnclosurePlan } from './enclosure.ts'
import type { ImageBytes } from './images.ts'
import { letterTail, setLetter } from './letterFile.ts'

/** A letter's file, its pages, and how many of them are its own. */
export type PreviewedLetter = {
  readonly pdf: Uint8Array<ArrayBuffer>
  readonly pages: number
  readonly letterPages: number
}

/** The last base, so that leafing through offices is quick. */
let last: { enclosures: readonly EnclosurePlan[]; words: string; base: Promise<LetterBase> } | null = null

function baseOf(
  enclosures: readonly EnclosurePlan[],
  shared: LetterParts | null,
  images: readonly ImageBytes[],
): Promise<LetterBase> {
  const words = JSON.stringify([shared, images.map(({ sha256 }) => sha256)])
  const same =
    last?.words === words &&
    last.enclosures.length === enclosures.length &&
    last.enclosures.every((plan, index) => plan === enclosures[index])
  if (last && same) return last.base
  last = { enclosures, words, base: buildBase(enclosures, shared, images) }
  return last.base
}

/**
 * One letter as the file that would be issued, byte for byte.
 *
 * `shared` and `images` as the press is given them. Errors: GLYPH_MISSING {character, codepoint, text}.
 */
export async function previewLetter(
  parts: LetterParts,
  enclosures: readonly EnclosurePlan[],
  shared: LetterParts | null = null,
  images: readonly ImageBytes[] = [],
): Promise<PreviewedLetter> {
  const base = await baseOf(enclosures, shared, images)
  const letter = setLetter(parts, base)
  const { tail, pages } = letterTail(letter, base)
  const pdf = new Uint8Array(Buffer.concat([base.bytes, tail]))
  return { pdf, pages, letterPages: letter.contents.length }
}
