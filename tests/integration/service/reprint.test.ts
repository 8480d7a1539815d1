import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { confirmedCircular, draftFor, useSampleDesk } from '../../helpers/sampleDesk.ts'

async function issued(codes = ['LHR', 'KSR', 'ATK']) {
  const { service, folder } = await useSampleDesk()
  const circular = await confirmedCircular(service)
  const draft = draftFor(circular, { to: { kind: 'codes', codes }, slip: true, stamp: true })
  const out = path.join(folder, 'out')
  const done = await service.call('letter.issue', { job: 'issue', draft, folder: out })
  return { service, folder, done, forwarding: done.forwarding.id, again: path.join(folder, 'again') }
}

const bytesOf = (file: string | null) => readFileSync(file ?? '')
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The documents of the register that have copies of letters. */
function copies(folder: string, ending: string): string[] {
  const documents = path.join(folder, 'register', 'documents')
  return readdirSync(documents, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(documents, name))
}

describe('a letter that is printed again', () => {
  it('has the bytes it was first made with, though the office and the form have changed since', async () => {
    const { service, done, forwarding, again } = await issued()
    const { profile } = await service.call('register.state', {})
    if (!profile) throw new Error('no profile')
    await service.call('settings.saveProfile', { ...profile, name: 'Another Directorate' })
    const { forms } = await service.call('form.list', {})
    const covering = forms.find(({ name }) => name === 'covering')
    if (!covering) throw new Error('no form')
    const text = { ...covering.text, paragraphs: ['Other words.'] }
    await service.call('form.save', { name: 'covering', language: 'en', text })
    const { letters } = await service.call('letter.reprint', { forwarding, folder: again })
    expect(letters.map(({ number }) => number)).toEqual(done.despatches.map(({ number }) => number))
    letters.forEach(({ file, sha256 }, index) => {
      expect(bytesOf(file).equals(bytesOf(done.despatches[index]?.file ?? null))).toBe(true)
      expect(hash(bytesOf(file))).toBe(sha256)
    })
    const [second] = (await service.call('letter.reprint', { forwarding, from: 2, to: 2, folder: again }))
      .letters
    expect(second?.number).toBe(done.despatches[1]?.number)
  })

  it('is refused when its copy was changed or is gone, or when there is no such letter', async () => {
    const { service, folder, forwarding, again } = await issued()
    const reprint = (more = {}) => service.call('letter.reprint', { forwarding, folder: again, ...more })
    await expect(reprint({ from: 9 })).rejects.toMatchObject({ code: 'NUMBER_UNKNOWN' })
    const [kept = ''] = copies(folder, '.letters')
    const bytes = readFileSync(kept)
    const wrong = Buffer.from(bytes)
    wrong[wrong.length - 9] = (wrong[wrong.length - 9] ?? 0) ^ 1
    writeFileSync(kept, wrong)
    await expect(reprint()).rejects.toMatchObject({ code: 'REGISTER_DAMAGED' })
    writeFileSync(kept, bytes)
    for (const base of copies(folder, '.base')) rmSync(base)
    await expect(reprint()).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
    expect(readdirSync(again)).toEqual([])
  })
})
