import { series, type Series } from '../../../shared/contract/setup.ts'

/** A series as its dialog holds it; `next` is null while the field is empty. */
export type TypedSeries = Omit<Series, 'id'> & { next: number | null }

export const seriesFields = series.omit({ id: true })

export const emptySeries: TypedSeries = {
  name: '',
  mode: 'each',
  pattern: '{serial}/Admn',
  yearStart: 'calendar',
  active: true,
  next: 1,
}
