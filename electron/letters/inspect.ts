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
import { stampPlace } from './stampPlace.ts'

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
 * with encrypted and damaged files, with forms and stamps. Errors: ENCLOSURE_UNFAITHFUL {page, reason}
 * with reason `blank` (a damaged page, or nothing but blank pages) or `xfa`; and those of opening it.
 */
export async function inspectEnclosure(bytes: Uint8Array, open: OpenReader): Promise<EnclosurePlan> {
  const original = await open(bytes)
  try {
    const source = original.encrypted ? null : await loadSource(bytes, original.pages)
    await refuseBlank(original, source)
    const copies = await copiesThatHold(bytes, original, source, open)
    const pages: EnclosurePage[] = []
    for (let page = 0; page < original.pages; page++) {
      const how = copies[page] === true ? ({ how: 'copy' } as const) : await pictureOf(original, page)
      pages.push({ ...how, ...(await placesOf(original, page)) })
    }
    return { bytes, pages }
  } finally {
    original.close()
  }
}

async function placesOf(reader: PdfReader, page: number): Promise<{ stamp: StampPlace; mark: MarkPlace }> {
  const picture = await reader.greyPicture(page, compareEdge)
  const size = await reader.pageInfo(page)
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
      throw new AppError('ENCLOSURE_UNFAITHFUL', { page: 1, reason: 'xfa' })
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
  return new AppError('ENCLOSURE_UNFAITHFUL', { page: page + 1, reason: 'blank' })
}

/** Whether what the page says can't be unpacked. */
function isDamaged(page: PDFPage): boolean {
  const contents = page.node.Contents()
  const { context } = page.node
  const streams = contents && 'asArray' in contents ? contents.asArray() : [contents]
  return streams.some((entry) => {
    const stream = context.lookup(entry)
    if (!(stream instanceof PDFRawStream)) return false
    if (String(stream.dict.lookup(PDFName.of('Filter'))) !== '/FlateDecode') return false
    try {
      inflateSync(stream.contents)
      return false
    } catch {
      return true
    }
  })
}

/** For each page, whether a copy of it looks the same. */
async function copiesThatHold(
  bytes: Uint8Array,
  original: PdfReader,
  source: PDFDocument | null,
  open: OpenReader,
): Promise<boolean[]> {
  if (!source) return []
  const trial = await openTrial(bytes, original.pages, open)
  if (!trial) return []
  try {
    const same: boolean[] = []
    for (let page = 0; page < original.pages; page++) {
      same.push(!drawsAnnotations(source.getPage(page)) && (await looksSame(original, trial, page)))
    }
    return same
  } finally {
    trial.close()
  }
}

/** The circular's pages as copies in a file of their own; null if that fails. */
async function openTrial(bytes: Uint8Array, pages: number, open: OpenReader): Promise<PdfReader | null> {
  try {
    const copies = Array.from({ length: pages }, () => ({ how: 'copy' }) as const)
    return await open(await enclosureFile({ bytes, pages: copies }))
  } catch (error) {
    if (error instanceof AppError && error.code === 'CANCELLED') throw error
    return null
  }
}

async function looksSame(original: PdfReader, trial: PdfReader, page: number): Promise<boolean> {
  const before = await original.greyPicture(page, compareEdge)
  const after = await trial.greyPicture(page, compareEdge)
  return pictureDifference(before, after) <= sameUpTo
}
