import { describe, expect, it } from 'vitest'
import { importPlan } from '../../../shared/contract/offices.ts'
import { csvFile, useSampleDesk } from '../../helpers/sampleDesk.ts'

const rows = [
  ['Code', 'Name', 'Urdu name', 'Division', 'District', 'Tehsil', 'Reports to'],
  ['KSR-1', 'Office one', 'دفتر', 'Lahore', 'Kasur', 'Pattoki', 'KSR'],
  ['KSR-2', 'Office two', '', 'Lahore', 'Kasur', 'Pattoki', 'ksr-1'],
  ['ksr', 'A new name', '', '', '', '', ''],
  ['', 'No code', '', '', '', '', ''],
]

describe('import of offices', () => {
  it('writes what the plan showed, and the plan writes nothing', async () => {
    const { service } = await useSampleDesk()
    const file = csvFile(rows)
    const plan = await service.call('office.planImport', { file, map: null })
    expect(importPlan.parse(plan)).toMatchObject({
      rows: 4,
      added: 2,
      changed: 1,
      areasAdded: 1,
      rejected: [{ row: 5, reason: 'code-missing' }],
      map: { code: 'Code', nameUrdu: 'Urdu name', tehsil: 'Tehsil', reportsTo: 'Reports to' },
      changes: [{ isNew: true }, { isNew: true }, { row: 4, code: 'KSR', fields: ['name'], isNew: false }],
    })
    expect((await service.call('office.list', {})).offices).toHaveLength(41)

    const done = await service.call('office.import', { file, map: plan.map })
    expect(done).toMatchObject({ added: 2, updated: 1, unchanged: 0, rejected: [{ row: 5 }] })
    const { offices } = await service.call('office.list', {})
    const byCode = new Map(offices.map((office) => [office.code, office]))
    expect(byCode.get('KSR-2')?.reportsTo).toBe(byCode.get('KSR-1')?.id)
    expect(byCode.get('KSR-1')?.reportsTo).toBe(byCode.get('KSR')?.id)
    const { areas } = await service.call('office.compact', {})
    const tehsil = areas.find(({ name }) => name === 'Pattoki')
    expect(areas.find(({ id }) => id === tehsil?.parent)?.name).toBe('Kasur')
    expect(byCode.get('KSR-2')?.area).toBe(tehsil?.id)
  })

  it('keeps the earlier name of an office with its date', async () => {
    const { service } = await useSampleDesk()
    await service.call('office.import', { file: csvFile(rows), map: null })
    const { offices } = await service.call('office.list', {})
    const id = offices.find(({ code }) => code === 'KSR')?.id ?? ''
    const { history } = await service.call('office.get', { id })
    expect(history.map(({ name, from }) => [name, from])).toEqual([
      ['A new name', '2026-11-23'],
      ['District Education Authority, Kasur', null],
    ])
  })

  it('shows the columns of a table that it can make nothing of, so that the clerk can map them', async () => {
    const { service } = await useSampleDesk()
    const file = csvFile([
      ['a', 'b'],
      ['X1', 'Office X'],
    ])
    const plan = await service.call('office.planImport', { file, map: null })
    expect(plan).toMatchObject({
      columns: ['a', 'b'],
      map: {},
      sample: [['X1', 'Office X']],
      rows: 1,
      added: 0,
    })
    await expect(service.call('office.import', { file, map: null })).rejects.toMatchObject({
      code: 'COLUMN_MISSING',
    })
    const mapped = await service.call('office.import', { file, map: { code: 'a', name: 'b' } })
    expect(mapped).toMatchObject({ added: 1, rejected: [] })
  })

  it('makes codes only when it is told to, and shows them first', async () => {
    const { service } = await useSampleDesk()
    const file = csvFile([
      ['Sr. No.', 'Name of School', 'District'],
      ['1', 'GPS Kot', 'Kasur'],
      ['2', 'Total', ''],
    ])
    await expect(service.call('office.import', { file, map: null })).rejects.toMatchObject({
      code: 'COLUMN_MISSING',
      data: { needed: ['code', 'name'], rows: [['1', 'GPS Kot', 'Kasur'], { length: 3 }] },
    })
    const input = { file, map: null, makeCodes: true }
    const plan = await service.call('office.planImport', input)
    expect(plan).toMatchObject({ added: 1, changes: [{ row: 2, code: 'KASUR-001', name: 'GPS Kot' }] })
    const done = { rejected: [{ row: 3, reason: 'total' }] }
    expect(await service.call('office.import', input)).toMatchObject({ added: 1, ...done })
    expect(await service.call('office.import', input)).toMatchObject({
      added: 0,
      updated: 0,
      unchanged: 1,
      ...done,
    })
  })

  it('offers the columns of a list without headings, and takes it when they are said', async () => {
    const { service } = await useSampleDesk()
    const file = csvFile([
      ['37330227', 'GGPS Chakra'],
      ['37330433', 'GGPS Carriage Factory'],
    ])
    const plan = await service.call('office.planImport', { file, map: null })
    expect(plan).toMatchObject({ headings: false, map: { code: 'A', name: 'B' }, added: 2 })
    await expect(service.call('office.import', { file, map: null })).rejects.toMatchObject({
      code: 'COLUMN_MISSING',
      data: { headings: false, map: plan.map },
    })
    expect(await service.call('office.import', { file, map: plan.map })).toMatchObject({
      added: 2,
      rejected: [],
    })
  })

  it('writes nothing when it was cancelled', async () => {
    const { service } = await useSampleDesk()
    const aborter = new AbortController()
    const importing = service.call(
      'office.import',
      { file: csvFile(rows), map: null },
      { signal: aborter.signal },
    )
    aborter.abort()
    await expect(importing).rejects.toMatchObject({ code: 'CANCELLED' })
    expect((await service.call('office.list', {})).offices).toHaveLength(41)
    expect(await service.call('register.verify', {})).toMatchObject({ ok: true })
  })

  it('takes 50,000 offices in one go, and none of them the second time', async () => {
    const { service } = await useSampleDesk()
    const many = Array.from({ length: 50_000 }, (_, i) => [
      `E${i}`,
      `Government School No. ${i}`,
      'گورنمنٹ سکول',
      'Lahore',
      'Kasur',
      `Tehsil ${i % 100}`,
      '',
    ])
    const file = csvFile([rows[0] ?? [], ...many])
    const phases: string[] = []
    const first = await service.call(
      'office.import',
      { file, map: null },
      { onProgress: ({ phase }) => void phases.push(phase) },
    )
    expect(first).toMatchObject({ added: 50_000, updated: 0, rejected: [] })
    expect(new Set(phases)).toEqual(new Set(['reading', 'importing']))
    const again = await service.call('office.import', { file, map: null })
    expect(again).toMatchObject({ added: 0, updated: 0, unchanged: 50_000 })
    const { areas, offices } = await service.call('office.compact', {})
    expect(offices).toHaveLength(50_041)
    expect(areas.filter(({ kind }) => kind === 'tehsil')).toHaveLength(100)
  }, 240_000)
})

