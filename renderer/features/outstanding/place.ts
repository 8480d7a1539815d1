import { z } from 'zod'
import { matrixArea } from '../../../shared/contract/outstanding.ts'

const place = z.array(matrixArea).max(2)
/** The place of the matrix that a list is opened from: nowhere in particular, a division, a district of it. */
export type Place = z.infer<typeof place>

/** The place as the service is asked for it. */
export function areaOf([division, district]: Place): { area: string | null; within: string | null } {
  return { area: division?.name ?? null, within: district?.name ?? null }
}

const handedOver = z.object({ place })

/** The place that the screen before handed over with the address; nowhere in particular where it did not. */
export function placeBefore(): Place {
  return handedOver.safeParse(history.state).data?.place ?? []
}
