import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { pictureDifference } from '../../electron/pages/ink.ts'
import type { PdfReader } from '../../electron/pages/open.ts'
import type { GreyPicture } from '../../electron/pages/types.ts'

const folder = join(import.meta.dirname, '../fixtures/golden')
const edge = 400
const sameUpTo = 0.001
/** With UPDATE_GOLDEN=1 a run writes what it sees: look at the pictures before they are committed. */
const update = process.env['UPDATE_GOLDEN'] === '1'

/**
 * Compares some pages of a document with its golden pictures and text; empty: all is as it was.
 *
 * The picture of a page that differs is left in the folder for temporary files.
 */
export async function goldenFaults(name: string, reader: PdfReader, pages: number): Promise<string[]> {
  const faults: string[] = []
  const texts: string[] = []
  const pictures: GreyPicture[] = []
  for (let page = 0; page < pages; page++) {
    texts.push((await reader.text(page)).text.replace(/\r\n/g, '\n'))
    pictures.push(await reader.greyPicture(page, edge))
  }
  const strip = sideBySide(pictures)
  const [textFile, pictureFile] = [join(folder, `${name}.txt`), join(folder, `${name}.png`)]
  if (update) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(textFile, texts.join('\n\f\n'))
    writeFileSync(pictureFile, pngOf(strip))
    return []
  }
  if (!existsSync(textFile) || !existsSync(pictureFile)) return ['there is no golden letter: UPDATE_GOLDEN=1']
  if (readFileSync(textFile, 'utf8') !== texts.join('\n\f\n')) faults.push('the text is another')
  const share = pictureDifference(greyOf(readFileSync(pictureFile)), strip)
  if (share > sameUpTo) {
    const seen = join(tmpdir(), `golden-${name}.png`)
    writeFileSync(seen, pngOf(strip))
    faults.push(`the picture is another (${(share * 100).toFixed(2)} %): ${seen}`)
  }
  return faults
}

function sideBySide(pictures: readonly GreyPicture[]): GreyPicture {
  const width = pictures.reduce((sum, picture) => sum + picture.width, 0)
  const height = Math.max(...pictures.map((picture) => picture.height))
  const pixels = new Uint8Array(width * height).fill(255)
  let left = 0
  for (const picture of pictures) {
    for (let y = 0; y < picture.height; y++) {
      pixels.set(picture.pixels.subarray(y * picture.width, (y + 1) * picture.width), y * width + left)
    }
    left += picture.width
  }
  return { width, height, pixels }
}

function pngOf({ width, height, pixels }: GreyPicture): Buffer {
  const png = new PNG({ width, height })
  png.data = Buffer.from(pixels)
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false, deflateLevel: 9 })
}

function greyOf(file: Buffer): GreyPicture {
  const { width, height, data } = PNG.sync.read(file)
  return { width, height, pixels: Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 0) }
}
