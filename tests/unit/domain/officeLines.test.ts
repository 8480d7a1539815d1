import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DirectoryArea, DirectoryOffice } from '../../../shared/domain/directory.ts'
import { officeList } from '../../../shared/domain/officeList.ts'
import { planOffices } from '../../../shared/domain/officeTable.ts'
import { tableOf } from '../../../shared/domain/table.ts'

type Known = { offices: DirectoryOffice[]; areas: DirectoryArea[] }
const empty: Known = { offices: [], areas: [] }
let serial = 0

function plan(raw: string[][], known: Known = empty, makeCodes = false) {
  const { columns, map, rows } = officeList(tableOf(raw, 'utf-8', { strict: false }), {
    map: null,
    headings: null,
  })
  const source = { columns, map, makeCodes, ...known }
  return planOffices(rows, { ...source, newOfficeId: () => `o${++serial}`, newAreaId: () => `a${++serial}` })
}

/** The directory as it is after a plan was written. */
function after({ offices, areas }: Known, planned: ReturnType<typeof plan>): Known {
  const written = new Map(planned.offices.map(({ office }) => [office.id, office]))
  const kept = offices.map((office) => written.get(office.id) ?? office)
  const added = planned.offices.filter(({ isNew }) => isNew).map(({ office }) => office)
  return { offices: [...kept, ...added], areas: [...areas, ...planned.areas] }
}

const codes = ({ offices }: ReturnType<typeof plan>) => offices.map(({ office }) => office.code)
const left = ({ rejected }: ReturnType<typeof plan>) =>
  rejected.map(({ row, reason, name }) => [row, reason, name])

describe('lines of a list that are no office', () => {
  const heading = ['Sr. No.', 'EMIS Code', 'Name of School', 'Phone']

  it('are left out with what they are and say: headings again, totals, notes, signatures', () => {
    const planned = plan([
      heading,
      ['1', '35210001', 'GGPS Kot', ''],
      heading,
      ['(1)', '(2)', '(3)', '(4)'],
      ['2', '35210002', 'GPS Total Pur', '042'],
      ['', 'Total', '2', ''],
      ['', '', 'Grand Total: 2', ''],
      ['Note: one school is closed', '', '', ''],
      ['', '', '', 'District Education Officer'],
    ])
    expect(codes(planned)).toEqual(['35210001', '35210002'])
    expect(left(planned)).toEqual([
      [3, 'heading-again', 'Sr. No. · EMIS Code · Name of School · Phone'],
      [4, 'heading-again', '(1) · (2) · (3) · (4)'],
      [6, 'total', 'Total · 2'],
      [7, 'total', 'Grand Total: 2'],
      [8, 'no-office', 'Note: one school is closed'],
      [9, 'no-office', 'District Education Officer'],
    ])
  })

  it.each([
    ['DISTRICT KASUR', 'district', 'KASUR'],
    ['Distt: Kasur (36 schools)', 'district', 'Kasur'],
    ['Rahim Yar Khan District', 'district', 'Rahim Yar Khan'],
    ['ضلع قصور', 'district', 'قصور'],
    ['Lahore Division', 'division', 'Lahore'],
  ])('give the area they name to the rows under them: %s', (words, kind, name) => {
    const planned = plan([heading, [words], ['1', 'A1', 'GGPS Kot', '']])
    expect(planned.areas).toMatchObject([{ kind, name }])
    expect(planned.offices[0]?.office.area).toBe(planned.areas[0]?.id)
    expect(left(planned)).toEqual([[2, 'group-heading', words]])
  })

  it('give it until the next one, a tehsil within its district; a row with a district of its own keeps that', () => {
    const planned = plan([
      ['Code', 'Name', 'District'],
      ['District Kasur'],
      ['Tehsil: Chunian'],
      ['A1', 'One', ''],
      ['A2', 'Two', 'Okara'],
      ['District Okara'],
      ['A3', 'Three', ''],
    ])
    const name = (id: string | null) => planned.areas.find((area) => area.id === id)?.name
    expect(planned.offices.map(({ office }) => name(office.area))).toEqual(['Chunian', 'Okara', 'Okara'])
  })

  it('leave no row out where the area they name has no place', () => {
    const planned = plan([['Code', 'Name', 'Phone'], ['Tehsil Chunian'], ['A1', 'One', '']])
    expect(planned.offices).toMatchObject([{ office: { code: 'A1', area: null } }])
  })

  it('changes nothing when it comes again, though a line of words has the code of an office', () => {
    const raw = [
      ['Code', 'Name'],
      ['Kasur', ''],
      ['Kasur', 'DEO'],
      ['A1', 'One'],
    ]
    const first = plan(raw)
    expect(plan(raw, after(empty, first))).toMatchObject({ offices: [], rejected: first.rejected })
  })

  it.each(['-', 'Nil', 'N/A', '---'])('is no office whose code is %s', (code) => {
    expect(
      left(
        plan([
          ['Code', 'Name'],
          [code, 'GPS Kot'],
        ]),
      ),
    ).toEqual([[2, 'code-missing', 'GPS Kot']])
  })
})

