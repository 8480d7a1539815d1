import { limits } from './limits.ts'
import { mixedLine } from './mixedLine.ts'
import type { PlacedChar } from './mixedLine.ts'
import { floatsAt, intsAt, withMemory, withPage } from './pdfium.ts'
import type { Pdfium } from './pdfium.ts'
import type { Box, PageText, TextLine } from './types.ts'
import { turnedBox } from './upright.ts'
import type { PageBox } from './upright.ts'

/** fpdf_edit.h: text drawn invisibly, alone or as a clip; kinds of page objects. */
const hiddenModes = [3, 7]
const imageObject = 3
const formObject = 5
const formDepth = 3

/** `quarters`: turns clockwise from the page's own coordinates to the page as it is shown. */
type Page = {
  pdfium: Pdfium
  handle: number
  width: number
  height: number
  memory: number
  quarters: number
}

/** Sixteenths of a point: PDFium maps to whole pixels only. */
const fine = 16

function shownPoint(page: Page, x: number, y: number): readonly [number, number] {
  const { pdfium, handle, memory } = page
  const width = Math.round(page.width * fine)
  const height = Math.round(page.height * fine)
  pdfium.FPDF_PageToDevice(handle, 0, 0, width, height, 0, x, y, memory, memory + 4)
  const [left = 0, top = 0] = intsAt(pdfium, memory, 2)
  return [left / fine, top / fine]
}

/** A rectangle of the page turned upright as it is shown: cropped, measured from the top left. */
function shownBox(page: Page, upright: PageBox): Box {
  const [left, bottom, right, top] = turnedBox(upright, -page.quarters)
  const [ax, ay] = shownPoint(page, left, bottom)
  const [bx, by] = shownPoint(page, right, top)
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)]
}

/** A line being read; its places are those of the page turned upright. */
type Line = {
  text: string
  chars: PlacedChar[]
  left: number
  bottom: number
  right: number
  top: number
  size: number
}

const emptyLine = (): Line => ({
  text: '',
  chars: [],
  left: Infinity,
  bottom: Infinity,
  right: -Infinity,
  top: -Infinity,
  size: 0,
})

function widen(line: Line, [left, bottom, right, top]: PageBox, size: number): void {
  line.left = Math.min(line.left, left)
  line.right = Math.max(line.right, right)
  line.bottom = Math.min(line.bottom, bottom)
  line.top = Math.max(line.top, top)
  line.size = Math.max(line.size, size)
}

type Tally = { chars: number; hidden: number; unmapped: number; modes: Map<number, boolean> }

function isHidden(pdfium: Pdfium, textPage: number, at: number, modes: Tally['modes']): boolean {
  const object = pdfium.FPDFText_GetTextObject(textPage, at)
  const known = modes.get(object)
  if (known !== undefined) return known
  const hidden = object !== 0 && hiddenModes.includes(pdfium.FPDFTextObj_GetTextRenderMode(object))
  modes.set(object, hidden)
  return hidden
}

/** A gap of so many heights of its letters parts a line: number and date, the columns of a table. */
const columnGap = 2

/** Whether a character stands far to the right of its line; lines of Arabic script jump within and stay whole. */
function isFarRight(line: Line, [left]: PageBox): boolean {
  return left - line.right > columnGap * line.size && !/\p{Script=Arabic}/u.test(line.text)
}

/** Where a character stands on the page turned upright; null for one without a place. */
function charBox({ pdfium, memory, quarters }: Page, textPage: number, at: number): PageBox | null {
  if (!pdfium.FPDFText_GetLooseCharBox(textPage, at, memory)) return null
  // fs_rectf.h: left, top, right, bottom.
  const [left = 0, top = 0, right = 0, bottom = 0] = floatsAt(pdfium, memory, 4)
  return quarters === 0 ? [left, bottom, right, top] : turnedBox([left, bottom, right, top], quarters)
}

function readChar(
  page: Page,
  textPage: number,
  at: number,
  line: Line,
  tally: Tally,
  part: () => Line,
): void {
  const { pdfium } = page
  const code = pdfium.FPDFText_GetUnicode(textPage, at)
  const char = code > 0x10ffff || code === 0 ? '\uFFFD' : String.fromCodePoint(code)
  if (/[\s\p{Cc}]/u.test(char) || pdfium.FPDFText_IsGenerated(textPage, at) === 1) {
    line.text += char
    line.chars.push({ char: ' ', left: NaN, right: NaN, height: 0 })
    return
  }
  tally.chars += 1
  if (char === '\uFFFD' || pdfium.FPDFText_HasUnicodeMapError(textPage, at) === 1) tally.unmapped += 1
  if (isHidden(pdfium, textPage, at, tally.modes)) tally.hidden += 1
  const box = charBox(page, textPage, at)
  const own = box && isFarRight(line, box) ? part() : line
  own.text += char
  if (!box) return
  const [left, bottom, right, top] = box
  const height = Math.abs(top - bottom)
  own.chars.push({ char, left, right, height })
  widen(own, box, height)
}

