import circular from '../../resources/sample/circular.json' with { type: 'json' }
import type { Sheet } from '../typeset/content.ts'
import { breakPages } from '../typeset/flow.ts'
import type { Frame } from '../typeset/flow.ts'
import { setParagraph } from '../typeset/paragraph.ts'
import { buildBase } from './base.ts'
import { letterTail, setSheets } from './letterFile.ts'
import { englishStyles } from '../typeset/styles.ts'
import {
  addresseeRows,
  closingRows,
  copyRows,
  letterheadRows,
  numberRows,
  paragraphsRows,
  subjectRows,
} from './rows.ts'
import { documentRoot, settingFor } from './setting.ts'

const frame: Frame = { left: 72, top: 800, bottom: 56 }

/**
 * The circular that ships for trying out: made-up, in the manner of a department's letter to all offices.
 *
 * Made by the letter engine, so that its text can be read back; the same bytes always.
 */
export async function makeSampleCircular(): Promise<Uint8Array> {
  const base = await buildBase([])
  const title = `${circular.number} – ${circular.subject}`
  const { tail } = letterTail(setSheets(sampleSheets(), { title, lang: 'en-GB' }, base), base)
  return new Uint8Array(Buffer.concat([base.bytes, tail]))
}

function sampleSheets(): Sheet[] {
  const setting = settingFor({ language: 'en', script: 'nastaliq' }, documentRoot())
  const parts = { ...circular, keep: [circular.number], enclosureLine: '' }
  const copy = { heading: circular.copyHeading, line: circular.copyLine, list: circular.copyTo }
  const rows = [
    ...letterheadRows(parts, setting),
    ...numberRows(circular.number, circular.dateline, parts.keep, setting),
    ...addresseeRows({ ...parts, lists: 'plain' }, setting),
    ...subjectRows(parts, setting),
    ...paragraphsRows(parts, setting),
    ...closingRows(parts, setting),
    ...copyRows({ ...parts, copy, lists: 'plain' }, setting),
  ]
  return breakPages(rows, frame).map((sheet) => {
    const footer = setParagraph(circular.footer, { ...englishStyles.small, size: 8.5 })
    const marks = footer.map((line) => ({ kind: 'line' as const, line, x: frame.left, baseline: 34 }))
    return { marks: [...sheet.marks, ...marks] }
  })
}
