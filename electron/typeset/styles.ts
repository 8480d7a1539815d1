import type { Style } from './paragraph.ts'
import { bold, naskhBold, naskhRegular, regular } from './runs.ts'
import type { Faces } from './runs.ts'

/** Points in a millimetre. */
export const millimetre = 72 / 25.4

/** A4, in points. */
export const a4 = { width: 595.28, height: 841.89 } as const

/** Ordinary text of an English letter. */
export const body: Style = {
  faces: regular,
  size: 11,
  width: 451,
  reading: 'ltr',
  align: 'justify',
  leading: 1.04,
  underline: false,
  hyphenate: true,
  indent: 0,
  wordSpace: 0,
}

/** The hand in which Urdu is set. */
export type Script = 'nastaliq' | 'naskh'

/** The styles of a language, as letters and reports use them; sizes in points. */
export type Styles = {
  readonly body: Style
  /** Text that is not justified: addressees, copy lists, signatures. */
  readonly ragged: Style
  readonly strong: Style
  readonly centred: Style
  readonly small: Style
  /** The name of the office on its letterhead. */
  readonly heading: Style
  /** Where a part of this width stands that is to be `x` from the side where lines begin. */
  readonly place: (x: number, width: number) => number
}

/** English: left to right. */
export const englishStyles: Styles = stylesOf(body, bold, { small: 9.5, heading: 14 }, (x) => x)

/** Text that is not justified. */
export const ragged: Style = englishStyles.ragged

/** Urdu: right to left; Nastaliq wants more between its words than the face gives. */
export function urduStyles(script: Script): Styles {
  const nastaliq = script === 'nastaliq'
  const faces: Faces = nastaliq ? regular : naskhRegular
  const urdu: Style = {
    ...body,
    faces,
    size: nastaliq ? 12 : 13,
    reading: 'rtl',
    leading: 1,
    hyphenate: false,
    wordSpace: nastaliq ? 0.15 : 0,
  }
  const sizes = { small: nastaliq ? 9.5 : 10.5, heading: 16 }
  return stylesOf(urdu, nastaliq ? bold : naskhBold, sizes, (x, width) => urdu.width - x - width)
}

function stylesOf(
  text: Style,
  boldFaces: Faces,
  sizes: { small: number; heading: number },
  place: Styles['place'],
): Styles {
  const ragged: Style = { ...text, align: 'start', hyphenate: false }
  const centred: Style = { ...ragged, align: 'centre' }
  return {
    body: text,
    ragged,
    strong: { ...ragged, faces: boldFaces },
    centred,
    small: { ...centred, size: sizes.small },
    heading: { ...centred, faces: boldFaces, size: sizes.heading },
    place,
  }
}
