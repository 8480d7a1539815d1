import { describe, expect, it } from 'vitest'
import { officesNamed, toggled } from '../../renderer/features/letters/choice.ts'
import { faultOf, insertAt, moved } from '../../renderer/features/letters/formWords.ts'
import {
  emptyWork,
  letterDraftOf,
  letterWork,
  usualAtFirst,
  type Office,
} from '../../renderer/features/letters/work.ts'
import { percentOf } from '../../renderer/features/outstanding/sums.ts'
import { createScanner, physicalCharacter } from '../../renderer/features/receipts/scanner.ts'
import { form } from '../../shared/contract/forms.ts'
import { area, compactOffice } from '../../shared/contract/offices.ts'
import { profile } from '../../shared/contract/setup.ts'
import { circularId, officeId } from '../../shared/contract/values.ts'
import { civilDate } from '../../shared/domain/dates.ts'

const areas = [
  area.parse({ id: 'd1', kind: 'division', name: 'Lahore', nameUrdu: 'لاہور', parent: null }),
  area.parse({ id: 'd2', kind: 'district', name: 'Kasur', nameUrdu: 'قصور', parent: 'd1' }),
]
const office = (id: string, name: string, at: string) =>
  compactOffice.parse([id, id.toUpperCase(), name, '', at, true, name.toLowerCase()])
const offices = [office('a', 'Authority', 'd2'), office('b', 'Board', 'd1'), office('c', 'College', 'd1')]
const ids = (found: typeof offices | readonly (typeof offices)[number][]) => found.map(([id]) => String(id))

describe('choosing offices', () => {
  it('finds by the names of all areas that an office lies in, in both languages', () => {
    expect(ids(officesNamed(offices, areas, 'lahore authority'))).toEqual(['a'])
    expect(ids(officesNamed(offices, areas, 'قصور'))).toEqual(['a'])
    expect(ids(officesNamed(offices, areas, 'لاهور'))).toEqual(['a', 'b', 'c'])
  })

  it('keeps the order of the directory, whatever was ticked first', () => {
    const [a, b, c] = offices.map(([id]) => id)
    if (!a || !b || !c) throw new Error('three offices')
    expect(toggled(offices, [c], [b, a], true)).toEqual([a, b, c])
    expect(toggled(offices, [a, b, c], [b], false)).toEqual([a, c])
  })
})

describe('the words of a letter', () => {
  it('name a field that there is not, and a brace that stands alone', () => {
    expect(faultOf('Dated {date}', false)).toBeNull()
    expect(faultOf('Dated {day}', false)).toEqual({ kind: 'unknown', field: 'day' })
    expect(faultOf('Dated {', false)).toMatchObject({ kind: 'unknown' })
    expect(faultOf('  ', false)).toEqual({ kind: 'empty' })
    expect(faultOf('  ', true)).toBeNull()
  })

  it('take a field where the cursor stands', () => {
    expect(insertAt('No.  dated', 4, 4, '{reference}')).toEqual({ text: 'No. {reference} dated', at: 15 })
  })

  it('move a copy by one, and not beyond the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  })
})

describe('a letter half-way', () => {
  const words = { layout: 'covering', paragraphs: ['One'], dueParagraph: '', enclosureLine: '' }
  const text = { ...words, copyHeading: '', copyLine: '' } as const
  const own: Office = {
    settings: {
      profile: profile.parse({
        name: 'Ours',
        nameUrdu: '',
        above: [],
        below: [],
        city: 'Lahore',
        cityUrdu: '',
        week: 5,
        copyTo: ['Office copy'],
        copyToUrdu: ['دفتری نقل'],
      }),
      signatories: [],
      series: [],
    },
    forms: [
      form.parse({ name: 'covering', title: 'C', langs: ['en', 'ur'], text, urdu: text, changed: false }),
    ],
    today: civilDate('2026-11-23'),
    usual: { ...usualAtFirst, language: 'ur', script: 'naskh' },
    upward: false,
  }
  const work = { ...emptyWork, chosen: [officeId.parse('a')] }
  const draft = (part: Partial<typeof work>) =>
    letterDraftOf(circularId.parse('c'), { ...work, ...part }, own)
  const half = { ...text, layout: 'covering' as const, paragraphs: [''] }

  it('begins in the language of the last one, with slip and stamp, and the copies of the office', () => {
    expect(draft({})).toMatchObject({
      language: 'ur',
      script: 'naskh',
      slip: true,
      stamp: true,
      copyToUrdu: ['دفتری نقل'],
    })
  })

  it('goes to the sender without slip or offices when it goes upward, and to all together as one', () => {
    const upward = letterDraftOf(
      circularId.parse('c'),
      { ...emptyWork, lines: 'The Secretary.' },
      { ...own, upward: true },
    )
    expect(upward).toMatchObject({
      to: { kind: 'sender' },
      slip: false,
      together: { lines: ['The Secretary.'] },
    })
    expect(draft({ together: true, lines: ' ' })).toMatchObject({
      numbering: 'single',
      together: { lines: [] },
    })
    expect(letterDraftOf(circularId.parse('c'), emptyWork, own)).toBeNull()
  })

  it('does not fail for unfinished words of a language that is not printed', () => {
    expect(draft({ text: half, textUrdu: half })).toMatchObject({ text: null, textUrdu: half })
    expect(draft({ text: half, textUrdu: half, language: 'en' })).toMatchObject({
      text: half,
      textUrdu: null,
    })
  })

  it('says that nobody gets an Urdu copy when all lines were removed', () => {
    expect(draft({ copyToUrdu: [] })).toMatchObject({ copyToUrdu: [] })
  })

  it('is still understood when it was left by an older version', () => {
    const {
      chosen,
      marking,
      form: name,
      text: own,
      signatory,
      date,
      due,
      numbering,
      series,
      copyTo,
      job,
    } = work
    const old = {
      chosen,
      marking,
      form: name,
      text: own,
      signatory,
      date,
      due,
      numbering,
      series,
      copyTo,
      job,
    }
    expect(letterWork.parse(old)).toEqual(work)
  })
})

describe('a barcode reader', () => {
  const key = (code: string, timeStamp: number) => ({ code, key: 'ل', shiftKey: false, timeStamp })

  it('is understood under an Urdu layout, by its physical keys', () => {
    const scanner = createScanner()
    ;['KeyL', 'Digit1', 'Slash', 'KeyA'].forEach((code, index) => scanner.press(key(code, index * 10)))
    expect(scanner.meant('ل۱/ا')).toBe('L1/A')
  })

  it('begins anew after a pause, and what is typed in Latin letters is taken as it stands', () => {
    const scanner = createScanner()
    scanner.press(key('KeyX', 0))
    scanner.press(key('KeyL', 1000))
    expect(scanner.meant('ل')).toBe('L')
    expect(scanner.meant(' 1201/Admn ')).toBe('1201/Admn')
  })

  it('gives nothing for keys that print nothing', () => {
    expect(physicalCharacter({ code: 'ShiftLeft', shiftKey: true })).toBe('')
  })
})

describe('shares', () => {
  it('are never rounded to all or nothing', () => {
    expect([
      percentOf(0, 9),
      percentOf(1, 5000),
      percentOf(4999, 5000),
      percentOf(7, 7),
      percentOf(0, 0),
    ]).toEqual([0, 1, 99, 100, 0])
  })
})
