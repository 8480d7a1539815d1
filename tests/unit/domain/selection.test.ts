import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DirectoryArea, DirectoryOffice } from '../../../shared/domain/directory.ts'
import { chooseOffices, type Choice, type Directory } from '../../../shared/domain/selection.ts'
import { AppError } from '../../../shared/errors.ts'

const area = (
  id: string,
  kind: DirectoryArea['kind'],
  name: string,
  parent: string | null,
  nameUrdu = '',
) => ({
  id,
  kind,
  name,
  nameUrdu,
  parent,
})

const office = (id: string, code: string, areaId: string | null, active = true): DirectoryOffice => ({
  id,
  code,
  name: `Office ${code}`,
  nameUrdu: '',
  designation: '',
  designationUrdu: '',
  area: areaId,
  reportsTo: null,
  address: '',
  email: '',
  phone: '',
  delivery: 'post',
  active,
})

const directory: Directory<string, string> = {
  areas: [
    area('v1', 'division', 'Lahore', null, 'لاہور'),
    area('d1', 'district', 'Lahore', 'v1', 'لاہور'),
    area('d2', 'district', 'Kasur', 'v1', 'قصور'),
    area('v2', 'division', 'Multan', null),
    area('d3', 'district', 'Vehari', 'v2'),
    area('t1', 'tehsil', 'Saddar', 'd2'),
    area('t2', 'tehsil', 'Saddar', 'd3'),
  ],
  offices: [
    office('o1', 'LHR', 'd1'),
    office('o2', 'KSR', 't1'),
    office('o3', 'VHR', 'd3'),
    office('o4', 'OLD', 'd1', false),
    office('o5', 'OWN', null),
  ],
  lists: [{ id: 'l1', name: 'South, and one that closed', offices: ['o4', 'o3'] }],
  own: 'o5',
}

const choose = (choice: Choice<string>) => chooseOffices(choice, directory)

function refusal(choice: Choice<string>): { code: string; data: unknown } {
  try {
    return { code: 'chosen', data: choose(choice) }
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, data: error.data }
    throw error
  }
}

describe('chooseOffices', () => {
  it('takes every working office but our own for all', () => {
    expect(choose({ kind: 'all' })).toEqual(['o1', 'o2', 'o3'])
  })

  it('takes codes in any case, each office once, in the order of the directory', () => {
    expect(choose({ kind: 'codes', codes: ['vhr', ' LHR', 'Vhr'] })).toEqual(['o1', 'o3'])
  })

  it('names the codes that are unknown or closed', () => {
    expect(refusal({ kind: 'codes', codes: ['LHR', 'XYZ', 'old'] })).toEqual({
      code: 'OFFICE_UNKNOWN',
      data: { codes: ['XYZ', 'OLD'] },
    })
    expect(refusal({ kind: 'offices', offices: ['o1', 'o4'] })).toEqual({
      code: 'OFFICE_UNKNOWN',
      data: { codes: ['OLD'] },
    })
  })

  it('leaves out closed offices of a saved list', () => {
    expect(choose({ kind: 'list', list: 'south, AND one that closed' })).toEqual(['o3'])
    expect(choose({ kind: 'list', list: 'l1' })).toEqual(['o3'])
    expect(refusal({ kind: 'list', list: 'North' }).code).toBe('LIST_UNKNOWN')
  })

  it.each([
    ['Lahore', ['o1', 'o2']],
    ['لاهور', ['o1', 'o2']],
    ['district:lahore', ['o1']],
    ['v2', ['o3']],
    ['KASUR', ['o2']],
  ])('takes everything below %s', (name, offices) => {
    expect(choose({ kind: 'under', area: name })).toEqual(offices)
  })

  it('refuses an area that is unknown, or one of several with its name', () => {
    expect(refusal({ kind: 'under', area: 'Karachi' }).code).toBe('AREA_UNKNOWN')
    expect(refusal({ kind: 'under', area: '' }).code).toBe('AREA_UNKNOWN')
    expect(refusal({ kind: 'under', area: 'Saddar' }).code).toBe('AMBIGUOUS')
  })

  it('refuses a choice that comes to nothing', () => {
    expect(refusal({ kind: 'offices', offices: [] }).code).toBe('NO_OFFICES')
    expect(() => chooseOffices({ kind: 'all' }, { offices: [], areas: [], lists: [] })).toThrow('NO_OFFICES')
  })

  it('gives each office once and in order, however often it was named', () => {
    const codes = fc.array(fc.constantFrom('LHR', 'lhr', 'KSR', 'VHR'), { minLength: 1 })
    fc.assert(
      fc.property(codes, (named) => {
        const chosen = choose({ kind: 'codes', codes: named })
        expect(chosen).toEqual([...new Set(chosen)].sort())
        expect(chosen).toHaveLength(new Set(named.map((code) => code.toUpperCase())).size)
      }),
    )
  })
})
