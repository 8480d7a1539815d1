import type { z } from 'zod'
import { calendarCalls } from './calendar.ts'
import { circularCalls } from './circulars.ts'
import type { Topic } from './define.ts'
import { letterCalls } from './letters.ts'
import { letterheadCalls } from './letterhead.ts'
import { officeCalls } from './offices.ts'
import { outstandingCalls } from './outstanding.ts'
import { paperCalls } from './papers.ts'
import { receiptCalls } from './receipts.ts'
import { reportCalls } from './reports.ts'
import { reminderCalls } from './reminders.ts'
import { searchCalls } from './search.ts'
import { setupCalls } from './setup.ts'

/** Every call that the window or the terminal can make; nothing else is reachable. */
export const contract = {
  ...setupCalls,
  ...officeCalls,
  ...circularCalls,
  ...letterheadCalls,
  ...letterCalls,
  ...paperCalls,
  ...receiptCalls,
  ...reportCalls,
  ...calendarCalls,
  ...reminderCalls,
  ...outstandingCalls,
  ...searchCalls,
}

export type Contract = typeof contract
/** The name of a call. */
export type CallName = keyof Contract
/** What a caller passes (defaults may be left out). */
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>
/** What a handler gets after parsing. */
export type ParsedInput<N extends CallName> = z.output<Contract[N]['input']>
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>

/** What a call may have changed although it failed: a job writes as it goes, anything else all or nothing. */
export function touchedBy(name: string): readonly Topic[] {
  return isCallName(name) && contract[name].kind === 'job' ? contract[name].topics : []
}

/** Whether a name from outside is a call of the contract. */
export function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name)
}
