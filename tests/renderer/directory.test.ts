import { describe, expect, it } from 'vitest'
import {
  areaPath,
  areasUnder,
  areaTree,
  directoryOf,
  filterOffices,
  officeOfCode,
} from '../../renderer/features/offices/directory.ts'
import { mapped } from '../../renderer/features/offices/importPlan.ts'
import { area, compactOffice } from '../../shared/contract/offices.ts'
import { areaId } from '../../shared/contract/values.ts'
import { foldText } from '../../shared/domain/fold.ts'

const areas = [
  { id: 'd1', kind: 'district', name: 'Kasur', nameUrdu: 'قصور', parent: 'v1' },
  { id: 'v1', kind: 'division', name: 'Lahore', nameUrdu: 'لاہور', parent: null },
  { id: 't1', kind: 'tehsil', name: 'Pattoki', nameUrdu: '', parent: 'd1' },
].map((one) => area.parse(one))
const office = (id: string, name: string, inArea: string | null, active = true) =>
  compactOffice.parse([id, id.toUpperCase(), name, '', inArea, active, foldText(`${id} ${name}`)])
const directory = directoryOf(areas, [
  office('o1', 'DEO Kasur', 'd1'),
  office('o2', 'دفتر ضلع قصور', 't1'),
  office('o3', 'DEO Lahore', 'v1', false),
  office('o4', 'Nowhere', null),
])
const found = (text: string, inArea: string | null = null, state: 'all' | 'active' | 'closed' = 'all') =>
  filterOffices(directory, { text, area: inArea === null ? null : areaId.parse(inArea), state }).map(
    ({ id }) => String(id),
  )

describe('the filter of offices', () => {
  it('wants every word, in any order, in any spelling of the letters', () => {
    expect(found('kasur deo')).toEqual(['o1'])
    expect(found('ضلع قصور')).toEqual(['o2'])
    expect(found('deo nothing')).toEqual([])
  })

  it('takes an area with all that lies in it, and only offices of the state', () => {
    expect(found('', 'd1')).toEqual(['o1', 'o2'])
    expect(found('', 'v1', 'active')).toEqual(['o1', 'o2'])
    expect(found('', null, 'closed')).toEqual(['o3'])
    expect([...areasUnder(areas, areaId.parse('d1'))]).toEqual(['d1', 't1'])
  })
})

describe('areas', () => {
  it('are walked as a tree, also when a child came before its parent', () => {
    expect(areaTree(areas, 'en').map(({ area: { id }, depth }) => [id, depth])).toEqual([
      ['v1', 0],
      ['d1', 1],
      ['t1', 2],
    ])
    expect(areaPath(directory.byArea, areaId.parse('t1'), 'ur')).toEqual(['لاہور', 'قصور', 'Pattoki'])
  })
})

describe('an import', () => {
  it('finds an office by its code whatever the case, and changes one field of the map', () => {
    expect(officeOfCode(directory, ' o1 ')?.name).toBe('DEO Kasur')
    expect(mapped({ code: 'A', name: 'B' }, 'code', null)).toEqual({ name: 'B' })
  })
})
