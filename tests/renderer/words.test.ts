import { describe, expect, it } from 'vitest'
import { navItemOf } from '../../renderer/app/nav.ts'
import { parseDraftKey } from '../../renderer/client/draftKeys.ts'
import { secondsLeft } from '../../renderer/client/secondsLeft.ts'
import { isTouched } from '../../renderer/client/watch.ts'
import { seriesExample } from '../../renderer/features/settings/seriesExample.ts'
import { faultsOf } from '../../renderer/ui/fieldErrors.ts'
import { signatory } from '../../shared/contract/setup.ts'
import { civilDate } from '../../shared/domain/dates.ts'

describe('time left', () => {
  it('is not guessed before there is a pace', () => {
    expect(secondsLeft({ phase: 'make', done: 0, total: 41 }, 5000)).toBeNull()
    expect(secondsLeft({ phase: 'make', done: 3, total: 41 }, 200)).toBeNull()
  })
  it('follows the pace so far', () => {
    expect(secondsLeft({ phase: 'make', done: 10, total: 40 }, 5000)).toBe(15)
    expect(secondsLeft({ phase: 'make', done: 40, total: 40 }, 5000)).toBe(0)
  })
})

describe('asking again', () => {
  it('touches only queries that show what changed', () => {
    expect(isTouched(['outstanding.list', {}], ['receipt'])).toBe(true)
    expect(isTouched(['circular.page', {}], ['receipt', 'circular'])).toBe(false)
    expect(isTouched(['office.compact', {}], ['receipt'])).toBe(false)
    expect(isTouched(['toString', {}], ['office'])).toBe(false)
  })
})

describe('the rail', () => {
  it('marks the closest screen', () => {
    expect(navItemOf('/circulars/new')?.name).toBe('newCircular')
    expect(navItemOf('/circulars/c1')?.name).toBe('circulars')
    expect(navItemOf('/letters/c1/offices')?.name).toBe('circulars')
    expect(navItemOf('/despatch/f1')?.name).toBe('despatches')
  })
})

describe('drafts', () => {
  it('lead back to their screen, under either spelling of the key', () => {
    expect(parseDraftKey('draft/letter/c1')).toEqual({ kind: 'letter', circular: 'c1' })
    expect(parseDraftKey('choose/c1')).toEqual({ kind: 'choose', circular: 'c1' })
    expect(parseDraftKey('draft/welcome')).toBeNull()
  })
})

describe('settings', () => {
  const today = civilDate('2026-11-23')
  it('shows what the next letter to three offices would carry', () => {
    expect(
      seriesExample({ mode: 'each', pattern: '{serial}/Admn', yearStart: 'calendar' }, 1201, today),
    ).toBe('1201-1203/Admn')
    expect(seriesExample({ mode: 'file', pattern: 'DPI(S)1-2/{year}', yearStart: 'fiscal' }, 1, today)).toBe(
      'DPI(S)1-2/2026-27',
    )
    expect(seriesExample({ mode: 'each', pattern: 'Admn', yearStart: 'calendar' }, 1, today)).toBeNull()
  })
  it('says which fields are missing or too long', () => {
    const typed = { name: ' ', nameUrdu: '', designation: 'x'.repeat(200), designationUrdu: '', active: true }
    expect(faultsOf(signatory.omit({ id: true }), typed)).toEqual({ name: 'missing', designation: 'long' })
  })
})
