import { z } from 'zod'
import { matrixArea } from '../../../shared/contract/outstanding.ts'

const place = z.array(matrixArea).max(2)
/** The place of the matrix that a list is opened from: nowhere in particular, a division, a district of it. */
export type Place = z.infer<typeof place>

/** What the matrix hands over with the address. */
export const handedOver = z.object({ place })
