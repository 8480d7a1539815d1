import { z } from 'zod'
import { formText } from '../../../../shared/contract/letters.ts'
import { profile, series, signatory } from '../../../../shared/contract/setup.ts'
import { filledLine, seriesId } from '../../../../shared/contract/values.ts'

const id = filledLine(64)

/** The first entry of a register; `operator` signs entries until operators have PINs. */
export const registerCreated = z.object({ id, operator: id })
/** A PC that writes in this register; `slot` begins its slip codes. */
export const deviceEnrolled = z.object({ id, slot: z.int().min(1).max(99), name: z.string() })
export const profileSet = profile
export const signatorySaved = signatory
/** `start`: the last serial that was used before, in the year of the series; null: leave the count alone. */
export const seriesSaved = series.extend({
  owner: id,
  start: z.object({ year: z.int(), last: z.int().min(0) }).nullable(),
})
/** A device takes a series over, with the last serial that was used on paper. */
export const seriesTaken = z.object({ series: seriesId, device: id, year: z.int(), last: z.int().min(0) })
export const formSaved = z.object({ name: filledLine(60), text: formText })
export const formRestored = z.object({ name: filledLine(60) })
