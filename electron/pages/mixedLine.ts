/** One character of a line and its place in points; one that PDFium made up (a space) has none. */
export type PlacedChar = { char: string; left: number; right: number; height: number }

/** Words of Arabic script, or what stands between them: Latin words, numbers, their marks. */
type Stretch = { arabic: boolean; chars: PlacedChar[]; spaced: boolean }

const arabicLetter = /[\u0600-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFC]/
const bracket = /[()[\]]/
const strong = /[\p{L}\p{Nd}]/u

/** A gap of so many heights parts two words; of so many, two columns. */
const wordGap = 0.15
const columnGap = 2

const isSpace = (char: PlacedChar): boolean => /\s/.test(char.char)

/** Whether a character is a letter written from the right; digits never are, and marks go with what they follow. */
function isArabic({ char }: PlacedChar): boolean {
  return arabicLetter.test(char) && !/[\p{Nd}\p{Po}]/u.test(char)
}

function stretchesOf(chars: readonly PlacedChar[]): Stretch[] {
  const stretches: Stretch[] = []
  let spaced = false
  for (const char of chars) {
    const last = stretches.at(-1)
    if (isSpace(char)) {
      if (last?.arabic === true) last.chars.push(char)
      spaced = true
      continue
    }
    if (last?.arabic === isArabic(char)) last.chars.push(char)
    else stretches.push({ arabic: isArabic(char), chars: [char], spaced })
    spaced = false
  }
  return stretches
}

/** Stretches of Latin and digits by columns: number and date of one row may touch in PDFium's text. */
function columnsOf(stretch: Stretch): Stretch[] {
  if (stretch.arabic) return [stretch]
  const columns: Stretch[] = []
  for (const char of [...stretch.chars].sort((one, other) => one.left - other.left)) {
    const last = columns.at(-1)?.chars.at(-1)
    if (last && char.left - last.right < columnGap * char.height) columns.at(-1)?.chars.push(char)
    else columns.push({ arabic: false, chars: [char], spaced: columns.length > 0 || stretch.spaced })
  }
  return columns
}

/** Characters from the left, with a space where words are apart. */
function joined(chars: readonly PlacedChar[]): string {
  return chars.reduce((text, char, at) => {
    const before = chars[at - 1]
    const apart = before !== undefined && char.left - before.right > wordGap * char.height
    return text + (apart ? ' ' : '') + char.char
  }, '')
}

/** Stand for the brackets of a number until those of the text around it are turned. */
const opened = '\u0001'
const closed = '\u0002'

/** In one run brackets open and close by turns, whichever way round PDFium has them. */
function turned(text: string): string {
  let open = false
  return text.replace(/[()]/g, () => {
    open = !open
    return open ? opened : closed
  })
}

/** Latin and digits from the left; marks at their edges belong to the text around them, from the right. */
function fromTheLeft(chars: readonly PlacedChar[]): string {
  const paired = chars.filter((char) => bracket.test(char.char)).length % 2 === 0
  const isCore = ({ char }: PlacedChar): boolean => strong.test(char) || (paired && bracket.test(char))
  const first = chars.findIndex(isCore)
  if (first < 0)
    return [...chars]
      .reverse()
      .map(({ char }) => char)
      .join('')
  const end = chars.findLastIndex(isCore) + 1
  const gap = chars[end] && chars[end].left - (chars[end - 1]?.right ?? 0) > wordGap * chars[end].height
  const before = chars
    .slice(end)
    .reverse()
    .map(({ char }) => char)
    .join('')
  const after = chars
    .slice(0, first)
    .reverse()
    .map(({ char }) => char)
    .join('')
  const core = joined(chars.slice(first, end))
  return `${before}${gap ? ' ' : ''}${paired ? turned(core) : core}${after}`
}

type Span = { left: number; right: number; height: number }

function spanOf({ chars }: Stretch): Span {
  const whole: Span = { left: Infinity, right: -Infinity, height: 0 }
  return chars
    .filter((char) => !isSpace(char))
    .reduce((span, char) => {
      return {
        left: Math.min(span.left, char.left),
        right: Math.max(span.right, char.right),
        height: Math.max(span.height, char.height),
      }
    }, whole)
}

/** Brackets of a text from the right that PDFium has the wrong way round. */
function mirrored(text: string): string {
  const first = /[()]/.exec(text)?.[0]
  return first === ')' ? text.replace(/[()]/g, (char) => (char === '(' ? ')' : '(')) : text
}

/**
 * The text of a line of Arabic script, on a page that runs from the right, in reading order.
 *
 * PDFium has the words right, but not the Latin and the numbers between them: `SO(G)3-1/2024` comes as
 * `3-1/2024(G(SO`, `1203/Admn` as `Admn1203/`. Those are read by their places, from the left.
 */
export function mixedLine(chars: readonly PlacedChar[]): string {
  const stretches = stretchesOf(chars)
    .flatMap(columnsOf)
    .map((stretch) => ({ ...stretch, span: spanOf(stretch) }))
  const middle = ({ span }: { span: Span }): number => span.left + span.right
  const ordered = stretches.sort((one, other) => middle(other) - middle(one))
  const text = ordered.reduce((before, { arabic, chars: own, spaced, span }, at) => {
    const last = ordered[at - 1]?.span
    const gap = last ? Math.max(last.left - span.right, span.left - last.right) : 0
    const apart = before !== '' && (spaced || gap > wordGap * span.height)
    const words = arabic
      ? own
          .map(({ char }) => char)
          .join('')
          .trim()
      : fromTheLeft(own)
    return `${before}${apart ? ' ' : ''}${words}`
  }, '')
  return mirrored(text).replaceAll(opened, '(').replaceAll(closed, ')')
}
