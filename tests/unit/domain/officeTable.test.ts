import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ColumnMap, DirectoryArea, DirectoryOffice } from '../../../shared/domain/directory.ts'
import { guessColumns } from '../../../shared/domain/officeColumns.ts'
import { planOffices } from '../../../shared/domain/officeTable.ts'
import { tableOf } from '../../../shared/domain/table.ts'

type Known = { offices: DirectoryOffice[]; areas: DirectoryArea[] }

const empty: Known = { offices: [], areas: [] }
let serial = 0

function plan(raw: string[][], known: Known = empty, map?: ColumnMap) {
  const { columns, rows } = tableOf(raw, 'utf-8', { strict: true })
  const cells = rows.map((row) => row.cells)
  return planOffices(rows, {
    columns,
    map: map ?? guessColumns(columns, cells),
    makeCodes: false,
    ...known,
    newOfficeId: () => `o${++serial}`,
    newAreaId: () => `a${++serial}`,
  })
}

/** The directory as it is after a plan was written. */
function after(known: Known, planned: ReturnType<typeof plan>): Known {
  const written = new Map(planned.offices.map(({ office }) => [office.id, office]))
  const kept = known.offices.map((office) => written.get(office.id) ?? office)
  const added = planned.offices.filter(({ isNew }) => isNew).map(({ office }) => office)
  return { offices: [...kept, ...added], areas: [...known.areas, ...planned.areas] }
}

const reasons = (planned: ReturnType<typeof plan>) => planned.rejected.map(({ row, reason }) => [row, reason])

