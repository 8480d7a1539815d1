import { z } from 'zod'
import { ladderSteps } from '../domain/ladder.ts'
import { command, job, query } from './define.ts'
import { letterLanguages } from './forms.ts'
import { issued, numberings, papers, destination } from './letters.ts'
import {
  bytes,
  circularId,
  date,
  despatchId,
  filledLine,
  jobId,
  line,
  moveId,
  nothing,
  officeId,
  pauseId,
  seriesId,
  signatoryId,
} from './values.ts'

/** Steps that letters are made for. */
export const stepNumber = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

/** One step of the reminder ladder (DOMAIN.md §5). */
export const ladderStep = z.object({
  step: stepNumber,
  form: filledLine(60),
  /** Working days of the addressee after the due date (step 1) or after the step before. */
  days: z.int().min(1).max(200),
  marking: line(60),
  /** The office that the addressee reports to gets a copy. */
  superior: z.boolean(),
  /** Who signs it; null: whoever signs first. */
  signatory: signatoryId.nullable().default(null),
})
/** The steps of the ladder, the lowest first. */
export const ladder = z.array(ladderStep).min(1).max(ladderSteps.length)

export type Step = z.infer<typeof ladderStep>

/** Reminders held back: of a circular, of an office, or of an office in a circular. */
export const pause = z.object({
  id: pauseId,
  circular: circularId.nullable(),
  office: officeId.nullable(),
  /** The last day of the pause; null: until it is ended. */
  until: date.nullable(),
  reason: z.string(),
  on: date,
  /** What screens show: reference of the circular, names of the office; empty where it is for all. */
  reference: z.string(),
  officeName: z.string(),
  officeNameUrdu: z.string(),
})
export type Pause = z.infer<typeof pause>

/** An original despatch that has not been answered, and where it stands on the ladder. */
export const defaulter = z.object({
  id: despatchId,
  number: z.string(),
  date,
  office: officeId,
  officeCode: z.string(),
  officeName: z.string(),
  officeNameUrdu: z.string(),
  /** The directory has it as closed now; it is reminded only when its despatch is named. */
  closed: z.boolean(),
  district: z.string(),
  /** As printed, and as it stands now; null: no day was named, so only asked for reminders go out. */
  due: date.nullable(),
  deadline: date.nullable(),
  daysLate: z.int(),
  /** The last reminder that stands. */
  last: z.object({ step: z.int(), number: z.string(), date }).nullable(),
  /** The step that comes next; null after the last one. */
  step: stepNumber.nullable(),
  /** The first day on which that step may be taken. */
  stepOn: date.nullable(),
  /** It is due today, nothing holds it back, and the office is open. */
  isDue: z.boolean(),
  paused: z.boolean(),
})
export type Defaulter = z.infer<typeof defaulter>

/** Which letters: the reminder of one step, dated today, for some of a circular's defaulters. */
const reminderDraft = z.object({
  circular: circularId,
  /** Null: the lowest step that is due today. */
  step: stepNumber.nullable().default(null),
  /** Original despatches; null: those whose step is due, or with a step named all outstanding ones of open offices. */
  despatches: z.array(despatchId).min(1).nullable().default(null),
  /** The new due date; null: the day before the next step. */
  due: date.nullable().default(null),
  language: z.enum(letterLanguages).default('en'),
  script: z.enum(['nastaliq', 'naskh']).default('nastaliq'),
  signatory: signatoryId.nullable().default(null),
  signed: z.boolean().default(false),
  numbering: z.enum(numberings).default('each'),
  series: seriesId.nullable().default(null),
  slip: z.boolean().default(true),
})
export type ReminderDraft = z.input<typeof reminderDraft>

/** What a reminder made, with the letters it is about. */
export const madeReminder = issued.extend({
  step: stepNumber,
  despatches: z.array(issued.shape.despatches.element.extend({ of: z.string() })),
})
export type MadeReminder = z.infer<typeof madeReminder>

/** Reminders, pauses, more time, and the ladder. */
export const reminderCalls = {
  /** Everyone who has not answered, by circular, with the step that comes next. */
  'reminder.list': query(
    'officer',
    z.object({ circular: circularId.nullable().default(null), dueOnly: z.boolean().default(false) }),
    z.object({
      circulars: z.array(
        z.object({
          id: circularId,
          reference: z.string(),
          subject: z.string(),
          /** How many are due today, by step. */
          due: z.array(z.object({ step: stepNumber, count: z.int() })),
          defaulters: z.array(defaulter),
        }),
      ),
      pauses: z.array(pause),
    }),
  ),
  /** The very letter that would go to one of them (0-based), as pictures of its pages. */
  'reminder.preview': query(
    'officer',
    z.object({ draft: reminderDraft, office: z.int().min(0), longEdge: z.int().min(100).max(3508) }),
    z.object({
      pages: z.array(z.object({ png: bytes, width: z.int(), height: z.int() })),
      officeName: z.string(),
      officeNameUrdu: z.string(),
      offices: z.int(),
      step: stepNumber,
      due: date,
    }),
  ),
  /** Takes numbers and makes the letters; nothing is sent. The same job id never issues twice. */
  'reminder.make': job(
    'officer',
    ['forwarding', 'circular', 'receipt', 'reminder'],
    z.object({ job: jobId, draft: reminderDraft, ...destination, ...papers }),
    madeReminder,
  ),
  /** Holds reminders back, with a reason: of a circular, an office, or both. */
  'reminder.pause': command(
    'officer',
    ['reminder'],
    z.object({
      circular: circularId.nullable(),
      office: officeId.nullable(),
      until: date.nullable().default(null),
      reason: line(300),
    }),
    z.object({ pause }),
  ),
  /** Ends a pause; the undo of `reminder.pause`. */
  'reminder.resume': command('officer', ['reminder'], z.object({ id: pauseId, reason: line(300) }), nothing),
  /** Gives despatches until a later day, with a reason; what was printed stays. */
  'deadline.extend': command(
    'officer',
    ['receipt', 'reminder', 'forwarding'],
    z.object({ despatches: z.array(despatchId).min(1), due: date, reason: line(300) }),
    z.object({ id: moveId, moved: z.int() }),
  ),
  /** Takes an extension back; the undo of `deadline.extend`. */
  'deadline.withdraw': command(
    'officer',
    ['receipt', 'reminder', 'forwarding'],
    z.object({ id: moveId, reason: line(300) }),
    nothing,
  ),
  /** What moved a deadline, the newest first. */
  'deadline.history': query(
    'officer',
    z.object({ despatch: despatchId }),
    z.object({
      moves: z.array(
        z.object({
          id: moveId,
          cause: z.enum(['holiday', 'extended']),
          from: date,
          to: date,
          reason: z.string(),
          on: date,
          withdrawn: z.string().nullable(),
        }),
      ),
    }),
  ),
  'ladder.get': query('clerk', nothing, z.object({ steps: ladder, changed: z.boolean() })),
  /** Steps 1 to 4 in order; null: as proposed. Step 5 is never made. */
  'ladder.save': command(
    'superintendent',
    ['reminder', 'settings'],
    z.object({ steps: ladder.nullable() }),
    z.object({ steps: ladder }),
  ),
}
