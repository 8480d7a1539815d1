import { readFileSync } from 'node:fs'
import path from 'node:path'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import type { ReminderDraft } from '../../../shared/contract/reminders.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { confirmedCircular, draftFor, useSampleDesk } from '../../helpers/sampleDesk.ts'
import { pagesText } from '../letters/pdf.ts'

it('reminds in Urdu under the subject that the letter had, and an office by the name it has now', async () => {
  const { service, folder } = await useSampleDesk()
  const circular = await confirmedCircular(service)
  const subjectUrdu = 'سوشل میڈیا کے استعمال کے رہنما اصول'
  const to = { kind: 'codes' as const, codes: ['KSR'] }
  await service.call('letter.issue', {
    job: 'letter',
    draft: draftFor(circular, {
      to,
      language: 'ur',
      script: 'naskh',
      subjectUrdu,
      due: civilDate('2026-11-27'),
    }),
    folder,
  })
  const { offices } = await service.call('office.list', {})
  const [kasur = expect.fail()] = offices.filter(({ code }) => code === 'KSR')
  const nameUrdu = 'دفتر تعلیم قصور'
  await service.call('office.save', { ...kasur, nameUrdu })
  const { despatches } = await service.call('reminder.make', {
    job: 'reminder',
    draft: { circular, step: 1, language: 'ur', script: 'naskh', slip: false },
    folder: path.join(folder, 'reminders'),
  })
  const [page = ''] = await pagesText(new Uint8Array(readFileSync(despatches[0]?.file ?? '')))
  const text = page.normalize('NFC').replace(/\s+/gu, ' ')
  expect(text).toContain(subjectUrdu)
  expect(text).toContain(nameUrdu)
  expect(text).toContain('1201')
})

it('a reminder that was begun goes on as it was issued, though the ladder has lost its step', async () => {
  const { service, folder } = await useSampleDesk()
  const circular = await confirmedCircular(service)
  const days = { date: civilDate('2026-11-02'), due: civilDate('2026-11-10') }
  const draft = draftFor(circular, { ...days, to: { kind: 'codes', codes: ['LHR'] } })
  await service.call('letter.issue', { job: 'issue', draft, folder: path.join(folder, 'letters') })

  const remind = () =>
    service.call('reminder.make', { job: 'remind', draft: { circular }, folder: path.join(folder, 'out') })
  const first = await remind()
  expect(first).toMatchObject({
    step: 1,
    forwarding: { date: '2026-11-23' },
    despatches: [{ of: '1201/Admn' }],
  })
  const { steps } = await service.call('ladder.get', {})
  await service.call('ladder.save', { steps: steps.filter(({ step }) => step > 1) })
  expect(await remind()).toEqual(first)
})

it('an office that was closed after its letter is marked, and reminded only when it is named', async () => {
  const { service, folder } = await useSampleDesk()
  const circular = await confirmedCircular(service)
  const days = { date: civilDate('2026-11-02'), due: civilDate('2026-11-10') }
  const draft = draftFor(circular, { ...days, to: { kind: 'codes', codes: ['LHR', 'KSR'] } })
  await service.call('letter.issue', { job: 'issue', draft, folder: path.join(folder, 'letters') })
  const { offices } = await service.call('office.list', {})
  const [kasur = expect.fail()] = offices.filter(({ code }) => code === 'KSR')
  await service.call('office.save', { ...kasur, active: false })

  const marks = (rows: readonly { officeCode: string; closed: boolean }[]) =>
    rows.map(({ officeCode, closed }) => [officeCode, closed])
  const wanted = [
    ['LHR', false],
    ['KSR', true],
  ]
  expect(marks((await service.call('outstanding.list', { circular })).rows)).toEqual(wanted)
  const { csv } = await service.call('outstanding.csv', { circular, language: 'ur' })
  const [, ...lines] = Papa.parse<string[]>(csv, { skipEmptyLines: true }).data
  expect(lines.map((cells) => [cells[2], cells[4], cells.at(-1)])).toEqual([
    ['LHR', 'لاہور / لاہور', ''],
    ['KSR', 'لاہور / قصور', 'ہاں'],
  ])
  const list = await service.call('reminder.list', { circular })
  const [{ defaulters, due } = expect.fail()] = list.circulars
  expect(marks(defaulters)).toEqual(wanted)
  expect(due).toEqual([{ step: 1, count: 1 }])
  expect(await service.call('today.get', {})).toMatchObject({ remindersDue: 1 })

  const remind = async (job: string, change: Partial<ReminderDraft> = {}) => {
    const made = await service.call('reminder.make', {
      job,
      draft: { circular, ...change },
      folder: path.join(folder, job),
    })
    return made.despatches.map(({ officeCode }) => officeCode)
  }
  expect(await remind('due')).toEqual(['LHR'])
  expect(await remind('named-step', { step: 2 })).toEqual(['LHR'])
  const shut = defaulters.flatMap(({ id, closed }) => (closed ? [id] : []))
  expect(await remind('by-hand', { step: 1, despatches: shut })).toEqual(['KSR'])
})
