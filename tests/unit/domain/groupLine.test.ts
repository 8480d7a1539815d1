import { describe, expect, it } from 'vitest'
import { groupLines, placeServed, placeServedUrdu, plural } from '../../../shared/domain/groupLine.ts'

const areas = [
  { id: 'lhr', kind: 'division', name: 'Lahore', nameUrdu: 'لاہور', parent: null },
  { id: 'lahore', kind: 'district', name: 'Lahore', nameUrdu: 'لاہور', parent: 'lhr' },
  { id: 'kasur', kind: 'district', name: 'Kasur', nameUrdu: 'قصور', parent: 'lhr' },
  { id: 'okara', kind: 'district', name: 'Okara', nameUrdu: 'اوکاڑہ', parent: null },
] as const

function office(id: string, area: string, designation = 'Chief Executive Officer (DEA)', active = true) {
  const designationUrdu = 'چیف ایگزیکٹو آفیسر (تعلیم)'
  return { id, area, designation, designationUrdu, name: `Office ${id}`, nameUrdu: '', active }
}

const place = { en: 'the Punjab', ur: 'پنجاب' }
const line = ({ name }: { name: string }) => ({ en: `The ${name}.`, ur: `${name}۔` })
const ceos = [office('a', 'lahore'), office('b', 'kasur'), office('c', 'okara')]

function linesOf(chosen: typeof ceos, offices = ceos) {
  return groupLines({ chosen, offices, areas, place, line })
}

describe('the line of a group', () => {
  it('names all of a kind once', () => {
    expect(linesOf(ceos)).toEqual({
      lines: ['All the Chief Executive Officers (DEA) in the Punjab.'],
      linesUrdu: ['جملہ چیف ایگزیکٹو آفیسر صاحبان (تعلیم)، پنجاب۔'],
    })
  })

  it('names the area where all of a kind in it are chosen', () => {
    expect(linesOf(ceos.slice(0, 2)).lines).toEqual([
      'All the Chief Executive Officers (DEA) in Lahore Division.',
    ])
    expect(linesOf(ceos.slice(0, 2)).linesUrdu[0]).toContain('لاہور ڈویژن')
  })

  it('names offices that are known in Urdu only in Urdu, in an English letter too', () => {
    const urdu = ['a', 'b'].map((id) => ({
      ...office(id, 'kasur', 'ہیڈ مسٹریس (ہائی)'),
      name: 'گورنمنٹ گرلز ہائی سکول',
      designationUrdu: '',
    }))
    const all = 'جملہ ہیڈ مسٹریس صاحبان (ہائی)، پنجاب۔'
    expect(linesOf(urdu, urdu)).toEqual({ lines: [all], linesUrdu: [all] })
  })

  it('never says all when one is left out', () => {
    const more = [...ceos, office('d', 'kasur')]
    expect(linesOf(ceos, more).lines).toEqual(['The Office a.', 'The Office b.', 'The Office c.'])
  })

  it('leaves closed offices out of what all means', () => {
    expect(linesOf(ceos, [...ceos, office('d', 'kasur', undefined, false)]).lines).toHaveLength(1)
  })

  it('gives each kind a line of its own, and says concerned of many', () => {
    const many = Array.from({ length: 20 }, (_, index) => office(`p${index}`, 'kasur', 'Principal'))
    expect(linesOf([...ceos, ...many.slice(1)], [...ceos, ...many]).lines).toEqual([
      'All the Chief Executive Officers (DEA) in the Punjab.',
      'The Principals concerned.',
    ])
  })

  it('says what the offices are where their names have it in common', () => {
    const named = ceos.map((one) => ({
      ...one,
      designation: 'Chief Executive Officer',
      name: `District Education Authority, ${one.id}`,
    }))
    expect(linesOf(named, named).lines).toEqual([
      'All the Chief Executive Officers, District Education Authorities in the Punjab.',
    ])
  })
})

it.each([
  ['Chief Executive Officer (DEA)', 'Chief Executive Officers (DEA)'],
  ['Director General', 'Directors General'],
  ['Secretary', 'Secretaries'],
  ['Head of Attached Department', 'Heads of Attached Department'],
  ['Officer-in-Charge', 'Officers-in-Charge'],
  ['Headmistress', 'Headmistresses'],
  ['Principal / Headmistress', 'Principals / Headmistresses'],
  ['Chairman', 'Chairmen'],
  ['DEO', 'DEOs'],
  ['DEPUTY DISTRICT OFFICER OF SCHOOLS', 'DEPUTY DISTRICT OFFICERS OF SCHOOLS'],
])('of many %s is %s', (title, many) => {
  expect(plural(title)).toBe(many)
})

it('the place served is what an office’s name or letterhead says', () => {
  const own = { name: 'Directorate of Public Instruction, Punjab, Lahore', above: [], city: 'Lahore' }
  expect(placeServed(own)).toBe('the Punjab')
  expect(placeServed({ ...own, name: 'Directorate', above: ['Government of Sindh'] })).toBe('Sindh')
  expect(placeServed({ ...own, name: 'Directorate, Lahore' })).toBe('')
  expect(placeServedUrdu({ name: 'نظامت، پنجاب، لاہور', above: [], city: 'لاہور' })).toBe('پنجاب')
})
