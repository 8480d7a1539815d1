import { afterAll, describe, expect, it } from 'vitest'
import type { EnclosurePage, EnclosurePlan } from '../../electron/letters/enclosure.ts'
import { inspectEnclosure } from '../../electron/letters/inspect.ts'
import { previewLetter } from '../../electron/letters/preview.ts'
import { stampBox, withoutBox } from '../../electron/letters/stampTrial.ts'
import { inkShare, pictureDifference } from '../../electron/pages/ink.ts'
import type { PdfReader } from '../../electron/pages/open.ts'
import { makeLetter } from '../../shared/domain/letter.ts'
import { AppError } from '../../shared/errors.ts'
import { letterSource } from '../helpers/letters.ts'
import { startReaders } from '../helpers/readers.ts'
import { corpusFile, corpusFiles, hasCorpus } from './folder.ts'

// The whole corpus takes ten minutes and more: a test run takes every tenth file, and all when asked to.
const every = process.env['TARSEEL_CORPUS_ALL'] === '1' ? 1 : 10
const edge = 500

const { open, close } = startReaders()
afterAll(close)

/** What came of a page in the letter; empty: it looks as in its file, but for the stamp. */
async function faultOf(
  original: PdfReader,
  letter: PdfReader,
  [page, at]: readonly [original: number, letter: number],
  { how, stamp }: EnclosurePage,
): Promise<string> {
  if (!stamp) return 'has no place for a stamp'
  const [before, after] = [await original.greyPicture(page, edge), await letter.greyPicture(at, edge)]
  if (before.width !== after.width || before.height !== after.height) return 'has another size'
  const box = stampBox(stamp, await original.pageInfo(page))
  const [bare, bareAfter] = [withoutBox(before, box), withoutBox(after, box)]
  const inks = [inkShare(bare), inkShare(bareAfter)] as const
  if (inks[0] > 0 && inks[1] === 0) return 'is blank'
  if (how === 'copy') return pictureDifference(bare, bareAfter) > 0.0005 ? 'is changed' : ''
  // A picture has other grey edges than letters that are drawn.
  return pictureDifference(bare, bareAfter) > 0.05 ? 'is changed, as a picture' : ''
}

async function enclose(plan: EnclosurePlan): Promise<string[]> {
  const parts = makeLetter(letterSource({ stamped: true }))
  const { pdf, letterPages } = await previewLetter(parts, [plan])
  const original = await open(plan.bytes)
  try {
    const letter = await open(pdf)
    try {
      const faults: string[] = []
      for (const [page, one] of plan.pages.entries()) {
        faults.push(await faultOf(original, letter, [page, letterPages + page], one))
      }
      return faults
    } finally {
      letter.close()
    }
  } finally {
    original.close()
  }
}

/** `same`, a coded refusal, or what is wrong with the pages. */
async function outcome(path: string): Promise<string> {
  let plan: EnclosurePlan
  try {
    plan = await inspectEnclosure(corpusFile(path), open)
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw new Error(`${path} ended in no code`, { cause: error })
  }
  const faults = (await enclose(plan)).flatMap((fault, page) => (fault ? [`page ${page + 1} ${fault}`] : []))
  return faults.length === 0 ? 'same' : faults.join(', ')
}

describe.each(['torture', 'circulars'])('files of %s as enclosures', (folder) => {
  const files = corpusFiles(folder, '.pdf').filter((_, index) => index % every === 0)

  it.runIf(hasCorpus(folder))(
    `come out as they were, or are refused before a number is taken: ${files.length} files`,
    { timeout: 1_800_000 },
    async () => {
      const counts = new Map<string, number>()
      const wrong: string[] = []
      for (const path of files) {
        const end = await outcome(path)
        counts.set(end, (counts.get(end) ?? 0) + 1)
        if (!/^(?:same|ENCLOSURE_[A-Z]+|PDF_[A-Z_]+)$/.test(end)) wrong.push(`${path}: ${end}`)
      }
      process.stdout.write(`Enclosures of ${folder}: ${[...counts].map((one) => one.join(' ')).join(', ')}\n`)
      expect(wrong).toEqual([])
      expect(counts.get('same') ?? 0).toBeGreaterThan(files.length * 0.75)
    },
  )
})

describe.runIf(hasCorpus('torture'))('a stamp on an odd page', () => {
  it.each([
    ['contents that end in a comment', 'torture/pdfjs/calgray.pdf', 'copy'],
    ['a picture that never ends', 'torture/qpdf/qpdf/qtest/qpdf/eof-in-inline-image.pdf', 'picture'],
    [
      'contents of which a part is damaged',
      'torture/qpdf/compare-for-test/qtest/compare/start.pdf',
      'picture',
    ],
  ])('can be seen: %s', async (_, path, how) => {
    const plan = await inspectEnclosure(corpusFile(path), open)
    expect(new Set(plan.pages.map((page) => page.how))).toEqual(new Set([how]))
    expect(await stampedPages(plan)).toBe(plan.pages.length)
  })
})

/** On how many pages a stamp changes what is under it. */
async function stampedPages(plan: EnclosurePlan): Promise<number> {
  const letters: [PdfReader, number][] = []
  for (const stamped of [false, true]) {
    const { pdf, letterPages } = await previewLetter(makeLetter(letterSource({ stamped })), [plan])
    letters.push([await open(pdf), letterPages])
  }
  let seen = 0
  for (const page of plan.pages.keys()) {
    const [bare, stamped] = await Promise.all(
      letters.map(([letter, first]) => letter.greyPicture(first + page, edge)),
    )
    if (bare && stamped && bare.pixels.some((pixel, at) => Math.abs(pixel - (stamped.pixels[at] ?? 0)) > 20))
      seen += 1
  }
  for (const [letter] of letters) letter.close()
  return seen
}