describe('cells', () => {
  const cell = (field: 'Email' | 'Phone', text: string) => {
    const { offices, warnings, rejected } = plan([
      ['Code', 'Name', field],
      ['A1', 'One', text],
    ])
    const { email, phone } = offices[0]?.office ?? {}
    return [field === 'Email' ? email : phone, warnings.map(({ warning }) => warning), rejected.length]
  }
  it.each([
    ['a@x.gov.pk, b@x.gov.pk', 'a@x.gov.pk', ['email-more']],
    ['a@x.gov.pk;b@x.gov.pk', 'a@x.gov.pk', ['email-more']],
    ['a@x.gov.pk / b@x.gov.pk', 'a@x.gov.pk', ['email-more']],
    ['a@x.gov.pk\nb@x.gov.pk', 'a@x.gov.pk', ['email-more']],
    ['CEO <mailto:a@x.gov.pk>.', 'a@x.gov.pk', []],
    ['Not Available', '', []],
    ['ندارد', '', []],
  ])('takes the first address of %j, and says so', (text, email, warned) => {
    expect(cell('Email', text)).toEqual([email, warned, 0])
  })

  // A circular must reach a school whose e-mail address somebody typed wrong.
  it.each(['a@x.gov.pk, b@', 'deo.example.pk', 'deo@gmail', 'deo @gmail.com'])(
    'leaves out what can not be an address, not the office: %j',
    (text) => {
      expect(cell('Email', text)).toEqual(['', ['email-invalid'], 0])
    },
  )

  it.each([
    ['By hand', 'hand', []],
    ['pigeon', 'post', ['delivery-unknown']],
    ['N/A', 'post', []],
  ])('reads the mode of delivery %j', (text, delivery, warned) => {
    const { offices, warnings } = plan([
      ['Code', 'Name', 'Delivery'],
      ['A1', 'One', text],
    ])
    expect([offices[0]?.office.delivery, warnings.map(({ warning }) => warning)]).toEqual([delivery, warned])
  })

  it.each([
    ['042-99210001\n0300-1234567', '042-99210001, 0300-1234567', []],
    ['۰۳۰۰-۱۲۳۴۵۶۷', '0300-1234567', []],
    ['3.00E+09', '', ['phone-shortened']],
    ['3001234567.0', '3001234567', []],
  ])('reads the phone %j', (text, phone, warned) => {
    expect(cell('Phone', text)).toEqual([phone, warned, 0])
  })

  it('reads codes in Urdu digits, out of a column with gaps, and with kept zeros', () => {
    const rows = ['۳۵۲۱', '35210002.0', '="0012"', '1.0'].map((code, i) => [code, `Office ${i}`])
    expect(codes(plan([['Code', 'Name'], ...rows]))).toEqual(['3521', '35210002', '0012', '1.0'])
  })
})

