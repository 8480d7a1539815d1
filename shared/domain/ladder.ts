import type { CivilDate } from './dates.ts'
import { addWorkingDays, type WorkingDays } from './workingDays.ts'

/** Steps that letters are made for; the fifth, an explanation, is the competent authority's (DOMAIN.md §5). */
export const ladderSteps = [1, 2, 3, 4] as const
export type StepNumber = (typeof ladderSteps)[number]

/** One step of the reminder ladder. */
export type LadderStep<S extends string = string> = {
  readonly step: StepNumber
  /** Name of its form. */
  readonly form: string
  /** Working days of the addressee after the due date (step 1) or after the step before. */
  readonly days: number
  /** Printed at the top, such as "REMINDER". */
  readonly marking: string
  /** The office that the addressee reports to gets a copy. */
  readonly superior: boolean
  /** Who signs it; null: whoever signs first. */
  readonly signatory: S | null
}

/** The proposal of DOMAIN.md §5; no rule book that could be read fixes the days. */
export const defaultLadder: readonly LadderStep<never>[] = [
  { step: 1, form: 'reminder-1', days: 1, marking: 'REMINDER', superior: false, signatory: null },
  {
    step: 2,
    form: 'reminder-2',
    days: 7,
    marking: 'REMINDER-II / MOST URGENT',
    superior: false,
    signatory: null,
  },
  { step: 3, form: 'demi-official', days: 5, marking: '', superior: false, signatory: null },
  { step: 4, form: 'final-notice', days: 3, marking: 'FINAL NOTICE', superior: true, signatory: null },
]

/** The last reminder of a despatch that stands: its step and its date. */
export type LastReminder = { readonly step: number; readonly date: CivilDate }

/** The step that follows the last reminder, or null after the top of the ladder. */
export function nextStep<L extends LadderStep>(ladder: readonly L[], last: LastReminder | null): L | null {
  return ladder.find(({ step }) => step > (last?.step ?? 0)) ?? null
}

/**
 * The first day on which a step may be taken: so many working days after the step before, and never before
 * the day after the deadline, which may have been extended since.
 */
export function stepDay(
  { days }: Pick<LadderStep, 'days'>,
  { deadline, last }: { deadline: CivilDate; last: LastReminder | null },
  office: WorkingDays,
): CivilDate {
  const day = addWorkingDays(last?.date ?? deadline, days, office)
  const soonest = addWorkingDays(deadline, 1, office)
  return day > soonest ? day : soonest
}

/**
 * The day by which a reminder asks for the answer: the next step comes the day after it (DOMAIN.md §4: the
 * reminder date is the day after the reply deadline). The last step gives its own days again.
 */
export function answerBy(
  ladder: readonly LadderStep[],
  { step, date }: LastReminder,
  office: WorkingDays,
): CivilDate {
  const next = nextStep(ladder, { step, date })
  const days = next ? next.days - 1 : (ladder.at(-1)?.days ?? 1)
  return addWorkingDays(date, Math.max(1, days), office)
}
