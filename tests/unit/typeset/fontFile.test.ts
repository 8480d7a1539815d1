import { Blob, Face, Font } from 'harfbuzzjs'
import { expect, it } from 'vitest'
import { face } from '../../../electron/typeset/faces.ts'
import { buildFontFile } from '../../../electron/typeset/fontFile.ts'
import { shapeRun } from '../../../electron/typeset/shape.ts'

it('makes each cluster of an Urdu word one glyph with the same ink as its parts', () => {
  const { units } = shapeRun('nastaliq', 'پنجاب', true)
  const list = units.map((one) => one.unit)
  const { file, glyphOf } = buildFontFile('nastaliq', list)
  const made = new Font(new Face(new Blob(file)))
  const source = face('nastaliq').font
  expect(glyphOf).toHaveLength(list.length)
  list.forEach((unit, index) => {
    const inked = unit.parts
      .map(([glyph, right, up]) => ({ extents: source.glyphExtents(glyph), right, up }))
      .filter(({ extents }) => (extents?.width ?? 0) !== 0)
    const extents = made.glyphExtents(glyphOf[index] ?? 0)
    const left = Math.min(...inked.map(({ extents: one, right }) => (one?.xBearing ?? 0) + right))
    const top = Math.max(...inked.map(({ extents: one, up }) => (one?.yBearing ?? 0) + up))
    expect(extents?.xBearing).toBe(left)
    expect(extents?.yBearing).toBe(top)
  })
})

it('gives units in logical text, so that the word is found again', () => {
  const texts = shapeRun('nastaliq', 'لاہور', true).units.map((one) => one.unit.text)
  expect([...texts].reverse().join('')).toBe('لاہور')
})
