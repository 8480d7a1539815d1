import { inkShare } from '../pages/ink.ts'
import type { Box, GreyPicture, PageText } from '../pages/types.ts'
import type { Doubt, Language } from './types.ts'

/** Most that a fact may count for when its page has such a doubt; all below `doubtful`. */
const caps: Readonly<Record<Doubt, number>> = {
  hidden: 0.4,
  unmapped: 0.4,
  'over-picture': 0.4,
  script: 0.3,
  'no-ink': 0.2,
  year: 0.3,
}

/** Fewer characters than this on a page are a stamp or a page number, not a text layer. */
const fewChars = 20

/** Share of characters from which a doubt is raised. */
const manyHidden = 0.2
const manyUnmapped = 0.02
const manyForeign = 0.15

/** A picture that covers so much of the page makes its text an OCR layer, whatever it says of itself. */
const pageWide = 0.8

/** A tenth of a percent: less ink than this under a text means that nothing is to be seen there. */
const leastInk = 0.001

/** A page with so few characters that somebody has to type what it says. */
export function isWithoutText(page: PageText): boolean {
  return page.chars < fewChars
}

function share(text: string, script: RegExp): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters === 0 ? 0 : (text.match(script)?.length ?? 0) / letters
}

/** The language of a text by its script; null where there are no letters. */
export function languageOf(text: string): Language | null {
  if (!/\p{L}/u.test(text)) return null
  if (share(text, /\p{Script=Arabic}/gu) > 0.5) return 'ur'
  return share(text, /\p{Script=Latin}/gu) > 0.5 ? 'en' : 'other'
}

/** What speaks against the text layer of a page, from its counts and its ink (0 to 1). */
export function doubtsOf(page: PageText, ink: number): Doubt[] {
  const foreign = share(page.text, /[^\p{Script=Latin}\p{Script=Arabic}\P{L}]/gu)
  const holds: readonly (readonly [Doubt, boolean])[] = [
    ['hidden', page.hidden > page.chars * manyHidden],
    ['unmapped', page.unmapped > page.chars * manyUnmapped],
    ['over-picture', page.imageShare > pageWide],
    // Sinhala, Tamil and Indic fonts map letters and even digits wrongly: 3/2030 for 03/2025.
    ['script', foreign > manyForeign || /[\uE000-\uF8FF\uFFFD]/.test(page.text)],
    ['no-ink', ink < leastInk],
  ]
  return holds.filter(([, held]) => held).map(([doubt]) => doubt)
}

/** A confidence as the doubts leave it. */
export function capped(confidence: number, doubts: readonly Doubt[]): number {
  return Math.min(confidence, ...doubts.map((doubt) => caps[doubt]))
}

/** Whether a person would see anything at a box, given in points, on the picture of its page. */
export function hasInk(picture: GreyPicture, box: Box, pageWidth: number): boolean {
  const scale = picture.width / pageWidth
  const [left, top, right, bottom] = box.map((side) => Math.round(side * scale))
  const from = Math.max(0, left ?? 0)
  const to = Math.min(picture.width, Math.max(from + 1, right ?? 0))
  const rows: Uint8Array[] = []
  for (let y = Math.max(0, top ?? 0); y < Math.min(picture.height, bottom ?? 0); y += 1) {
    rows.push(picture.pixels.subarray(y * picture.width + from, y * picture.width + to))
  }
  const pixels = Uint8Array.from(Buffer.concat(rows))
  return inkShare({ width: to - from, height: rows.length, pixels }) > leastInk * 10
}
