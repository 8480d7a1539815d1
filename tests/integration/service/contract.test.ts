import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Service } from '../../../electron/service/context.ts'
import { contract, isCallName, type CallInput, type CallName } from '../../../shared/contract/contract.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/errors.ts'
import { draftFor, fileOf, sampleCircular, useSampleDesk } from '../../helpers/sampleDesk.ts'

const names = Object.keys(contract).filter(isCallName)

/** A call whose answer must be what the contract promises; the window doesn't parse it again. */
async function ask<N extends CallName>(service: Service, name: N, input: CallInput<N>) {
  const output = await service.call(name, input)
  const parsed = contract[name].output.safeParse(output)
  expect({ name, issues: parsed.error?.issues }).toEqual({ name, issues: undefined })
  return output
}

const today = civilDate('2026-11-23')

/** The main job, each step through the contract. */
async function workADay(service: Service, folder: string) {
  const imported = await ask(service, 'circular.import', {
    job: 'import-1',
    files: [fileOf(sampleCircular)],
    given: {},
  })
  const id = imported.circulars[0]?.id
  if (!id) throw new Error('not imported')
  await ask(service, 'circular.confirm', { id, diaryNumber: '77' })
  const to = { kind: 'codes' as const, codes: ['LHR', 'KSR', 'ATK'] }
  const draft = draftFor(id, { to, due: civilDate('2026-12-07') })
  await ask(service, 'letter.check', { draft, folder })
  await ask(service, 'letter.preview', { draft, office: 1, longEdge: 200 })
  const issued = await ask(service, 'letter.issue', { job: 'issue-1', draft, folder })
  const forwarding = issued.forwarding.id
  const { rows } = await ask(service, 'despatch.list', { forwarding })
  return { id, draft, forwarding, rows, issued }
}

describe('what the service answers', () => {
  it('is what the contract promises, call by call', async () => {
    const { service, folder } = await useSampleDesk()
    const { id, forwarding, rows } = await workADay(service, folder)
    const [first, second] = rows
    if (!first || !second) throw new Error('no despatches')
    await ask(service, 'receipt.find', { text: first.number })
    await ask(service, 'receipt.log', { despatch: first.id, kind: 'complied', on: today })
    await ask(service, 'receipt.recent', {})
    await ask(service, 'receipt.of', { despatch: first.id })
    await ask(service, 'number.cancel', { despatches: [second.id], reason: 'wrong office' })
    await ask(service, 'forwarding.get', { id: forwarding })
    await ask(service, 'forwarding.list', { circular: id })
    await ask(service, 'outstanding.status', {})
    await ask(service, 'outstanding.list', {})
    await ask(service, 'outstanding.csv', { language: 'ur' })
    await ask(service, 'circular.get', { id })
    await ask(service, 'circular.list', {})
    await ask(service, 'circular.page', { id, page: 2, longEdge: 200 })
    await ask(service, 'office.compact', {})
    await ask(service, 'office.get', { id: first.office })
    await ask(service, 'form.list', {})
    await ask(service, 'settings.get', {})
    await ask(service, 'today.get', {})
    await ask(service, 'register.state', {})
    expect(await ask(service, 'register.verify', {})).toMatchObject({ ok: true })
  })

  it('to the same job again is the same forwarding, with no number more', async () => {
    const { service, folder } = await useSampleDesk()
    const { draft, issued } = await workADay(service, folder)
    const again = await service.call('letter.issue', { job: 'issue-1', draft, folder })
    expect(again).toEqual(issued)
  })
})

describe('wrong input', () => {
  it('is refused by every call, in words, and writes nothing', async () => {
    const { service } = await useSampleDesk()
    const before = await service.call('register.verify', {})
    const junk = fc.oneof(fc.anything(), fc.record({ id: fc.anything(), file: fc.anything() }))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), junk, async (name, input) => {
        if (contract[name].input.safeParse(input).success) return
        const call = { signal: new AbortController().signal, progress: () => undefined }
        const refused: unknown = await service.dispatch(name, input, call).catch((error: unknown) => error)
        expect(refused instanceof AppError && refused.code).toBe('INVALID_INPUT')
      }),
      { numRuns: 500 },
    )
    expect(await service.call('register.verify', {})).toEqual(before)
  })

  it('to a call that does not exist is refused', async () => {
    const { service } = await useSampleDesk()
    const call = { signal: new AbortController().signal, progress: () => undefined }
    await expect(service.dispatch('toString', {}, call)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})
