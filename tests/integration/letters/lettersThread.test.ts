import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sourceThreads } from '../../../electron/cli/sourceThreads.ts'
import { openLettersThread } from '../../../electron/letters/lettersThread.ts'
import type { LettersThread } from '../../../electron/letters/lettersThread.ts'
import type { LetterJob, PressInput } from '../../../electron/letters/press.ts'
import { previewLetter } from '../../../electron/letters/preview.ts'
import { makeSampleCircular } from '../../../electron/letters/sampleCircular.ts'
import { makeLetter } from '../../../shared/domain/letter.ts'
import { inGroups, letterSource } from '../../helpers/letters.ts'

const circular = await makeSampleCircular()
const plan = { bytes: circular, pages: [{ how: 'copy' }, { how: 'copy' }] as const }
const entry = sourceThreads.pressWorker

let folder = ''
let letters: LettersThread
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tarseel-thread-'))
  letters = openLettersThread(entry)
})
afterEach(async () => {
  await letters.close()
  rmSync(folder, { recursive: true, force: true })
})

const partsOf = (number: string) => makeLetter(letterSource({ number, enclosurePages: 2 }))

function batch(subfolder: string, count: number): PressInput {
  const jobs = Array.from({ length: count }, (_, index): LetterJob => {
    return { id: `d${index}`, fileName: `${index}.pdf`, parts: partsOf(`${index}/Admn`) }
  })
  return {
    outFolder: join(folder, subfolder),
    printFile: null,
    enclosures: [plan],
    ...inGroups(jobs),
    title: 'x',
  }
}

const hooks = () => ({
  signal: new AbortController().signal,
  onMade: () => undefined,
  onProgress: () => undefined,
})

describe('the letters thread', () => {
  // The pages of a circular are sent once: a later preview must not get those of another one, or none.
  it('previews the very bytes, with the enclosed pages of each call', async () => {
    const [one, other] = [partsOf('1/Admn'), partsOf('2/Admn')]
    for (const [parts, plans] of [
      [one, [plan]],
      [other, [plan]],
      [one, []],
      [other, [plan, plan]],
    ] as const) {
      const made = await letters.preview(parts, plans)
      const here = await previewLetter(parts, plans)
      expect(made.pages).toBe(here.pages)
      expect(Buffer.from(made.pdf).equals(here.pdf)).toBe(true)
    }
  })

  it('tells a refusal to the preview that met it, and goes on', async () => {
    const strange = makeLetter(letterSource({ to: ['The Head 🏫'] }))
    const [refused, made] = await Promise.allSettled([
      letters.preview(strange, []),
      letters.preview(partsOf('1/Admn'), []),
    ])
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'GLYPH_MISSING' } })
    expect(made.status).toBe('fulfilled')
  })

  it('previews while it presses, and presses two batches at once', async () => {
    const done: string[] = []
    const note = (name: string) => () => done.push(name)
    await Promise.all([
      letters.press(batch('a', 120), hooks()).then(note('a')),
      letters.press(batch('b', 40), hooks()).then(note('b')),
      letters.preview(partsOf('1/Admn'), [plan]).then(note('preview')),
    ])
    expect(done.sort()).toEqual(['a', 'b', 'preview'])
    expect(readdirSync(join(folder, 'a'))).toHaveLength(120)
    expect(readdirSync(join(folder, 'b'))).toHaveLength(40)
  })

  it('goes on with a batch while a preview fails by a fault of the program', async () => {
    const faulty = { ...partsOf('1/Admn'), paragraphs: null as never }
    const pressed = letters.press(batch('a', 60), hooks())
    await expect(letters.preview(faulty, [])).rejects.toThrow(TypeError)
    await pressed
    expect(readdirSync(join(folder, 'a'))).toHaveLength(60)
  })

  it('takes a batch after one that was stopped', async () => {
    const stopped = new AbortController()
    const first = letters.press(batch('a', 300), {
      ...hooks(),
      signal: stopped.signal,
      onMade: () => stopped.abort(),
    })
    await expect(first).rejects.toMatchObject({ code: 'CANCELLED' })
    await letters.press(batch('b', 3), hooks())
    expect(readdirSync(join(folder, 'b'))).toHaveLength(3)
  })

  // The program ended first, with an exit code of its own and whatever came after the close undone.
  it('is closed while it works before its program goes on', () => {
    const program = fileURLToPath(new URL('closeAtOnce.ts', import.meta.url))
    expect(execFileSync(process.execPath, [program], { encoding: 'utf8' })).toBe('closed')
  })

  it('says so when it can’t run, each time it is asked', async () => {
    const broken = openLettersThread(new URL('none.ts', entry))
    await expect(broken.preview(partsOf('1/Admn'), [])).rejects.toThrow('none.ts')
    await expect(broken.press(batch('a', 1), hooks())).rejects.toThrow('none.ts')
  })
})
