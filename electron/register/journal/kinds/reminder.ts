import { z } from 'zod'
import { ladder } from '../../../../shared/contract/reminders.ts'
import { circularId, date, officeId, pauseId } from '../../../../shared/contract/values.ts'

/** The office's own ladder; null: as proposed. */
export const ladderSet = z.object({ steps: ladder.nullable() })

/** Reminders of a circular, of an office, or of an office in a circular are held back. */
export const remindersPaused = z.object({
  id: pauseId,
  circular: circularId.nullable(),
  office: officeId.nullable(),
  until: date.nullable(),
  reason: z.string(),
  on: date,
})
export const remindersResumed = z.object({ id: pauseId, reason: z.string() })
