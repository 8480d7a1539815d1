import type { Profile, Signatory } from '../../shared/contract/setup.ts'
import {
  areaId,
  listId,
  officeId,
  seriesId,
  signatoryId,
  type SeriesId,
} from '../../shared/contract/values.ts'
import type { Area, Office } from '../../shared/contract/offices.ts'
import type { CivilDate } from '../../shared/domain/dates.ts'
import { isPatternFor, seriesYear } from '../../shared/domain/numbering.ts'
import { AppError } from '../../shared/errors.ts'
import { readProfile, setProfile } from './profile.ts'
import type { Register } from './register.ts'
import { lastSerial, listSeries, saveSeries, type SeriesInput } from './forwardings/series.ts'

export type NewArea = Pick<Area, 'kind' | 'name' | 'nameUrdu'> & { areas: readonly NewArea[] }
/** An office by names: the district it lies in, the code of the office it reports to. */
export type NewOffice = Omit<Office, 'id' | 'area' | 'reportsTo'> & {
  district: string
  reportsTo: string | null
}

/** What a register begins with. */
export type Beginning = {
  profile: Profile
  signatories: readonly Omit<Signatory, 'id'>[]
  series: readonly (Omit<SeriesInput, 'id'> & { next: number })[]
  areas: readonly NewArea[]
  offices: readonly NewOffice[]
  /** Saved lists, by the codes of their offices. */
  lists: readonly { name: string; offices: readonly string[] }[]
}

/** Sets a new register up, in one transaction. Errors: REGISTER_EXISTS, INVALID_INPUT {field: 'pattern'}. */
export function initRegister(register: Register, begin: Beginning, today: CivilDate): Profile {
  return register.write(() => {
    if (readProfile(register.db)) throw new AppError('REGISTER_EXISTS', { folder: register.folder })
    setProfile(register, begin.profile)
    for (const signatory of begin.signatories) {
      register.append('signatory.saved/1', { ...signatory, id: signatoryId.parse(register.newId()) })
    }
    for (const series of begin.series) saveSeries(register, { ...series, id: null }, today)
    const districts = new Map<string, Area['id']>()
    for (const area of begin.areas) enterArea(register, area, null, districts)
    enterOffices(register, begin, districts)
    return begin.profile
  })
}

function enterArea(
  register: Register,
  { areas, ...area }: NewArea,
  parent: Area['id'] | null,
  districts: Map<string, Area['id']>,
): void {
  const id = areaId.parse(register.newId())
  register.append('area.saved/1', { ...area, id, parent })
  if (area.kind === 'district') districts.set(area.name, id)
  for (const inner of areas) enterArea(register, inner, id, districts)
}

function enterOffices(
  register: Register,
  { offices, lists }: Beginning,
  districts: ReadonlyMap<string, Area['id']>,
): void {
  const ids = new Map(offices.map(({ code }) => [code, officeId.parse(register.newId())]))
  const idOf = (code: string): Office['id'] => {
    const id = ids.get(code)
    if (!id) throw new AppError('OFFICE_UNKNOWN', { codes: [code] })
    return id
  }
  for (const { district, reportsTo, ...office } of offices) {
    register.append('office.saved/1', {
      ...office,
      id: idOf(office.code),
      area: districts.get(district) ?? null,
      reportsTo: reportsTo === null ? null : idOf(reportsTo),
      from: null,
    })
  }
  for (const { name, offices: codes } of lists) {
    register.append('list.saved/1', {
      id: listId.parse(register.newId()),
      name,
      offices: codes.map(idOf),
    })
  }
}

/** The series of a new office from the one pattern that it gave: a number each, one for all, a file number. */
export function firstSeries(pattern: string, next: number): Beginning['series'] {
  if (!isPatternFor(pattern, 'each')) throw new AppError('INVALID_INPUT', { field: 'pattern' })
  const common = { yearStart: 'calendar', active: true } as const
  const words = pattern.replace('{serial}', '').replace(/^[\s/.-]+|[\s/.-]+$/g, '')
  const file = words === '' ? 'Circ' : words
  return [
    { ...common, name: 'A number for each letter', mode: 'each', pattern, next },
    {
      ...common,
      name: 'One number for all letters',
      mode: 'single',
      pattern: `{serial}/${file}/Circ`,
      next: 1,
    },
    {
      ...common,
      name: 'File number without a serial',
      mode: 'file',
      pattern: file.includes('{year}') ? file : `${file}/{year}`,
      next: 1,
    },
  ]
}

/**
 * Makes this PC a writer of a register that was copied or restored: it gets a slot of its own, and takes every
 * series over from the last serial that was used on paper (or is known, where that is higher).
 */
export function enrolDevice(
  register: Register,
  last: readonly { series: SeriesId; serial: number }[],
  today: CivilDate,
): void {
  const takeSeries = (): void => {
    for (const { id, yearStart } of listSeries(register.db, today)) {
      const year = seriesYear(today, yearStart)
      const onPaper = last.find(({ series }) => series === id)?.serial ?? 0
      register.append('series.taken/1', {
        series: seriesId.parse(id),
        device: register.device.id,
        year,
        last: Math.max(onPaper, lastSerial(register.db, id, year)),
      })
    }
  }
  if (register.device.slot === null) register.enrol(takeSeries)
  else register.write(takeSeries)
}
