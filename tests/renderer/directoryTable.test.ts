import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { directoryTable } from '../../renderer/features/offices/directoryTable.ts'
import { area, office, officeFields } from '../../shared/contract/offices.ts'
import { guessColumns } from '../../shared/domain/officeColumns.ts'
import { planOffices } from '../../shared/domain/officeTable.ts'

const root = path.join(import.meta.dirname, '../..')
const wordsOf = (language: string) =>
  JSON.parse(readFileSync(path.join(root, `renderer/locales/${language}.json`), 'utf8')).offices

const areas = [
  { id: 'v', kind: 'division', name: 'Lahore', nameUrdu: 'لاہور', parent: null },
  { id: 'd', kind: 'district', name: 'Kasur', nameUrdu: 'قصور', parent: 'v' },
  { id: 't', kind: 'tehsil', name: 'Pattoki', nameUrdu: '', parent: 'd' },
].map((one) => area.parse(one))
const modes = ['hand', 'post', 'registered', 'courier', 'email'] as const
const offices = modes.map((delivery, at) =>
  office.parse({
    id: `o${at}`,
    code: `C-${at}`,
    name: `Office ${at}, Kasur`,
    nameUrdu: `دفتر ${at}`,
    designation: 'Chief Executive Officer (DEA)',
    designationUrdu: 'چیف ایگزیکٹو آفیسر',
    area: ['v', 'd', 't'][at] ?? null,
    reportsTo: at === 0 ? null : 'o0',
    address: 'Mall Road',
    email: 'office@example.pk',
    phone: '042-99210000',
    delivery,
    active: at !== 3,
  }),
)

describe.each(['en', 'ur'])('the directory saved as a table (%s)', (language) => {
  const words = wordsOf(language)
  const table = directoryTable(
    offices,
    offices.map(({ id }) => id),
    areas,
    { heading: (field) => words.csvHeading[field], delivery: (mode) => words.delivery[mode] },
  )

  it('changes nothing when it is imported again, its columns guessed', () => {
    const [columns = [], ...rows] = table
    const map = guessColumns(columns, rows)
    expect(Object.keys(map).toSorted()).toEqual([...officeFields].toSorted())
    const newId = (): never => expect.fail('nothing is new')
    const plan = planOffices(
      rows.map((cells, at) => ({ row: at + 2, cells, ragged: false })),
      { columns, map, makeCodes: false, offices, areas, newOfficeId: newId, newAreaId: newId },
    )
    expect(plan).toEqual({ unchanged: offices.length, rejected: [], warnings: [], offices: [], areas: [] })
  })
})
