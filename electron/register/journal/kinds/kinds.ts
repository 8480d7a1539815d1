import type { z } from 'zod'
import * as calendar from './calendar.ts'
import * as circular from './circular.ts'
import * as letter from './letter.ts'
import * as office from './office.ts'
import * as receipt from './receipt.ts'
import * as reminder from './reminder.ts'
import * as setup from './setup.ts'

/**
 * Every kind of entry with its version and the shape of its body.
 *
 * A shape never changes once it shipped: a new version gets a new line and its own projector.
 */
export const kinds = {
  'register.created/1': setup.registerCreated,
  'device.enrolled/1': setup.deviceEnrolled,
  'profile.set/1': setup.profileSet,
  'signatory.saved/1': setup.signatorySaved,
  'series.saved/1': setup.seriesSaved,
  'series.taken/1': setup.seriesTaken,
  'form.saved/1': setup.formSaved,
  'form.restored/1': setup.formRestored,
  'area.saved/1': office.areaSaved,
  'office.saved/1': office.officeSaved,
  'list.saved/1': office.listSaved,
  'list.removed/1': office.listRemoved,
  'circular.received/1': circular.circularReceived,
  'circular.confirmed/1': circular.circularConfirmed,
  'circular.decided/1': circular.circularDecided,
  'circular.discarded/1': circular.circularDiscarded,
  'circular.restored/1': circular.circularRestored,
  'forwarding.issued/1': letter.forwardingIssued,
  'despatch.issued/1': letter.despatchIssued,
  'letters.made/1': letter.lettersMade,
  'number.cancelled/1': letter.numberCancelled,
  'receipt.logged/1': receipt.receiptLogged,
  'receipt.logged/2': receipt.receiptLogged2,
  'receipt.attached/1': receipt.receiptAttached,
  'receipt.struck/1': receipt.receiptStruck,
  'holiday.saved/1': calendar.holidaySaved,
  'holiday.removed/1': calendar.holidayRemoved,
  'week.set/1': calendar.weekSet,
  'deadline.moved/1': calendar.deadlineMoved,
  'deadline.withdrawn/1': calendar.deadlineWithdrawn,
  'ladder.set/1': reminder.ladderSet,
  'reminders.paused/1': reminder.remindersPaused,
  'reminders.resumed/1': reminder.remindersResumed,
} as const

export type Kind = keyof typeof kinds
export type Body<K extends Kind> = z.infer<(typeof kinds)[K]>

/** Whether this program knows the kind, in this version. */
export function isKind(kind: string): kind is Kind {
  return Object.hasOwn(kinds, kind)
}
