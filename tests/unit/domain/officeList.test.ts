import { describe, expect, it } from 'vitest'
import { officeList } from '../../../shared/domain/officeList.ts'
import { tableOf } from '../../../shared/domain/table.ts'

describe('cells left empty under a district', () => {
  const list = (districts: string[]) =>
    officeList(
      tableOf(
        [['District', 'Code', 'Name'], ...districts.map((d, i) => [d, `A${i}`, `Office ${i}`])],
        'utf-8',
        {
          strict: true,
        },
      ),
      { map: null, headings: null },
    )
  const districts = ({ rows }: ReturnType<typeof list>) => rows.map(({ cells }) => cells[0])

  it('are read as the one above, and it is said', () => {
    const read = list(['Kasur', '', '', 'Okara', '', ''])
    expect(districts(read)).toEqual(['Kasur', 'Kasur', 'Kasur', 'Okara', 'Okara', 'Okara'])
    expect(read.notes).toEqual(['areas-below'])
  })

  it('are not the heading that stands above them again', () => {
    expect(districts(list(['Kasur', '', '', 'District', '', '']))).toEqual([
      'Kasur',
      'Kasur',
      'Kasur',
      'District',
      'Kasur',
      'Kasur',
    ])
  })

  it.each([
    ['some lack it', ['Kasur', 'Kasur', '', 'Okara', '', '', '']],
    ['the first has none', ['', 'Kasur', '', '']],
    ['most have it', ['Kasur', 'Okara', '']],
  ])('stay empty where %s', (_, given) => {
    const read = list(given)
    expect(districts(read)).toEqual(given)
    expect(read.notes).toEqual([])
  })

  it('give no tehsil of the district before', () => {
    const raw = [
      ['District', 'Tehsil', 'Code', 'Name'],
      ['Kasur', 'Chunian', 'A1', 'One'],
      ['', '', 'A2', 'Two'],
      ['Okara', '', 'A3', 'Three'],
      ['', '', 'A4', 'Four'],
      ['', '', 'A5', 'Five'],
    ]
    const { rows } = officeList(tableOf(raw, 'utf-8', { strict: true }), { map: null, headings: null })
    expect(rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['Kasur', 'Chunian'],
      ['Kasur', 'Chunian'],
      ['Okara', ''],
      ['Okara', ''],
      ['Okara', ''],
    ])
  })
})

describe('a list without headings', () => {
  const rows = [
    ['37330227', 'GGPS Chakra', 'Rawalpindi', '051-5550001'],
    ['37330433', 'GGPS Carriage Factory', 'Rawalpindi', '051-5550002'],
  ]
  const list = (raw: string[][], headings: boolean | null = null) =>
    officeList(tableOf(raw, 'utf-8', { strict: true }), { map: null, headings })

  it('has its first row among the others, and columns by letter, told by what stands in them', () => {
    expect(list(rows)).toMatchObject({
      headings: false,
      columns: ['A', 'B', 'C', 'D'],
      map: { code: 'A', name: 'B', phone: 'D' },
      rows: [{ row: 1, cells: rows[0] }, { row: 2 }],
    })
  })

  it('may have a title over it', () => {
    const titled = list([['LIST OF SCHOOLS', '', '', ''], ...rows])
    expect(titled).toMatchObject({ headings: false, rows: [{ row: 1 }, { row: 2 }, { row: 3 }] })
  })

  it('has no column told where two could be it', () => {
    const two = rows.map(([code = '', name = ''], i) => [`S-10${i}`, code, name])
    expect(list(two).map).toEqual({ name: 'C' })
  })

  it('keeps doubled and empty cells of its first row as they are', () => {
    const [first] = list([
      ['37330227', 'Kasur', 'Kasur', ''],
      ['37330228', 'GPS', 'Okara', 'x'],
    ]).rows
    expect(first?.cells.slice(0, 3)).toEqual(['37330227', 'Kasur', 'Kasur'])
  })

  it('is one where the clerk says so, and is none where a heading is known', () => {
    const words = [
      ['GGPS Chakra', 'Rawalpindi'],
      ['GES Jawa', 'Kahuta'],
    ]
    expect(list(words)).toMatchObject({ headings: true, rows: [{ row: 2 }] })
    expect(list(words, false)).toMatchObject({ headings: false, rows: [{ row: 1 }, { row: 2 }] })
    expect(list([['Code', '2023'], ...words]).headings).toBe(true)
  })
})