const arabic = /\p{Script=Arabic}/gu

/** Whether most letters of a page are of Arabic script. */
function runsFromRight(lines: readonly Line[]): boolean {
  const count = (pattern: RegExp): number =>
    lines.reduce((sum, line) => sum + (line.text.match(pattern)?.length ?? 0), 0)
  return 2 * count(arabic) > count(/\p{L}/gu)
}

function textOf(line: Line, fromRight: boolean): string {
  const mixed = fromRight && line.text.search(arabic) >= 0
  const text = mixed ? mixedLine(line.chars) : line.text
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

function splitLines(page: Page, textPage: number, count: number, tally: Tally): Line[] {
  const lines = [emptyLine()]
  const end = (): Line => {
    const line = emptyLine()
    lines.push(line)
    return line
  }
  for (let at = 0; at < count; at += 1) {
    const code = page.pdfium.FPDFText_GetUnicode(textPage, at)
    if (code === 10 || code === 13) end()
    else readChar(page, textPage, at, lines.at(-1) ?? end(), tally, end)
  }
  return lines
}

function readLines(page: Page, textPage: number, count: number, tally: Tally): TextLine[] {
  const lines = splitLines(page, textPage, count, tally)
  const fromRight = runsFromRight(lines)
  return lines.flatMap((line): TextLine[] => {
    const text = textOf(line, fromRight)
    if (text === '' || line.right < line.left) return []
    const box = shownBox(page, [line.left, line.bottom, line.right, line.top])
    return [{ text, box, fontSize: line.size }]
  })
}

type Images = { count: number; share: number }

function tallyImage(page: Page, object: number, images: Images): void {
  const { pdfium, memory } = page
  images.count += 1
  if (!pdfium.FPDFPageObj_GetBounds(object, memory, memory + 4, memory + 8, memory + 12)) return
  const [left = 0, bottom = 0, right = 0, top = 0] = floatsAt(pdfium, memory, 4)
  const share = ((right - left) * (top - bottom)) / (page.width * page.height)
  images.share = Math.min(1, Math.max(images.share, share))
}

function tallyImages(
  page: Page,
  count: number,
  get: (at: number) => number,
  images: Images,
  depth = 0,
): void {
  const { pdfium } = page
  for (let at = 0; at < Math.min(count, 5000); at += 1) {
    const object = get(at)
    const kind = pdfium.FPDFPageObj_GetType(object)
    if (kind === imageObject) tallyImage(page, object, images)
    if (kind === formObject && depth < formDepth) {
      const inner = pdfium.FPDFFormObj_CountObjects(object)
      tallyImages(page, inner, (i) => pdfium.FPDFFormObj_GetObject(object, i), images, depth + 1)
    }
  }
}

function readPage(page: Page, textPage: number): PageText {
  const { pdfium, handle } = page
  const total = Math.max(0, pdfium.FPDFText_CountChars(textPage))
  const count = Math.min(total, limits.pageChars)
  const tally: Tally = { chars: 0, hidden: 0, unmapped: 0, modes: new Map() }
  const lines = readLines(page, textPage, count, tally)
  const images: Images = { count: 0, share: 0 }
  const objects = pdfium.FPDFPage_CountObjects(handle)
  tallyImages(page, objects, (at) => pdfium.FPDFPage_GetObject(handle, at), images)
  return {
    text: lines.map((line) => line.text).join('\n'),
    lines,
    chars: tally.chars,
    hidden: tally.hidden,
    unmapped: tally.unmapped,
    images: images.count,
    imageShare: images.share,
    cut: total > count,
  }
}

/** The text layer of a page, line by line in logical order. Error: PDF_PAGE_DAMAGED. */
export function readText(pdfium: Pdfium, document: number, page: number): PageText {
  return withPage(pdfium, document, page, (handle) =>
    withMemory(pdfium, 32, (memory) => {
      const textPage = pdfium.FPDFText_LoadPage(handle)
      const width = pdfium.FPDF_GetPageWidthF(handle)
      const height = pdfium.FPDF_GetPageHeightF(handle)
      const quarters = pdfium.FPDFPage_GetRotation(handle)
      try {
        return readPage({ pdfium, handle, width, height, memory, quarters }, textPage)
      } finally {
        if (textPage !== 0) pdfium.FPDFText_ClosePage(textPage)
      }
    }),
  )
}