describe('lists', () => {
  it('keeps a list under its name, replaces it by the same name, and refuses unknown offices', async () => {
    const { service } = await useSampleDesk()
    const { offices } = await service.call('office.list', {})
    const [a, b] = offices.map(({ id }) => id)
    if (!a || !b) throw new Error('the sample has offices')
    await service.call('list.save', { name: 'Mine', offices: [b, a] })
    const { list } = await service.call('list.save', { name: 'MINE ', offices: [b] })
    expect(list.offices).toEqual([b])
    const { lists } = await service.call('list.list', {})
    expect(lists.filter(({ name }) => name.toLowerCase() === 'mine')).toHaveLength(1)
    await expect(service.call('list.save', { name: 'Bad', offices: ['nobody'] })).rejects.toMatchObject({
      code: 'OFFICE_UNKNOWN',
    })
    await service.call('list.remove', { id: list.id })
    expect((await service.call('list.list', {})).lists.some(({ id }) => id === list.id)).toBe(false)
  })

  it('keeps an office that was closed since, so that a list can be renamed or brought back', async () => {
    const { service } = await useSampleDesk()
    const { offices } = await service.call('office.list', {})
    const [open, closing] = offices
    if (!open || !closing) throw new Error('the sample has offices')
    const wanted = [closing.id, open.id]
    const { list } = await service.call('list.save', { name: 'Mine', offices: wanted })
    await service.call('office.save', { ...closing, active: false })
    await service.call('list.remove', { id: list.id })
    const back = await service.call('list.save', { name: 'Mine', offices: list.offices })
    expect(back.list.offices).toEqual([open.id, closing.id])
  })
})