describe('codes that are made', () => {
  const heading = ['Sr. No.', 'Name of School', 'Tehsil', 'District']
  const schools = [
    ['1', 'GGPS Kot', 'Chunian', 'Kasur'],
    ['2', 'GPS Wan', 'Pattoki', 'Kasur'],
    ['3', 'GPS Kot', 'Sadiqabad', 'Rahim Yar Khan'],
    ['4', 'Directorate', '', ''],
  ]

  it('come from district and number, and stay when the list comes again with a line put in', () => {
    const first = plan([heading, ...schools], empty, true)
    expect(codes(first)).toEqual(['KASUR-001', 'KASUR-002', 'RYK-001', 'OFFICE-001'])
    const known = after(empty, first)
    expect(plan([heading, ...schools], known, true)).toMatchObject({
      offices: [],
      unchanged: 4,
      rejected: [],
    })
    const more = plan([heading, ['1', 'GPS New', 'Chunian', 'Kasur'], ...schools], known, true)
    expect(more.offices.map(({ isNew, office }) => [isNew, office.code, office.name])).toEqual([
      [true, 'KASUR-003', 'GPS New'],
    ])
  })

  it('are not made for offices that the directory or the list has by code', () => {
    const known = after(
      empty,
      plan([
        ['Code', 'Name', 'District'],
        ['kasur-001', 'GGPS Kot', 'Kasur'],
      ]),
    )
    const planned = plan(
      [
        ['Code', 'Name', 'District'],
        ['', 'ggps  kot', 'Kasur'],
        ['KASUR-002', 'GPS Wan', 'Kasur'],
        ['', 'GPS New', 'Kasur'],
      ],
      known,
      true,
    )
    expect(planned.unchanged + planned.offices.length).toBe(3)
    expect(planned.offices.filter(({ isNew }) => isNew).map(({ office }) => office.code)).toEqual([
      'KASUR-002',
      'KASUR-003',
    ])
  })

  it('are not made where name and area tell two offices not apart, nor for lines of words', () => {
    const twice = ['9', 'GGPS Kot', 'Chunian', 'Kasur']
    const planned = plan([heading, ...schools, twice, ['', 'Note: one is closed', '', '']], empty, true)
    expect(left(planned)).toEqual([
      [6, 'name-twice', 'GGPS Kot'],
      [7, 'no-office', 'Note: one is closed'],
    ])
    const both = plan(
      [
        ['Code', 'Name', 'District'],
        ['A1', 'GPS Kot', 'Kasur'],
        ['A2', 'GPS Kot', 'Kasur'],
      ],
      empty,
    )
    const unsure = plan(
      [
        ['Name', 'District'],
        ['GPS Kot', 'Kasur'],
      ],
      after(empty, both),
      true,
    )
    expect(left(unsure)).toEqual([[2, 'name-twice', 'GPS Kot']])
  })

  it('change nothing when the same list comes again, whatever is in it', () => {
    const cell = fc.constantFrom(
      '',
      '1',
      'GPS Kot',
      'GPS Wan',
      'Kasur',
      'Okara',
      'District Kasur',
      'Tehsil Chunian',
      'Total',
    )
    const row = fc.array(cell, { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), fc.boolean(), (rows, hasSerial) => {
        const raw = [[hasSerial ? 'Sr. No.' : 'Code', 'Name', 'District', 'Tehsil', 'Urdu name'], ...rows]
        const first = plan(raw, empty, true)
        const again = plan(raw, after(empty, first), true)
        expect([again.offices, again.areas]).toEqual([[], []])
        expect(new Set(codes(first)).size).toBe(first.offices.length)
        expect(first.offices.length + first.rejected.length).toBe(
          rows.filter((one) => one.some((c) => c !== '')).length,
        )
      }),
      { numRuns: 500 },
    )
  })
})
