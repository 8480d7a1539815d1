import type { TextLanguage } from '../../shared/domain/letterLabels.ts'
import type { Style } from '../typeset/paragraph.ts'
import { a4, englishStyles, urduStyles } from '../typeset/styles.ts'
import type { Script, Styles } from '../typeset/styles.ts'

/** The language that a report is in, and the hand of its Urdu. */
export type Tongue = { readonly language: TextLanguage; readonly script: Script }

/** The two ways an A4 page lies, in points. */
export const papers = { portrait: a4, landscape: { width: a4.height, height: a4.width } } as const

/** The styles of a language; sizes are chosen by what is set. */
export function stylesFor({ language, script }: Tongue): Styles {
  return language === 'ur' ? urduStyles(script) : englishStyles
}

/** A style at another size and width; Urdu keeps its proportion to Latin letters. */
export function sized(style: Style, size: number, width: number): Style {
  return { ...style, size: (style.size / englishStyles.body.size) * size, width }
}

/** Where a part of this width stands that is to be `x` from the side where lines begin. */
export function placed(tongue: Tongue, room: number, x: number, width: number): number {
  return tongue.language === 'ur' ? room - x - width : x
}
