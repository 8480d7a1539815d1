import type { ParsedInput } from '../../../shared/contract/contract.ts'
import { letterDraft, type WholeDraft } from '../../../shared/contract/letters.ts'
import { stepNumber, type MadeReminder, type Step } from '../../../shared/contract/reminders.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { answerBy } from '../../../shared/domain/ladder.ts'
import { AppError } from '../../../shared/errors.ts'
import { makeWritableFolder } from '../../files/folders.ts'
import { ownDays } from '../../register/deadlines/calendar.ts'
import { getCircular } from '../../register/circulars/circulars.ts'
import {
  earlierReminders,
  frozenAddressees,
  listDefaulters,
  originalNumbers,
  type OfCircular,
} from '../../register/deadlines/defaulters.ts'
import { forwardingOfJob, forwardingsOf, frozenForwarding } from '../../register/forwardings/forwardings.ts'
import { issueForwarding } from '../../register/forwardings/issue.ts'
import type { Reminded } from '../../register/journal/kinds/letter.ts'
import { findOffice } from '../../register/offices/offices.ts'
import { readProfile } from '../../register/profile.ts'
import type { Register } from '../../register/register.ts'
import { readLadder } from '../../register/deadlines/reminders.ts'
import type { Call, Context } from '../context.ts'
import { addressLine, addressLineUrdu } from './addressing.ts'
import { makeLetters } from './make.ts'
import { prepareLetters, type Prepared, type Reminding } from './prepare.ts'
import { requireRoom } from './space.ts'

type Draft = ParsedInput<'reminder.make'>['draft']

/** A letter of the ladder, ready: to whom, about which despatches, with which date. */
export type PreparedReminder = {
  step: Step
  draft: WholeDraft & { due: CivilDate }
  prepared: Prepared
  /** What each addressee is reminded of, in their order. */
  of: readonly { of: Reminded; copyTo: Reminding['copyTo'] }[]
}

/**
 * Chooses the defaulters and prepares their letters; nobody who answered, is exempt or paused is among them,
 * and an office that was closed since only where its despatch is named.
 *
 * Errors: NOT_FOUND {circular}, STEP_UNKNOWN, NOBODY_TO_REMIND {circular, step, paused, closed},
 * DATE_BEFORE_DESPATCH, and those of prepareLetters.
 */
export async function prepareReminder(context: Context, draft: Draft): Promise<PreparedReminder> {
  const { db } = context.register
  getCircular(db, draft.circular)
  const { steps } = readLadder(db)
  const { step, defaulters } = choose(context, draft, steps)
  const date = context.today()
  checkDate(date, defaulters)
  const due = draft.due ?? answerBy(steps, { step: step.step, date }, ownDays(db))
  const earlier = earlierReminders(db, draft.circular)
  const frozen = frozenAddressees(
    db,
    defaulters.map(({ id }) => id),
  )
  const reminding = defaulters.flatMap((one) => {
    const to = frozen.get(one.id)
    const of = { despatch: one.id, number: one.number, date: one.date, earlier: earlier.get(one.id) ?? [] }
    return to ? [{ to, of, copyTo: superiorOf(context, step, one) }] : []
  })
  const whole = { ...wholeDraft(context, draft, step, date), due }
  const prepared = await prepareLetters(context, whole, reminding)
  return { step, draft: whole, prepared, of: reminding.map(({ of, copyTo }) => ({ of, copyTo })) }
}

/** A reminder comes after the letter and the reminders that it quotes: else a clock or a year is wrong. */
function checkDate(on: CivilDate, defaulters: readonly OfCircular[]): void {
  for (const { number, date, last } of defaulters) {
    const latest = last ?? { number, date }
    if (on < latest.date)
      throw new AppError('DATE_BEFORE_DESPATCH', { number: latest.number, on, despatched: latest.date })
  }
}

