import type { LetterText } from '../../shared/domain/letter.ts'
import type { Mark, Sheet } from '../typeset/content.ts'
import type { Row } from '../typeset/flow.ts'
import { keptWithNext, spaceRow } from '../typeset/flow.ts'
import { setParagraph } from '../typeset/paragraph.ts'
import type { Style } from '../typeset/paragraph.ts'
import { elementIn } from '../typeset/structure.ts'
import { naskhBold } from '../typeset/runs.ts'
import { a4 } from '../typeset/styles.ts'
import { textRows } from './rows.ts'
import type { Setting } from './setting.ts'

/** Baselines of the security marking from the edges, within what office printers reach; points. */
export const securityEdge = { top: 32, bottom: 21 } as const

/** The priority marking, where lines begin at the head of the first page (DOMAIN.md §3, A); none: no row. */
export function priorityRows({ marking }: Pick<LetterText, 'marking'>, setting: Setting): Row[] {
  const { strong } = setting.styles
  const style: Style = { ...strong, size: strong.size + 1, underline: true }
  const rows = textRows(marking.toUpperCase(), setting, { style })
  return rows.length === 0 ? [] : keptWithNext([...rows, spaceRow(6, true)])
}

/** How a security marking is set, in a width: Urdu in Naskh, which needs no more height than Latin capitals. */
export function securityStyle({ styles }: Pick<Setting, 'styles'>, width: number): Style {
  const { strong } = styles
  const urdu = strong.reading === 'rtl'
  return { ...strong, ...(urdu && { faces: naskhBold }), size: 13, align: 'centre', width, wordSpace: 0 }
}

/** The same sheets with the security marking at top and bottom centre of each; it is read out once. */
export function secured(sheets: readonly Sheet[], text: LetterText, setting: Setting): Sheet[] {
  if (text.security === null) return [...sheets]
  const [line] = setParagraph(setting.labels.security[text.security], securityStyle(setting, a4.width))
  if (!line) return [...sheets]
  const at = (baseline: number): Mark => ({ kind: 'line', line, x: 0, baseline })
  return sheets.map(({ marks }, index) => {
    const head = at(a4.height - securityEdge.top)
    const read = index === 0 ? { ...head, element: elementIn(setting.part, 'P') } : head
    return { marks: [read, ...marks, at(securityEdge.bottom)] }
  })
}

/** The page number below the text, where there are several pages. */
export function pageNumberMarks(
  page: number,
  pages: number,
  { labels, styles }: Setting,
  left: number,
): Mark[] {
  const [line] = pages > 1 ? setParagraph(labels.pageOf(page, pages), styles.small) : []
  return line ? [{ kind: 'line', line, x: left, baseline: 38 }] : []
}
