import { describe, expect, it } from 'vitest'
import {
  compareTexts,
  compareUse,
  findSecondWords,
  readTexts,
  strangeSigns,
} from '../../tools/localeRules.ts'

const texts = (tree: unknown) => readTexts(tree)

describe('texts of two languages', () => {
  it('are alike when keys and fields are, however a field is formatted', () => {
    const english = texts({
      list: { count_one: '{{count, number}} office', count_other: '{{count}} offices' },
    })
    const urdu = texts({ list: { count_one: 'ایک {{count}}', count_other: '{{ count }} دفاتر' } })
    expect(compareTexts(english, urdu)).toEqual([])
  })

  it('differ by a missing key, a lost field, or no words', () => {
    const english = texts({ a: 'x', b: 'by {{name}}', c: 'y', e: ' ' })
    const urdu = texts({ b: 'از', c: 'ی', d: 'د', e: 'ا' })
    expect(compareTexts(english, urdu)).toEqual([
      'a: not in Urdu',
      'd: not in English',
      'e: empty',
      'b: fields differ (name | )',
    ])
  })

  it('call a thing by one word in Urdu', () => {
    const urdu = texts({
      a: 'یہ خط جا چکا ہے',
      b: 'مراسلہ {{number}}، دستخط',
    })
    expect(findSecondWords(urdu)).toEqual(['a: says خط, the other screens مراسلہ'])
  })

  it('must be texts', () => {
    expect(() => texts({ a: ['x'] })).toThrow('a is neither')
  })
})

describe('Urdu texts', () => {
  it('have the letters, digits and quotation marks of Urdu', () => {
    const fine = texts({ a: 'فہرست ”{{name}}“ کے دفاتر', b: 'ي یا ی میں فرق نہیں', c: '”ہاں“؛ 12' })
    expect(strangeSigns(fine)).toEqual([])
    const strange = texts({ a: 'كاغذ', b: 'تاريخ', c: '١٢', d: '«دفاتر»', e: '“{{name}}” نام' })
    expect(strangeSigns(strange).map((fault) => fault.charAt(0))).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})

describe('use of texts', () => {
  it('finds keys nobody wrote and keys nobody asks for', () => {
    const keys = new Set(['ui.save', 'ui.gone', 'phase.reading', 'list.count_one', 'list.count_other'])
    const source = "t('ui.save'); t(`phase.${name}`); t('list.count', { count }); t('ui.missing')"
    expect(compareUse(keys, [source])).toEqual([
      'ui.missing: used but not written',
      'ui.gone: written but not used',
    ])
  })
})
