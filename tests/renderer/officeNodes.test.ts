import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosenBefore, officeNodes, openNodes } from '../../renderer/ui/officeNodes.ts'
import { area, compactOffice, type Area, type CompactOffice } from '../../shared/contract/offices.ts'

function anArea(id: string, kind: Area['kind'], parent: string | null): Area {
  return area.parse({ id, kind, parent, name: id, nameUrdu: '' })
}
function anOffice(id: string, areaId: string | null): CompactOffice {
  return compactOffice.parse([id, id.toUpperCase(), `Office ${id}`, '', areaId, true, id])
}

const areas = [
  anArea('lahore', 'division', null),
  anArea('kasur', 'district', 'lahore'),
  anArea('pattoki', 'tehsil', 'kasur'),
  anArea('multan', 'division', null),
]
const offices = [
  anOffice('o1', 'pattoki'),
  anOffice('o2', 'kasur'),
  anOffice('o3', 'lahore'),
  anOffice('o4', null),
  anOffice('o5', 'nowhere'),
]

describe('the tree of offices', () => {
  it('makes every branch a slice of the offices, with those of no known area last', () => {
    const { nodes, order } = officeNodes(areas, offices)
    expect(order).toEqual(['o3', 'o2', 'o1', 'o4', 'o5'])
    expect(nodes.map(({ key, level, from, to }) => [key, level, from, to])).toEqual([
      ['lahore', 1, 0, 3],
      ['o3', 2, 0, 1],
      ['kasur', 2, 1, 3],
      ['o2', 3, 1, 2],
      ['pattoki', 3, 2, 3],
      ['o1', 4, 2, 3],
      ['o4', 1, 3, 4],
      ['o5', 1, 4, 5],
    ])
  })

  it('shows only what lies under open branches', () => {
    const { nodes } = officeNodes(areas, offices)
    const keys = (open: string[]) => openNodes(nodes, new Set(open)).map((index) => nodes[index]?.key)
    expect(keys([])).toEqual(['lahore', 'o4', 'o5'])
    expect(keys(['lahore'])).toEqual(['lahore', 'o3', 'kasur', 'o4', 'o5'])
    // An open branch in a closed one stays hidden.
    expect(keys(['kasur'])).toEqual(['lahore', 'o4', 'o5'])
  })

  it('counts the chosen of every branch as counting them one by one does', () => {
    const inArea = fc.constantFrom('lahore', 'kasur', 'pattoki', 'multan', null)
    fc.assert(
      fc.property(fc.array(fc.record({ inArea, chosen: fc.boolean() }), { maxLength: 60 }), (drawn) => {
        const all = drawn.map((each, index) => anOffice(`x${index}`, each.inArea))
        const chosen = new Set(all.filter((_, index) => drawn[index]?.chosen).map((office) => office[0]))
        const { nodes, order } = officeNodes(areas, all)
        expect(new Set(order)).toEqual(new Set(all.map((office) => office[0])))
        const sums = chosenBefore(order, chosen)
        for (const { from, to } of nodes) {
          const counted = order.slice(from, to).filter((id) => chosen.has(id)).length
          expect((sums[to] ?? 0) - (sums[from] ?? 0)).toBe(counted)
        }
      }),
    )
  })
})
