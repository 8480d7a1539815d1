import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { letterFileName } from '../../../electron/files/names.ts'
import { readDocument } from '../../../electron/files/documents.ts'
import { readKept } from '../../../electron/letters/archive.ts'
import { press } from '../../../electron/letters/press.ts'
import type { LetterJob, MadeLetter, Press, PressInput } from '../../../electron/letters/press.ts'
import { previewLetter } from '../../../electron/letters/preview.ts'
import { makeSampleCircular } from '../../../electron/letters/sampleCircular.ts'
import { sourceThreads } from '../../../electron/cli/sourceThreads.ts'
import { openLettersThread } from '../../../electron/letters/lettersThread.ts'
import { makeLetter } from '../../../shared/domain/letter.ts'
import { inGroups, letterSource } from '../../helpers/letters.ts'
import { checkPdf, pagesText } from './pdf.ts'

const circular = await makeSampleCircular()
const enclosures = [{ bytes: circular, pages: [{ how: 'copy' }, { how: 'copy' }] as const }]
const { press: inWorker } = openLettersThread(sourceThreads.pressWorker)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tarseel-press-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function job(index: number): LetterJob {
  const number = `${1201 + index}/Admn`
  const to = [`The Chief Executive Officer (DEA), District ${index}${index % 3 === 0 ? ' لاہور' : ''}.`]
  const parts = makeLetter(letterSource({ number, to, enclosurePages: 2 }))
  return { id: `d${index}`, fileName: letterFileName(number, `D${index}`, `d${index}`), parts }
}

function inputOf(letters: LetterJob[], change: Partial<PressInput> = {}): PressInput {
  const printFile = join(folder, 'print.pdf')
  return { outFolder: folder, printFile, enclosures, ...inGroups(letters), title: 'All letters', ...change }
}

async function run(how: Press, input: PressInput, stopAfter = Infinity) {
  const stopped = new AbortController()
  const made: MadeLetter[] = []
  const archives: (string | null)[] = []
  const result = how(input, {
    signal: stopped.signal,
    onProgress: () => undefined,
    onMade: (batch, archive) => {
      made.push(...batch)
      archives.push(archive)
      if (made.length >= stopAfter) stopped.abort()
    },
  })
  return { made, archives, result: await result.catch((error: unknown) => error) }
}

describe.each([
  ['in this thread', press],
  ['in a worker', inWorker],
])('the press, %s', (_, how) => {
  it('makes one whole file per office and a print file with all of them', async () => {
    const jobs = Array.from({ length: 40 }, (__, index) => job(index))
    const { made, result } = await run(how, inputOf(jobs))
    expect(result).toMatchObject({ printFile: { pages: 120 } })
    expect(made.map((one) => one.id)).toEqual(jobs.map((one) => one.id))
    for (const one of made) {
      const bytes = readFileSync(join(folder, one.fileName))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(one.sha256)
      expect(one).toMatchObject({ pages: 3, letterPages: 1, bytes: bytes.length })
    }
    const print = readFileSync(join(folder, 'print.pdf'))
    checkPdf(print)
    const texts = await pagesText(print)
    jobs.forEach((one, index) => {
      expect(texts[index * 3]).toContain(`No. ${one.parts.number}`)
      expect(texts[index * 3]).toContain(`District ${index}`)
      expect(texts[index * 3 + 1]).toContain('SERVICES DEPARTMENT')
    })
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([])
  })

  it('stops between groups, keeps what it made and leaves no print file', async () => {
    const jobs = Array.from({ length: 300 }, (__, index) => job(index))
    const { made, result } = await run(how, inputOf(jobs), 1)
    expect(result).toMatchObject({ code: 'CANCELLED' })
    expect(made.length).toBeGreaterThan(0)
    // On a slow disk the group that is set meanwhile grows to 128.
    expect(made.length).toBeLessThan(300)
    expect(readdirSync(folder).sort()).toEqual(made.map((one) => one.fileName).sort())
  })

  it('stops when its letters can’t be recorded, and says why', async () => {
    const letters = Array.from({ length: 300 }, (__, index) => job(index))
    const pressed = how(inputOf(letters), {
      signal: new AbortController().signal,
      onProgress: () => undefined,
      onMade: () => Promise.reject(new Error('the register is gone')),
    })
    await expect(pressed).rejects.toThrow('the register is gone')
    expect(readdirSync(folder).filter((name) => !/^\d+-Admn-D\d+-\w+\.pdf$/.test(name))).toEqual([])
    expect(readdirSync(folder).length).toBeLessThan(300)
  })

  it('says so when the folder is none', async () => {
    const notFolder = join(folder, 'file')
    writeFileSync(notFolder, '')
    const { made, result } = await run(how, inputOf([job(0)], { outFolder: notFolder, printFile: null }))
    expect(result).toMatchObject({ code: 'FOLDER_NOT_WRITABLE' })
    expect(made).toEqual([])
  })
})

