import { z } from 'zod'
import { holiday, ownWeek } from '../../../../shared/contract/calendar.ts'
import { date, despatchId, holidayId, moveId, officeId } from '../../../../shared/contract/values.ts'

export const holidaySaved = holiday
export const holidayRemoved = z.object({ id: holidayId, reason: z.string() })

/** The week of an office; office null: of all that have none of their own. Week null: as our own office. */
export const weekSet = z.object({ office: officeId.nullable(), week: ownWeek })

/** Deadlines that stand later than before, each from one day to another, with what moved them. */
export const deadlineMoved = z.object({
  id: moveId,
  cause: z.enum(['holiday', 'extended']),
  holiday: holidayId.nullable(),
  reason: z.string(),
  /** The day it was written in the register. */
  on: date,
  moves: z.array(z.object({ despatch: despatchId, from: date, to: date })),
})
export const deadlineWithdrawn = z.object({ id: moveId, reason: z.string() })
