import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { buildBase } from '../../electron/letters/base.ts'
import { composeLetter, letterTitle } from '../../electron/letters/compose.ts'
import { letterTail, setSheets } from '../../electron/letters/letterFile.ts'
import { stampTexts } from '../../electron/letters/stamp.ts'
import type { EnclosurePlan } from '../../electron/letters/enclosure.ts'
import { tenPages } from './enclosures.ts'
import { isThere, sync, timeProgram } from './program.ts'
import { median, type Figure } from './result.ts'
import { letterTo } from './sampleLetters.ts'

const rounds = 5
const ours = 200
const theirs = 20

/** Ten pages put after a letter and stamped, against qpdf: letters were set and stamps drawn for it before. */
export async function bench(): Promise<Figure[]> {
  if (!isThere('qpdf', ['--version'], 'qpdf')) return []
  const folder = mkdtempSync(path.join(tmpdir(), 'tarseel-bench-'))
  try {
    const enclosure = await tenPages()
    await prepare(folder, enclosure)
    const times: { press: number; qpdf: number }[] = []
    for (let round = 0; round < rounds; round += 1) {
      sync()
      const press = (await timeOurs(folder, enclosure)) / ours
      sync()
      times.push({ press, qpdf: timeQpdf(folder) / theirs })
    }
    const press = median(times.map((time) => time.press))
    const qpdf = median(times.map((time) => time.qpdf))
    return [
      {
        what: 'qpdf, enclosing and stamping ten pages',
        against: 'base and tail of the press',
        ratio: qpdf / press,
        goal: 10,
        detail: `${qpdf.toFixed(1)} ms and ${press.toFixed(2)} ms a letter, medians of ${rounds}, turn about: ${theirs} runs of it, ${ours} letters with the base built anew; files written, letters set before on both sides`,
        more: true,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What qpdf is given: the letter, the ten pages, and the stamps alone on ten pages. */
async function prepare(folder: string, enclosure: EnclosurePlan): Promise<void> {
  const parts = letterTo(0, { slip: true, pages: 10 })
  const bare = await buildBase([])
  const letter = setSheets(composeLetter(parts), { title: letterTitle(parts), lang: 'en-GB' }, bare)
  writeFileSync(path.join(folder, 'letter.pdf'), Buffer.concat([bare.bytes, letterTail(letter, bare).tail]))
  writeFileSync(path.join(folder, 'enclosed.pdf'), enclosure.bytes)
  const sheets = enclosure.pages.map(() => ({ marks: [] }))
  const empty = setSheets(sheets, { title: 'stamps', lang: 'en-GB' }, bare)
  const { pages } = await buildBase([enclosure])
  const contents = stampTexts(parts, pages, bare.book).map((text) => `1 0 0 1 249 16 cm ${text}`)
  const { contextAfter } = await import('../../electron/letters/letterFile.ts')
  const context = contextAfter(0)
  const drawn = { ...empty, contents: contents.map((text) => context.flateStream(text)) }
  writeFileSync(path.join(folder, 'stamps.pdf'), Buffer.concat([bare.bytes, letterTail(drawn, bare).tail]))
}

function timeQpdf(folder: string): number {
  let took = 0
  for (let index = 0; index < theirs; index += 1) {
    const pages = ['letter.pdf', '--pages', '.', 'enclosed.pdf', '--']
    const overlay = ['--overlay', 'stamps.pdf', '--from=1-10', '--to=2-11', '--']
    took += timeProgram('qpdf', [...pages, ...overlay, `qpdf-${index}.pdf`], folder)
  }
  return took
}

async function timeOurs(folder: string, enclosure: EnclosurePlan): Promise<number> {
  const bare = await buildBase([enclosure])
  const letters = Array.from({ length: ours }, (_, index) => {
    const parts = letterTo(index, { slip: true, pages: 10 })
    const head = { title: letterTitle(parts), lang: 'en-GB' }
    return { parts, letter: setSheets(composeLetter(parts), head, bare) }
  })
  const begun = performance.now()
  const base = await buildBase([enclosure])
  letters.forEach(({ parts, letter }, index) => {
    const stamps = stampTexts(parts, base.pages, letter.book)
    const { tail } = letterTail({ ...letter, stamps }, base)
    writeFileSync(path.join(folder, `${index}.pdf`), Buffer.concat([base.bytes, tail]))
  })
  return performance.now() - begun
}
