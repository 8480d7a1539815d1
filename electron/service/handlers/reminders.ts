import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { reminderCalls } from '../../../shared/contract/reminders.ts'
import { AppError } from '../../../shared/errors.ts'
import { previewLetter } from '../../letters/preview.ts'
import { getCircular } from '../../register/circulars.ts'
import { deadlineHistory, extendDeadline, withdrawMove } from '../../register/deadlines.ts'
import { listDefaulters, type OfCircular } from '../../register/defaulters.ts'
import { numbersToCome } from '../../register/forwardings.ts'
import {
  listPauses,
  pauseReminders,
  readLadder,
  resumeReminders,
  saveLadder,
} from '../../register/reminders.ts'
import type { Context, Handlers } from '../context.ts'
import { findForm } from '../forms.ts'
import { readImages } from '../images.ts'
import { partsOf, sharedParts } from '../make.ts'
import { makeReminder, prepareReminder } from '../reminders.ts'

const previewPages = 12
/** A slip code is given at issue; a preview shows the shape of one, whose check digits are wrong. */
const slipCodeToCome = '000000000000'

export const reminderHandlers: Handlers<keyof typeof reminderCalls> = {
  'reminder.list': listReminders,
  'reminder.preview': previewReminder,
  'reminder.make': makeReminder,
  'reminder.pause': ({ register, today }, pause) => ({ pause: pauseReminders(register, pause, today()) }),
  'reminder.resume': ({ register }, { id, reason }) => {
    resumeReminders(register, id, reason)
    return {}
  },
  'deadline.extend': ({ register, today }, input) => extendDeadline(register, input, today()),
  'deadline.withdraw': ({ register }, { id, reason }) => {
    withdrawMove(register, id, reason)
    return {}
  },
  'deadline.history': ({ register }, { despatch }) => ({ moves: deadlineHistory(register.db, despatch) }),
  'ladder.get': ({ register }) => readLadder(register.db),
  'ladder.save': ({ register }, { steps }) => {
    for (const { form } of steps ?? []) findForm(register.db, form)
    return { steps: saveLadder(register, steps) }
  },
}

function listReminders({ register: { db }, today }: Context, input: ParsedInput<'reminder.list'>) {
  const byCircular = new Map<OfCircular['circular'], OfCircular[]>()
  for (const one of listDefaulters(db, input, today())) {
    const same = byCircular.get(one.circular)
    if (same) same.push(one)
    else byCircular.set(one.circular, [one])
  }
  const circulars = [...byCircular].map(([id, defaulters]) => {
    const { reference, subject } = getCircular(db, id).facts
    return {
      id,
      reference: reference.value ?? '',
      subject: subject.value ?? '',
      due: dueBySteps(defaulters),
      defaulters: defaulters.map(({ circular: _circular, ...one }) => one),
    }
  })
  return { circulars, pauses: listPauses(db, today()) }
}

function dueBySteps(defaulters: readonly OfCircular[]) {
  const due = defaulters.filter(({ isDue }) => isDue)
  const steps = [...new Set(due.flatMap(({ step }) => (step === null ? [] : [step])))].toSorted(
    (a, b) => a - b,
  )
  return steps.map((step) => ({ step, count: due.filter((one) => one.step === step).length }))
}

/** The reminder to one of those that it would go to, with the number that it would take now. */
async function previewReminder(
  context: Context,
  { draft, office, longEdge }: ParsedInput<'reminder.preview'>,
) {
  const { step, draft: whole, prepared, of } = await prepareReminder(context, draft)
  const { addressees, series, letter } = prepared
  const index = Math.min(office, addressees.length - 1)
  const to = addressees[index]
  if (!to) throw new AppError('NO_OFFICES')
  const wanted = { series: series.id, date: whole.date, count: addressees.length }
  const number = numbersToCome(context.register.db, wanted).each[index] ?? ''
  const { date, due, language, slip } = whole
  const shell = { letter, date, due, language, slip, stamped: false, enclosurePages: 0 }
  const parts = partsOf(shell, { number, to, slipCode: slipCodeToCome, ...of[index] })
  const { pdf } = await previewLetter(parts, [], sharedParts(shell), readImages(context, parts))
  return {
    pages: await context.viewer.pages(pdf, longEdge, previewPages),
    officeName: to.name,
    officeNameUrdu: to.nameUrdu,
    offices: addressees.length,
    step: step.step,
    due: whole.due,
  }
}
