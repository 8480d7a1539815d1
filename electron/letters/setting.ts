import { labelsOf } from '../../shared/domain/letterLabels.ts'
import type { LetterLabels } from '../../shared/domain/letterLabels.ts'
import type { LetterText } from '../../shared/domain/letter.ts'
import type { Element } from '../typeset/structure.ts'
import { englishStyles, urduStyles } from '../typeset/styles.ts'
import type { Styles } from '../typeset/styles.ts'

/** What a text is set with: words and styles of its language, and its part of the structure tree. */
export type Setting = { readonly labels: LetterLabels; readonly styles: Styles; readonly part: Element }

/** The setting of a text under this root; each text of a letter is a part of its own. */
export function settingFor(text: Pick<LetterText, 'language' | 'script'>, root: Element): Setting {
  const labels = labelsOf(text.language)
  const styles = text.language === 'ur' ? urduStyles(text.script) : englishStyles
  return { labels, styles, part: { type: 'Part', parent: root, lang: labels.tag } }
}

/** The root of a document's structure tree. */
export function documentRoot(): Element {
  return { type: 'Document', parent: null }
}
