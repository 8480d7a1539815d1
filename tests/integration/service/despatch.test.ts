import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/domain/dates.ts'
import { draftFor, fileOf, sampleCircular, useSampleDesk, type DraftInput } from '../../helpers/sampleDesk.ts'

async function confirmedDraft(change: Partial<DraftInput> = {}) {
  const { service, folder } = await useSampleDesk()
  const { circulars } = await service.call('circular.import', {
    job: 'import',
    files: [fileOf(sampleCircular)],
    given: {},
  })
  const circular = circulars[0]?.id
  if (!circular) throw new Error('not imported')
  await service.call('circular.confirm', { id: circular })
  const draft = draftFor(circular, change)
  const issue = (signal?: AbortSignal, onProgress?: () => void) =>
    service.call(
      'letter.issue',
      { job: 'issue', draft, folder: `${folder}/out` },
      { ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) },
    )
  return { service, folder, draft, issue }
}

describe('a despatch that is cancelled in the middle', () => {
  it('keeps what was made, and resumes without a double or a gap', async () => {
    const { service, folder, issue } = await confirmedDraft()
    const stop = new AbortController()
    const cancelled = issue(stop.signal, () => stop.abort())
    await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED', data: { total: 41 } })
    const { rows } = await service.call('forwarding.list', { unfinished: true })
    const [half] = rows
    if (!half) throw new Error('nothing is unfinished')
    expect(half.despatched).toBe(41)
    expect(half.made).toBeLessThan(41)

    const done = await service.call('letter.resume', { forwarding: half.id, folder: `${folder}/out` })
    expect(new Set(done.despatches.map(({ number }) => number)).size).toBe(41)
    expect(done.despatches.every(({ file }) => file !== null)).toBe(true)
    // The letters, print file, despatch sheet, peon book and labels.
    expect(readdirSync(`${folder}/out`).filter((name) => name.endsWith('.pdf'))).toHaveLength(45)
    expect(await service.call('register.verify', {})).toMatchObject({ ok: true })
  })

  it('because the program is closed says how far it came', async () => {
    const { service, issue } = await confirmedDraft()
    let closed: Promise<void> | undefined
    const issuing = issue(undefined, () => void (closed ??= service.close()))
    await expect(issuing).rejects.toMatchObject({ code: 'CANCELLED', data: { total: 41 } })
    await closed
  })

  it('lets the rest be struck through; the numbers stay and count no more', async () => {
    const { service, issue } = await confirmedDraft()
    const stop = new AbortController()
    await issue(stop.signal, () => stop.abort()).catch(() => undefined)
    const [half] = (await service.call('forwarding.list', { unfinished: true })).rows
    if (!half) throw new Error('nothing is unfinished')
    const { cancelled } = await service.call('number.cancelRest', {
      forwarding: half.id,
      reason: 'not needed',
    })
    const after = await service.call('forwarding.get', { id: half.id })
    expect(after.forwarding).toMatchObject({ cancelled, despatched: 41 - cancelled, made: half.made })
    const { total } = await service.call('despatch.list', { forwarding: half.id })
    expect(total).toBe(41)
  })
})

describe('before a number is taken', () => {
  const cases: [string, Partial<DraftInput>, string][] = [
    ['no office of that code', { to: { kind: 'codes', codes: ['XXX'] } }, 'OFFICE_UNKNOWN'],
    ['a list that is not there', { to: { kind: 'list', list: 'nobody' } }, 'LIST_UNKNOWN'],
    ['a due date before the letter', { due: civilDate('2026-11-01') }, 'DUE_BEFORE_DATE'],
    ['a form that is not there', { form: 'poem' }, 'FORM_UNKNOWN'],
    ['a character without a glyph', { marking: 'URGENT 🚨' }, 'GLYPH_MISSING'],
  ]
  for (const [what, change, code] of cases) {
    it(`${what} is refused and takes none`, async () => {
      const { service, issue } = await confirmedDraft(change)
      const before = (await service.call('settings.get', {})).series
      await expect(issue()).rejects.toMatchObject({ code })
      expect((await service.call('settings.get', {})).series).toEqual(before)
      expect((await service.call('forwarding.list', {})).total).toBe(0)
    })
  }

  it('a field that no form has is refused and named', async () => {
    const { service, draft, issue } = await confirmedDraft()
    const { forms } = await service.call('form.list', {})
    const words = forms[0]?.text
    if (!words) throw new Error('no form')
    draft.text = { ...words, paragraphs: ['By order of {governor}.'] }
    await expect(issue()).rejects.toMatchObject({ code: 'FORM_FIELD_UNKNOWN', data: { field: 'governor' } })
  })
})

describe('the list of despatches', () => {
  it('is searched by words, by its numbers in any spelling, and by the number of one office', async () => {
    const { service, issue } = await confirmedDraft({ numbering: 'each' })
    await issue()
    const found = async (text: string) => (await service.call('forwarding.list', { text })).total
    for (const text of ['social MEDIA', '1201', 'so(cir) 7-3 / 2026', '1215/admn', '1215 / Admn']) {
      expect([text, await found(text)]).toEqual([text, 1])
    }
    for (const text of ['1299/Admn', 'no such subject', '100%', '_']) {
      expect([text, await found(text)]).toEqual([text, 0])
    }
  })
})
