import { inflateSync } from 'node:zlib'
import { PDFDocument, PDFDict, PDFName, PDFRawStream } from 'pdf-lib'
import type { PDFPage } from 'pdf-lib'
import { AppError } from '../../shared/errors.ts'
import { pictureDifference } from '../pages/ink.ts'
import type { PdfReader } from '../pages/open.ts'
import { drawsAnnotations } from './enclose.ts'
import type { EnclosurePage, EnclosurePlan, MarkPlace, StampPlace } from './enclosure.ts'
import { enclosureFile } from './letterFile.ts'
import { markPlace } from './markEnclosed.ts'
import { paperSize, stampPlace } from './stampPlace.ts'
import { isBoxDrawn, stampBox, withoutBox } from './stampTrial.ts'

/** Opens a PDF with PDFium for a moment, such as `(bytes) => openPdf(start, bytes, { signal })`. */
export type OpenReader = (bytes: Uint8Array) => Promise<PdfReader>

// A4 at 200 dots an inch: what an office scanner gives.
const pictureEdge = 2339
const compareEdge = 700
const sameUpTo = 0.0005

/**
 * Finds out, before any number is taken, how each page of a circular gets into the letters unchanged.
 *
 * A page is copied if the copy looks the same when drawn by PDFium, else its picture is embedded: so it is
 * with encrypted and damaged files, with forms and stamps. Errors: ENCLOSURE_BLANK {page} (a damaged page, or
 * nothing but blank pages), ENCLOSURE_UNFAITHFUL {page} (XFA), and those of opening it.
 */
export async function inspectEnclosure(bytes: Uint8Array, open: OpenReader): Promise<EnclosurePlan> {
  const original = await open(bytes)
  try {
    const source = original.encrypted ? null : await loadSource(bytes, original.pages)
    await refuseBlank(original, source)
    const places: Places[] = []
    for (let page = 0; page < original.pages; page++) places.push(await placesOf(original, page))
    const copies = await copiesThatHold({ bytes, original, source, places }, open)
    const pages: EnclosurePage[] = []
    for (const [page, place] of places.entries()) {
      const how = copies[page] === true ? ({ how: 'copy' } as const) : await pictureOf(original, page)
      pages.push({ ...how, ...place })
    }
    return { bytes, pages }
  } finally {
    original.close()
  }
}

type Places = { readonly stamp: StampPlace; readonly mark: MarkPlace }

async function placesOf(reader: PdfReader, page: number): Promise<Places> {
  const picture = await reader.greyPicture(page, compareEdge)
  const size = paperSize(await reader.pageInfo(page))
  const stamp = stampPlace(picture, size)
  return { stamp, mark: markPlace(picture, size, stamp) }
}

async function pictureOf(reader: PdfReader, page: number): Promise<EnclosurePage> {
  const { png } = await reader.picture(page, pictureEdge)
  const { width, height } = await reader.pageInfo(page)
  return { how: 'picture', png, width, height }
}

/** The file as pdf-lib reads it; null if it can't, or reads something else than PDFium. */
async function loadSource(bytes: Uint8Array, pages: number): Promise<PDFDocument | null> {
  let source: PDFDocument
  try {
    source = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity })
    if (source.getPages().length !== pages) return null
  } catch {
    return null
  }
  const form = source.catalog.lookup(PDFName.of('AcroForm'))
  if (form instanceof PDFDict && form.has(PDFName.of('XFA'))) {
    // What such a file shows is drawn by a script; PDFium draws its "please wait" page.
    if (String(source.catalog.get(PDFName.of('NeedsRendering'))) === 'true') {
      throw new AppError('ENCLOSURE_UNFAITHFUL', { page: 1 })
    }
    return null
  }
  return source
}

async function refuseBlank(reader: PdfReader, source: PDFDocument | null): Promise<void> {
  let inked = 0
  for (let page = 0; page < reader.pages; page++) {
    const { ink, chars } = await reader.inspect(page)
    if (ink > 0) inked += 1
    else if (chars > 0 || (source && isDamaged(source.getPage(page)))) throw blank(page)
  }
  if (inked === 0) throw blank(0)
}

function blank(page: number): AppError {
  return new AppError('ENCLOSURE_BLANK', { page: page + 1 })
}

/** Whether what the page says can't be unpacked. */
function isDamaged(page: PDFPage): boolean {
  const contents = page.node.Contents()
  const { context } = page.node
  const streams = contents && 'asArray' in contents ? contents.asArray() : [contents]
  return streams.some((entry) => {
    const stream = context.lookup(entry)
    if (!(stream instanceof PDFRawStream)) return false
    if (!/^\[? *\/FlateDecode *\]?$/u.test(String(stream.dict.lookup(PDFName.of('Filter'))))) return false
    try {
      inflateSync(stream.contents)
      return false
    } catch {
      return true
    }
  })
}

type Tried = {
  readonly bytes: Uint8Array
  readonly original: PdfReader
  readonly source: PDFDocument | null
  readonly places: readonly Places[]
}

/** For each page, whether a copy of it looks the same and takes a stamp. */
async function copiesThatHold(tried: Tried, open: OpenReader): Promise<boolean[]> {
  const { original, source, places } = tried
  if (!source) return []
  const trial = await openTrial(tried, open)
  if (!trial) return []
  try {
    const same: boolean[] = []
    for (const [page, { stamp }] of places.entries()) {
      const node = source.getPage(page)
      const whole = !drawsAnnotations(node) && !isDamaged(node)
      same.push(whole && (await looksSame(original, trial, page, stamp)))
    }
    return same
  } finally {
    trial.close()
  }
}

/** The circular's pages as copies in a file of their own; null if that fails. */
async function openTrial({ bytes, places }: Tried, open: OpenReader): Promise<PdfReader | null> {
  try {
    const copies = places.map(({ stamp }) => ({ how: 'copy', stamp }) as const)
    return await open(await enclosureFile({ bytes, pages: copies }))
  } catch (error) {
    if (error instanceof AppError && error.code === 'CANCELLED') throw error
    return null
  }
}

/** The copy has a black box where the stamp will be, and all else as it was. */
async function looksSame(
  original: PdfReader,
  trial: PdfReader,
  page: number,
  place: StampPlace,
): Promise<boolean> {
  const before = await original.greyPicture(page, compareEdge)
  const after = await trial.greyPicture(page, compareEdge)
  const box = stampBox(place, paperSize(await original.pageInfo(page)))
  if (!isBoxDrawn(after, box)) return false
  return pictureDifference(withoutBox(before, box), withoutBox(after, box)) <= sameUpTo
}
