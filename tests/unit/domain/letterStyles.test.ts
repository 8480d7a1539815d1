import { expect, it } from 'vitest'
import { itemNumber, saysSecret, withCopyStyle } from '../../../shared/domain/letterStyles.ts'

it.each([
  ['plain', '4.', '۴۔'],
  ['bracketed', '(iv)', '(۴)'],
  ['roman', 'iv.', '۴۔'],
  ['padded', '04.', '۰۴۔'],
] as const)('the fourth item of a %s list is %s, in Urdu %s', (style, english, urdu) => {
  expect(itemNumber(4, style, 'en')).toBe(english)
  expect(itemNumber(4, style, 'ur')).toBe(urdu)
})

it('numbers up to 60 copies in Roman numerals', () => {
  expect([9, 14, 40, 49, 60].map((index) => itemNumber(index, 'roman', 'en'))).toEqual([
    'ix.',
    'xiv.',
    'xl.',
    'xlix.',
    'lx.',
  ])
})

it('a style of copies replaces heading and line in a covering letter only', () => {
  const words = { layout: 'covering', copyHeading: 'No. & Date Even:', copyLine: 'A copy is forwarded to:-' }
  expect(withCopyStyle(words, 'cc', 'en')).toMatchObject({ copyHeading: 'C.C:', copyLine: '' })
  expect(withCopyStyle(words, 'endst-even', 'en').copyLine).toBe('A copy is forwarded to:-')
  expect(withCopyStyle({ ...words, layout: 'endorsement' }, 'cc', 'en').copyLine).not.toBe('')
  expect(withCopyStyle(words, null, 'en')).toBe(words)
})

it('a secret paper is known by its words, other papers are not', () => {
  for (const words of ['SECRET', 'Top Secret', 'top-secret', '“Secret”', 'خفیہ', 'انتہائی خفیہ']) {
    expect(saysSecret(words)).toBe(true)
  }
  for (const words of ['CONFIDENTIAL', 'Secretary', 'MOST URGENT', '']) expect(saysSecret(words)).toBe(false)
})