function choose(context: Context, draft: Draft, steps: readonly Step[]) {
  const { db } = context.register
  const all = listDefaulters(db, { circular: draft.circular, dueOnly: false }, context.today())
  const wanted = draft.despatches === null ? null : new Set(draft.despatches)
  const open = all.filter(({ id, paused, closed }) => !paused && (wanted ? wanted.has(id) : !closed))
  const due = open.filter(({ isDue }) => isDue)
  const lowest = due.reduce<number | null>((least, { step }) => Math.min(least ?? 9, step ?? 9), null)
  const number = draft.step ?? lowest
  const step = steps.find((one) => one.step === number)
  if (draft.step !== null && !step) throw new AppError('STEP_UNKNOWN', { step: draft.step })
  const defaulters = draft.step === null ? due.filter((one) => one.step === number) : open
  if (!step || defaulters.length === 0) {
    const paused = all.filter((one) => one.paused).length
    const closed = all.filter((one) => one.closed).length
    throw new AppError('NOBODY_TO_REMIND', { circular: draft.circular, step: draft.step, paused, closed })
  }
  return { step, defaulters }
}

/** The office that the addressee reports to, where the step sends it a copy (DOMAIN.md §5: the final notice). */
function superiorOf({ register }: Context, { superior }: Step, { office }: OfCircular) {
  const above = superior ? findOffice(register.db, office)?.reportsTo : null
  const found = above ? findOffice(register.db, above) : undefined
  return { en: found ? [addressLine(found)] : [], ur: found ? [addressLineUrdu(found)] : [] }
}

function wholeDraft(
  { register }: Context,
  draft: Draft,
  { form, marking, signatory }: Step,
  date: CivilDate,
): WholeDraft {
  // A D.O. letter goes from officer to officer (DOMAIN.md §3); nobody else gets a copy.
  const alone = form === 'demi-official'
  return letterDraft.parse({
    ...draft,
    to: { kind: 'all' },
    form,
    text: null,
    date,
    due: null,
    signatory: draft.signatory ?? signatory,
    marking,
    copyTo: alone ? [] : (readProfile(register.db)?.copyTo ?? []),
    copyToUrdu: alone ? [] : null,
    subjectUrdu: subjectUrduOf(register.db, draft.circular),
  })
}

/** The subject as the last Urdu letter on the circular had it; empty: none had words of its own. */
function subjectUrduOf(db: Register['db'], circular: Draft['circular']): string {
  for (const id of forwardingsOf(db, circular)) {
    const { circular: facts, urdu } = frozenForwarding(db, id).letter
    if (urdu && urdu.subject !== facts.subject) return urdu.subject
  }
  return ''
}

/**
 * Takes the numbers of a reminder and makes its letters, without the circular's pages; nothing is sent.
 *
 * The same job id never issues twice. Errors: those of prepareReminder, requireRoom, issueForwarding and makeLetters.
 */
export async function makeReminder(
  context: Context,
  input: ParsedInput<'reminder.make'>,
  call: Call,
): Promise<MadeReminder> {
  const { register } = context
  const known = forwardingOfJob(register.db, input.job)
  const forwarding = known ?? (await issueReminder(context, input, call))
  const made = await makeLetters(context, { ...input, forwarding, again: false }, call)
  const numbers = originalNumbers(register.db, forwarding)
  return {
    ...made,
    // As it was issued: the ladder may have lost the step since.
    step: stepNumber.parse(frozenForwarding(register.db, forwarding).step),
    despatches: made.despatches.map((one) => ({ ...one, of: numbers.get(one.slipCode) ?? '' })),
  }
}

async function issueReminder(context: Context, input: ParsedInput<'reminder.make'>, call: Call) {
  const { step, draft, prepared, of } = await prepareReminder(context, input.draft)
  makeWritableFolder(input.folder)
  const mails = input.emails ? prepared.addressees.filter(({ email }) => email !== '').length : 0
  const places = { folder: input.folder, register: context.register.folder }
  requireRoom(places, [], { letters: prepared.addressees.length, mails })
  if (call.signal.aborted) throw new AppError('CANCELLED')
  return issueForwarding(context.register, {
    job: input.job,
    circular: prepared.circular.id,
    language: draft.language,
    form: prepared.form.name,
    formTitle: prepared.form.title,
    letter: prepared.letter,
    slip: draft.slip,
    stamped: false,
    enclosures: [],
    date: draft.date,
    due: draft.due,
    dueRule: input.draft.due === null ? `step ${step.step}` : 'given',
    series: prepared.series.id,
    addressees: prepared.addressees,
    reminder: { step: step.step, of },
  })
}
