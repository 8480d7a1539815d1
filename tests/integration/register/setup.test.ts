import { describe, expect, test } from 'vitest'
import { sampleCircular, fileOf, useSampleDesk } from '../../helpers/sampleDesk.ts'
import { listSeries, saveSeries } from '../../../electron/register/forwardings/series.ts'
import { firstSeries, initRegister } from '../../../electron/register/setupCommands.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { jobId } from '../../../shared/contract/values.ts'
import { beginning, issue, openAt, readyAt, today } from '../../helpers/register.ts'
import { tempFolders } from '../../helpers/tempFolders.ts'

const temp = tempFolders()

describe('the sample office', () => {
  test('is set up once, and is there with its offices, series and lists', async () => {
    const { service } = await useSampleDesk()
    await expect(service.call('register.init', { kind: 'sample' })).rejects.toThrow('REGISTER_EXISTS')
    expect(await service.call('register.state', {})).toMatchObject({
      ready: true,
      deviceKnown: true,
      today: '2026-11-23',
    })
    const { offices } = await service.call('office.list', {})
    expect(offices).toHaveLength(41)
    expect(offices.every(({ area }) => area !== null)).toBe(true)
    const { series, signatories } = await service.call('settings.get', {})
    expect(series.map(({ mode, next }) => [mode, next])).toEqual([
      ['each', 1201],
      ['single', 41],
      ['file', 1],
    ])
    expect(signatories).toHaveLength(2)
    expect((await service.call('list.list', {})).lists[0]?.offices.length).toBeGreaterThan(0)
    expect(await service.call('register.verify', {})).toMatchObject({ ok: true })
  })

  test('shows on Today what waits', async () => {
    const { service } = await useSampleDesk()
    await service.call('circular.import', {
      job: jobId.parse('j'),
      files: [fileOf(sampleCircular)],
      given: {},
    })
    await service.call('desk.save', { key: 'draft/letter', value: { step: 2 } })
    expect(await service.call('today.get', {})).toMatchObject({
      toConfirm: 1,
      toForward: 0,
      outstanding: 0,
      drafts: [{ key: 'draft/letter' }],
    })
  })
})

test('an own office begins with three series, each with numbers of its own', () => {
  const register = openAt(temp())
  initRegister(register, { ...beginning(0), series: firstSeries('{serial}/Admn', 774) }, today)
  expect(listSeries(register.db, today).map(({ mode, pattern, next }) => [mode, pattern, next])).toEqual([
    ['each', '{serial}/Admn', 774],
    ['single', '{serial}/Admn/Circ', 1],
    ['file', 'Admn/{year}', 1],
  ])
  expect(() => firstSeries('Admn', 1)).toThrow('INVALID_INPUT')
  register.close()
})

test('the next serial of a series is moved up, never back over a used one', () => {
  const { register, circular } = readyAt(temp())
  issue(register, circular, { offices: 3 })
  const [each] = listSeries(register.db, today)
  if (!each) throw new Error('no series')
  expect(each.next).toBe(1204)
  expect(() => saveSeries(register, { ...each, next: 1203 }, today)).toThrow('INVALID_INPUT')
  expect(saveSeries(register, { ...each, next: 1300 }, today).next).toBe(1300)
  expect(saveSeries(register, { ...each, name: 'Renamed', next: 1300 }, today)).toMatchObject({
    name: 'Renamed',
    next: 1300,
  })
  expect(() => saveSeries(register, { ...each, pattern: 'none' }, today)).toThrow('INVALID_INPUT')
  expect(listSeries(register.db, civilDate('2027-01-01'))[0]?.next).toBe(1)
  register.close()
})

test('a series whose year begins on another day goes on with its count, so that no number comes twice', () => {
  const day = civilDate('2027-03-01')
  const { register, circular } = readyAt(temp())
  const series = () => {
    const [single = expect.fail()] = listSeries(register.db, day).filter(({ mode }) => mode === 'single')
    return single
  }
  for (let n = 0; n < 2; n += 1) issue(register, circular, { numbering: 'single', date: day })
  expect(series()).toMatchObject({ yearStart: 'fiscal', next: 43 })
  expect(saveSeries(register, { ...series(), next: undefined, yearStart: 'calendar' }, day).next).toBe(43)
  expect(saveSeries(register, { ...series(), yearStart: 'fiscal' }, day).next).toBe(43)
  register.close()
})

test('a draft is there again after the register was opened anew, and gone when it is forgotten', async () => {
  const { service } = await useSampleDesk()
  await service.call('desk.save', { key: 'draft/letter', value: { offices: ['a', 'b'], text: 'مسودہ' } })
  await service.call('desk.save', { key: 'choice/language', value: 'ur' })
  expect((await service.call('desk.get', { key: 'draft/letter' })).value).toEqual({
    offices: ['a', 'b'],
    text: 'مسودہ',
  })
  expect((await service.call('desk.list', { prefix: 'draft/' })).items.map(({ key }) => key)).toEqual([
    'draft/letter',
  ])
  await service.call('desk.save', { key: 'draft/letter', value: null })
  expect((await service.call('desk.get', { key: 'draft/letter' })).value).toBeNull()
})
