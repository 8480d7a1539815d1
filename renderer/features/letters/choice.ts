import type { Area, CompactOffice } from '../../../shared/contract/offices.ts'
import type { AreaId, OfficeId } from '../../../shared/contract/values.ts'
import { foldText } from '../../../shared/domain/fold.ts'

/** Folded names of every area and of those it lies in, in both languages. */
function areaTexts(areas: readonly Area[]): Map<AreaId, string> {
  const byId = new Map(areas.map((area) => [area.id, area]))
  const textOf = (area: Area | undefined, depth: number): string => {
    if (!area || depth > 4) return ''
    const above = area.parent === null ? '' : textOf(byId.get(area.parent), depth + 1)
    return `${foldText(`${area.name} ${area.nameUrdu}`)} ${above}`
  }
  return new Map(areas.map((area) => [area.id, textOf(area, 0)]))
}

/** The offices that have every word of the text in their name, code or area, in any spelling or script. */
export function officesNamed(
  offices: readonly CompactOffice[],
  areas: readonly Area[],
  text: string,
): readonly CompactOffice[] {
  const words = foldText(text).split(' ').filter(Boolean)
  if (words.length === 0) return offices
  const texts = areaTexts(areas)
  return offices.filter((office) => {
    const area = office[4] === null ? '' : (texts.get(office[4]) ?? '')
    return words.every((word) => office[6].includes(word) || area.includes(word))
  })
}

/** The choice with some offices put in or taken out, in the order of the directory. */
export function toggled(
  offices: readonly CompactOffice[],
  chosen: readonly OfficeId[],
  ids: readonly OfficeId[],
  on: boolean,
): OfficeId[] {
  const next = new Set(chosen)
  for (const id of ids) {
    if (on) next.add(id)
    else next.delete(id)
  }
  return offices.map((office) => office[0]).filter((id) => next.has(id))
}
