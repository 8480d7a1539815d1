import type { AreaKind, ColumnMap, RejectReason } from './directory.ts'
import type { AreaNames } from './officeAreas.ts'
import type { OfficeCells } from './officeRow.ts'
import { foldText, plainText } from './fold.ts'
import { headingWords } from './columnMap.ts'
import { isRuler } from './tableHeading.ts'

/** Names of areas that hold for the rows under a heading of a group. */
export type GroupAreas = Partial<Record<AreaKind, string>>

/** A line of a list that is no office: why, what it says, and the area that it names for the rows under it. */
export type OtherLine = { reason: RejectReason; words: string; areas?: GroupAreas }

const total =
  /^(?:(?:grand|sub|g) ?[-.]? ?)?total\b[^\p{L}]*(?:\p{L}+[^\p{L}]*)?$|^(?:کل|میزان|ٹوٹل)(?=$|[ :])/u

/** Total Parco is an office. */
const totalAlone = /^(?:(?:grand|sub|g) ?[-.]? ?)?total[^\p{L}]*$|^(?:کل )?میزان$/u

/** How lists call the area over a group of rows, folded. */
const areaWords: Readonly<Record<AreaKind, string>> = {
  division: 'division|ڈویژن',
  district: 'district|distt|zillah?|ضلع',
  tehsil: 'tehsil|taluka?|تحصیل',
}

/** Words of offices and titles: "District Education Officer" signs a list, and heads no group. */
const officeWords =
  /\b(?:offices?|officers?|education|health|police|court|council|authority|hospitals?|schools?|list|govt|government|administration|head ?quarters?|wise|name|no|total)\b|دفتر|افسر|آفیسر|فہرست|سکول|اتھارٹی/u

/**
 * What a row is that names no office: headings repeated on each page, a total, the heading of a group ("District
 * Kasur"), a note or a signature; null where it may be an office.
 *
 * A line of words fills one cell, which is an office's name where `mayBeName`. A heading is repeated where the code or
 * the name is its own heading.
 */
export function otherLine(
  raw: readonly string[],
  cells: Pick<OfficeCells, 'code' | 'name'>,
  { map, mayBeName }: { map: ColumnMap; mayBeName: boolean },
): OtherLine | null {
  const isHeading = (cell: string, heading: string | undefined) =>
    cell !== '' && heading !== undefined && foldText(cell) === foldText(heading)
  const isRepeated = isHeading(cells.code, map.code) || isHeading(cells.name, map.name)
  const hasBoth = cells.code !== '' && cells.name !== ''
  const isTotal = total.test(foldText(cells.code)) || totalAlone.test(foldText(cells.name))
  // Nearly every row: an office with its code.
  if (hasBoth && !isRepeated && !isTotal && !/^\(?\d\)?$/.test(cells.code)) return null
  const filled = raw.map(plainText).filter((cell) => cell !== '')
  const words = filled.join(' · ')
  if (filled.length > 1 && (isRepeated || isRuler(filled))) return { reason: 'heading-again', words }
  if (isTotal || (!hasBoth && filled.some((cell) => total.test(foldText(cell)))))
    return { reason: 'total', words }
  if (filled.length !== 1 || !/\p{L}{2}/u.test(words)) return null
  const areas = groupAreas(words)
  if (areas !== null) return { reason: 'group-heading', words, areas }
  const isCode = /^[\p{L}\p{N}]+[-/]?\p{N}+$/u.test(words)
  return isCode || (mayBeName && cells.name !== '') ? null : { reason: 'no-office', words }
}

/** The area that the heading of a group names: "District: Kasur", "KASUR DISTRICT", «ضلع قصور»; else null. */
function groupAreas(words: string): GroupAreas | null {
  const text = words.replace(/\(.*?\)|[.:\-–—*]+\s*$/gu, '').trim()
  const folded = foldText(text)
  if (officeWords.test(folded)) return null
  const kinds: readonly AreaKind[] = ['division', 'district', 'tehsil']
  for (const kind of kinds) {
    const [, after] = new RegExp(`^(?:${areaWords[kind]})[.:\\s\\-–—]+(.+)$`, 'iu').exec(text) ?? []
    const [, before] = new RegExp(`^(.+?)\\s+(?:${areaWords[kind]})$`, 'iu').exec(text) ?? []
    const name = (after ?? before ?? '').trim()
    if (name !== '' && name.split(' ').length <= 4 && !/\p{N}/u.test(name)) return { [kind]: name }
  }
  return null
}

/** The areas that hold after the heading of a group: a smaller one lies in the larger one before it. */
export function nextAreas(before: GroupAreas, { division, district, tehsil }: GroupAreas): GroupAreas {
  if (division !== undefined) return { division }
  const { tehsil: _tehsil, ...larger } = before
  if (tehsil !== undefined) return { ...larger, tehsil }
  const { district: _district, ...largest } = larger
  return district === undefined ? before : { ...largest, district }
}

/** The areas of a row: its own, and those of the group it stands in. */
export function areasInGroup(cells: OfficeCells, group: GroupAreas): AreaNames {
  // A district of its own may be another than that of the group, and its tehsil is not there.
  const tehsil = cells.district === '' || group.district === undefined ? group.tehsil : undefined
  return {
    division: cells.division || (group.division ?? ''),
    district: cells.district || (group.district ?? ''),
    tehsil: cells.tehsil || (tehsil ?? ''),
  }
}

/** The place of the column of serial numbers; -1 for none. */
export function serialColumn(columns: readonly string[]): number {
  return columns.findIndex((heading) =>
    /^(?:(?:s|sr|ser|serial|sl)(?: ?no| number)?|#|no|(?:نمبر )?شمار|سیریل(?: نمبر)?)$/.test(
      headingWords(heading),
    ),
  )
}
