import type { Style } from './paragraph.ts'
import { bold, regular } from './runs.ts'

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
}

/** Text that is not justified: addressees, copy lists, signatures. */
export const ragged: Style = { ...body, align: 'start', hyphenate: false }

export const strong: Style = { ...ragged, faces: bold }