describe.skipIf(!existsSync('/dev/full'))('a disk that fills up', () => {
  it('stops the batch with what is whole, and the rest can be made later', async () => {
    const jobs = [job(0), job(1), job(2)]
    symlinkSync('/dev/full', join(folder, `${job(1).fileName}.partial`))
    const full = await run(inWorker, inputOf(jobs))
    expect(full.result).toMatchObject({ code: 'DISK_FULL' })
    expect(full.made.map((one) => one.id)).toEqual(['d0', 'd2'])
    expect(readdirSync(folder).sort()).toEqual([job(0).fileName, job(2).fileName])
    const rest = await run(inWorker, inputOf(jobs.map((one, index) => ({ ...one, made: index !== 1 }))))
    expect(rest.made.map((one) => one.id)).toEqual(['d1'])
    expect(rest.result).toMatchObject({ printFile: { pages: 9 } })
  })

  it('is noticed for the print file too', async () => {
    symlinkSync('/dev/full', join(folder, 'print.pdf.partial'))
    const { made, result } = await run(press, inputOf([job(0)]))
    expect(result).toMatchObject({ code: 'DISK_FULL' })
    expect(made).toEqual([])
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a print file for both sides', () => {
  it('begins each letter on a new sheet, and has no empty page where none is needed', async () => {
    const jobs = [job(0), job(1)]
    const { result } = await run(press, inputOf(jobs, { bothSides: true }))
    expect(result).toMatchObject({ printFile: { pages: 8 } })
    const print = readFileSync(join(folder, 'print.pdf'))
    checkPdf(print)
    const texts = await pagesText(print)
    expect(texts[0]).toContain(`No. ${job(0).parts.number}`)
    expect(texts[3]?.trim()).toBe('')
    expect(texts[4]).toContain(`No. ${job(1).parts.number}`)
    expect(texts[7]?.trim()).toBe('')
    const even = await run(press, inputOf(jobs, { bothSides: true, enclosures: [] }))
    expect(even.result).toMatchObject({ printFile: { pages: 4 } })
  })
})

describe('the copies beside the register', () => {
  it('give back every file byte for byte: base, then tail', async () => {
    const jobs = Array.from({ length: 5 }, (_, index) => job(index))
    const { made, archives } = await run(inWorker, inputOf(jobs, { register: folder }))
    expect(archives).toHaveLength(1)
    const kept = readKept(readDocument(folder, archives[0] ?? '', 'letters'))
    const base = readDocument(folder, kept.base, 'base')
    expect(kept.letters.map(({ id }) => id)).toEqual(jobs.map(({ id }) => id))
    kept.letters.forEach(({ tail }, index) => {
      const file = readFileSync(join(folder, made[index]?.fileName ?? ''))
      expect(file.equals(Buffer.concat([base, tail]))).toBe(true)
    })
  })

  it('are not kept a second time of letters that the register knows', async () => {
    const again = [{ ...job(0), recorded: true }, job(1)]
    const { made, archives } = await run(press, inputOf(again, { register: folder }))
    expect(made.map(({ id }) => id)).toEqual(['d1'])
    expect(existsSync(join(folder, job(0).fileName))).toBe(true)
    const kept = readKept(readDocument(folder, archives[0] ?? '', 'letters'))
    expect(kept.letters.map(({ id }) => id)).toEqual(['d1'])
  })

  it('that were cut short are refused', async () => {
    const { archives } = await run(press, inputOf([job(0)], { register: folder }))
    const bytes = readDocument(folder, archives[0] ?? '', 'letters')
    expect(() => readKept(bytes.subarray(0, -1))).toThrow('REGISTER_DAMAGED')
    expect(() => readKept(bytes.subarray(1))).toThrow('REGISTER_DAMAGED')
  })
})

describe('a letter', () => {
  it('has the same bytes alone, in a batch, resumed and as preview', async () => {
    const jobs = Array.from({ length: 7 }, (_, index) => job(index))
    await run(press, inputOf(jobs))
    const inBatch = readFileSync(join(folder, job(6).fileName))
    const print = readFileSync(join(folder, 'print.pdf'))
    rmSync(join(folder, job(6).fileName))
    const resumed = jobs.map((one, index) => (index < 6 ? { ...one, made: true } : one))
    const { made } = await run(press, inputOf(resumed))
    expect(made.map((one) => one.id)).toEqual(['d6'])
    expect(readFileSync(join(folder, job(6).fileName)).equals(inBatch)).toBe(true)
    expect(readFileSync(join(folder, 'print.pdf')).equals(print)).toBe(true)
    const preview = await previewLetter(job(6).parts, enclosures)
    expect(inBatch.equals(preview.pdf)).toBe(true)
  })

  it('that no face can set stops the batch, and what was made before it counts', async () => {
    const wrong = { ...job(1), parts: { ...job(1).parts, to: ['The Officer 😀'] } }
    const { made, result } = await run(press, inputOf([job(0), wrong, job(2)]))
    expect(result).toMatchObject({ code: 'GLYPH_MISSING', data: { codepoint: 'U+1F600' } })
    expect(made.map((one) => one.id)).toEqual(['d0'])
    expect(readdirSync(folder)).toEqual([job(0).fileName])
  })
})
