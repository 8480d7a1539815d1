import type { CircularId } from '../../shared/contract/values.ts'
import { useQueryCall } from './hooks.ts'

/** So many circulars are offered, the newest first. */
const offered = 500

/** Circulars of which letters have gone out, to choose one of; the one that is chosen stays among them. */
export function useIssuedCirculars(chosen: CircularId | null) {
  const { data } = useQueryCall('circular.list', { state: 'confirmed', limit: offered })
  return (data?.rows ?? []).filter(({ despatched, id }) => despatched > 0 || id === chosen)
}
