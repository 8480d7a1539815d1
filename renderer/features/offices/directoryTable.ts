import { officeFields, type Area, type Office, type OfficeField } from '../../../shared/contract/offices.ts'
import type { AreaId, OfficeId } from '../../../shared/contract/values.ts'

type Words = { heading: (field: OfficeField) => string; delivery: (mode: Office['delivery']) => string }

/**
 * Offices as a table with a heading, in the columns that an import takes: read in again it changes nothing.
 * `offices` are all, so that the codes of those above are known; `shown` are the rows wanted, in their order.
 */
export function directoryTable(
  offices: readonly Office[],
  shown: readonly OfficeId[],
  areas: readonly Area[],
  words: Words,
): string[][] {
  const byId = new Map(offices.map((office) => [office.id, office]))
  const places = placesOf(areas)
  const rows = shown.flatMap((id) => byId.get(id) ?? [])
  const cellOf = (office: Office, field: OfficeField): string => {
    switch (field) {
      case 'division':
      case 'district':
      case 'tehsil':
        return (office.area === null ? undefined : places.get(office.area)?.[field]) ?? ''
      case 'reportsTo':
        return (office.reportsTo === null ? undefined : byId.get(office.reportsTo)?.code) ?? ''
      case 'delivery':
        return words.delivery(office.delivery)
      default:
        return office[field]
    }
  }
  return [
    officeFields.map((field) => words.heading(field)),
    ...rows.map((office) => officeFields.map((field) => cellOf(office, field))),
  ]
}

/** For each area the names of itself and of those it lies in, by their kind. */
function placesOf(areas: readonly Area[]): Map<AreaId, Partial<Record<Area['kind'], string>>> {
  const byId = new Map(areas.map((area) => [area.id, area]))
  const placeOf = (area: Area | undefined, depth: number): Partial<Record<Area['kind'], string>> => {
    if (!area || depth > 4) return {}
    const above = area.parent === null ? {} : placeOf(byId.get(area.parent), depth + 1)
    return { ...above, [area.kind]: area.name }
  }
  return new Map(areas.map((area) => [area.id, placeOf(area, 0)]))
}
