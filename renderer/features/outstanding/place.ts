import { z } from 'zod'
import { matrixArea } from '../../../shared/contract/outstanding.ts'

const place = z.array(matrixArea).max(2)
/** The place of the matrix that a list is opened from: nowhere in particular, a division, a district of it. */
export type Place = z.infer<typeof place>

/** The place as the service is asked for it. */
export function areaOf([division, district]: Place): { area: string | null; within: string | null } {
  return { area: division?.name ?? null, within: district?.name ?? null }
}

/** What the matrix hands over with the address. */
export const handedOver = z.object({ place })
