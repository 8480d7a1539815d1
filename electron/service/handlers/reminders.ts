import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { reminderCalls } from '../../../shared/contract/reminders.ts'
import { getCircular } from '../../register/circulars/circulars.ts'
import { deadlineHistory, extendDeadline, withdrawMove } from '../../register/deadlines/deadlines.ts'
import { listDefaulters, type OfCircular } from '../../register/deadlines/defaulters.ts'
import {
  listPauses,
  pauseReminders,
  readLadder,
  resumeReminders,
  saveLadder,
} from '../../register/deadlines/reminders.ts'
import type { Context, Handlers } from '../context.ts'
import { findForm } from '../letters/forms.ts'
import { later } from '../later.ts'

export const reminderHandlers: Handlers<keyof typeof reminderCalls> = {
  'reminder.list': listReminders,
  'reminder.preview': later(async () => (await import('../letters/reminderPreview.ts')).previewReminder),
  'reminder.make': later(async () => (await import('../letters/reminders.ts')).makeReminder),
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