describe('planOffices', () => {
  it('adds what is new, changes what differs, and leaves the rest', () => {
    const known = after(
      empty,
      plan([
        ['code', 'name', 'phone'],
        ['A', 'One', '1'],
        ['B', 'Two', '2'],
      ]),
    )
    const planned = plan(
      [
        ['code', 'name', 'phone'],
        ['a', 'One', '9'],
        ['B', 'Two', ''],
        ['C', 'Three', '3'],
      ],
      known,
    )
    expect(planned.offices.map(({ office, isNew, fields }) => [office.code, isNew, fields])).toEqual([
      ['A', false, ['phone']],
      ['C', true, expect.arrayContaining(['code', 'name', 'phone'])],
    ])
    expect(planned.unchanged).toBe(1)
  })

  it('rejects rows with their number and reason, and takes the others', () => {
    const planned = plan([
      ['code', 'name', 'email', 'delivery', 'reportsTo'],
      ['A', 'One', 'a@b.example', 'By hand', ''],
      ['', 'Two', '', '', ''],
      ['C', '', '', '', ''],
      ['a', 'Again', '', '', ''],
      ['G', 'Seven', '', '', 'nobody'],
      ['H', 'x'.repeat(201), '', '', ''],
      ['I', 'ragged'],
      ['J', 'Ten', '-', 'N/A', 'a'],
    ])
    expect(reasons(planned)).toEqual([
      [3, 'code-missing'],
      [4, 'name-missing'],
      [5, 'code-twice'],
      [6, 'reports-to-unknown'],
      [7, 'too-long'],
      [8, 'ragged'],
    ])
    expect(planned.offices.map(({ office }) => [office.code, office.delivery])).toEqual([
      ['A', 'hand'],
      ['J', 'post'],
    ])
    expect(planned.offices[1]?.office.reportsTo).toBe(planned.offices[0]?.office.id)
  })

  it('takes an office that has a name in Urdu only', () => {
    const planned = plan([
      ['code', 'name', 'nameUrdu'],
      ['A', '', 'گورنمنٹ پرائمری اسکول کوٹ'],
      ['B', '', ''],
    ])
    expect(reasons(planned)).toEqual([[3, 'name-missing']])
    const nameUrdu = 'گورنمنٹ پرائمری اسکول کوٹ'
    expect(planned.offices).toMatchObject([{ office: { code: 'A', name: nameUrdu, nameUrdu } }])
  })

  it('takes no code that Excel has shortened, and leaves out the marks before texts', () => {
    const planned = plan([
      ['code', 'name', 'phone'],
      ['3.51E+07', 'One', ''],
      ["'0012", 'Two', "'+92300"],
    ])
    expect(reasons(planned)).toEqual([[2, 'code-shortened']])
    expect(planned.offices).toMatchObject([{ office: { code: '0012', phone: '+92300' } }])
  })

  it('lets those fall who report to a row that fell', () => {
    const planned = plan([
      ['code', 'name', 'reportsTo'],
      ['A', 'One', 'B'],
      ['B', 'Two', 'nobody'],
      ['C', 'Three', 'C'],
    ])
    expect(reasons(planned)).toEqual([
      [2, 'reports-to-unknown'],
      [3, 'reports-to-unknown'],
      [4, 'reports-to-unknown'],
    ])
  })

  it('makes areas on the way, once each, and only those that a taken row needs', () => {
    const planned = plan([
      ['code', 'name', 'division', 'district', 'tehsil'],
      ['A', 'One', 'Lahore', 'Kasur', 'Pattoki'],
      ['B', 'Two', 'LAHORE', 'kasur', ''],
      ['', 'Three', 'Multan', 'Vehari', ''],
      ['D', 'Four', '', '', 'Nowhere'],
    ])
    expect(planned.areas.map(({ kind, name }) => [kind, name])).toEqual([
      ['division', 'Lahore'],
      ['district', 'Kasur'],
      ['tehsil', 'Pattoki'],
    ])
    expect(reasons(planned)).toEqual([
      [4, 'code-missing'],
      [5, 'area-without-parent'],
    ])
  })

  it('finds an area by its Urdu name, and a district without its division', () => {
    const areas: DirectoryArea[] = [
      { id: 'v', kind: 'division', name: 'Lahore', nameUrdu: 'لاہور', parent: null },
      { id: 'd', kind: 'district', name: 'Kasur', nameUrdu: 'قصور', parent: 'v' },
    ]
    const planned = plan(
      [
        ['code', 'name', 'district'],
        ['A', 'One', 'قصور'],
        ['B', 'Two', 'KASUR'],
      ],
      { offices: [], areas },
    )
    expect(planned.areas).toEqual([])
    expect(planned.offices.map(({ office }) => office.area)).toEqual(['d', 'd'])
  })

  it('keeps a closed office closed', () => {
    const { offices } = after(
      empty,
      plan([
        ['code', 'name'],
        ['A', 'One'],
      ]),
    )
    const closed = { offices: offices.map((office) => ({ ...office, active: false })), areas: [] }
    expect(
      plan(
        [
          ['code', 'name'],
          ['A', 'New name'],
        ],
        closed,
      ).offices[0]?.office.active,
    ).toBe(false)
  })

  it('writes Urdu as Urdu keyboards do, and drops invisible marks', () => {
    const planned = plan([
      ['code', 'name', 'nameUrdu'],
      ['A', 'On\u202Ee\u0007', 'بھكر كي'],
    ])
    expect(planned.offices[0]?.office).toMatchObject({ name: 'One', nameUrdu: 'بھکر کی' })
  })

  it.each([
    [{ name: 'name' }, { field: 'code' }],
    [{ code: 'code' }, { field: 'name' }],
    [
      { code: 'code', name: 'Nmae' },
      { field: 'name', heading: 'Nmae' },
    ],
    [
      { code: 'code', name: 'name', phone: 'tel' },
      { field: 'phone', heading: 'tel' },
    ],
  ])('refuses the mapping %j', (map: ColumnMap, data) => {
    expect(() =>
      plan(
        [
          ['code', 'name'],
          ['A', 'One'],
        ],
        empty,
        map,
      ),
    ).toThrow(
      expect.objectContaining({ code: 'COLUMN_MISSING', data: { ...data, columns: ['code', 'name'] } }),
    )
  })

  it('changes nothing when the same table comes again', () => {
    const cell = fc.constantFrom('', 'A', 'b', 'ا', '-', 'x@y.example', 'post', 'Kasur', '  two  words ')
    const row = fc.array(cell, { minLength: 8, maxLength: 8 })
    const heading = ['code', 'name', 'nameUrdu', 'division', 'district', 'tehsil', 'reportsTo', 'delivery']
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const first = plan([heading, ...rows])
        const again = plan([heading, ...rows], after(empty, first))
        expect(again.offices).toEqual([])
        expect(again.areas).toEqual([])
        expect(again.rejected.length + again.unchanged).toBe(first.rejected.length + first.offices.length)
      }),
      { numRuns: 1000 },
    )
  })
})
