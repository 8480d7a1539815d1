import path from 'node:path'
import { expect, it } from 'vitest'
import { writeHold, type Hold } from '../../renderer/features/reminders/writeHold.ts'
import { civilDate } from '../../shared/domain/dates.ts'
import { confirmedCircular, draftFor, useSampleDesk } from '../helpers/sampleDesk.ts'

/** Two offices that owe an answer on 23-11-2026, the second to a letter dated the day after. */
async function desk() {
  const { service, folder } = await useSampleDesk()
  const circular = await confirmedCircular(service)
  const { offices } = await service.call('office.list', {})
  for (const [index, day] of ['2026-11-23', '2026-11-24'].entries()) {
    const to = { kind: 'offices' as const, offices: offices.slice(index, index + 1).map(({ id }) => id) }
    const draft = draftFor(circular, { to, date: civilDate(day), due: null })
    await service.call('letter.issue', { job: `job-${index}`, draft, folder: path.join(folder, day) })
  }
  const list = async () => {
    const { circulars, pauses } = await service.call('reminder.list', {})
    const [found] = circulars
    if (!found) throw new Error('nobody owes an answer')
    return { circular: found, despatches: found.defaulters, pauses }
  }
  const today = civilDate('2026-11-23')
  const held = { reason: 'floods', day: null, whole: false, today, undone: 'taken back' }
  const hold = async (what: Hold) => writeHold(service, { hold: what, ...(await list()) }, held)
  return { list, hold }
}

it('exempts all that were chosen or none of them', async () => {
  const { list, hold } = await desk()
  await expect(hold('exempt')).rejects.toMatchObject({ code: 'DATE_BEFORE_DESPATCH' })
  expect((await list()).despatches).toHaveLength(2)
})

it('holds each office back that was chosen, and takes all of it back', async () => {
  const { list, hold } = await desk()
  const undo = await hold('pause')
  expect((await list()).pauses).toHaveLength(2)
  await undo()
  expect((await list()).pauses).toHaveLength(0)
})
