import { contract, isCallName, type CallName, type ParsedInput } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { readProfile } from '../register/profile.ts'
import { openLettersThread } from '../letters/lettersThread.ts'
import { openRegister } from '../register/register.ts'
import { openClock } from './clock.ts'
import type { Call, Context, Handlers, Service, Wiring } from './context.ts'
import { calendarHandlers } from './handlers/calendar.ts'
import { circularHandlers } from './handlers/circulars.ts'
import { letterheadHandlers } from './handlers/letterhead.ts'
import { letterHandlers } from './handlers/letters.ts'
import { officeHandlers } from './handlers/offices.ts'
import { outstandingHandlers } from './handlers/outstanding.ts'
import { paperHandlers } from './handlers/papers.ts'
import { receiptHandlers } from './handlers/receipts.ts'
import { reportHandlers } from './handlers/reports.ts'
import { reminderHandlers } from './handlers/reminders.ts'
import { searchHandlers } from './handlers/search.ts'
import { setupHandlers } from './handlers/setup.ts'
import { openViewer } from './viewer.ts'

/** Until an office is set up, days are counted as in Pakistan. */
const defaultZone = 'Asia/Karachi'

const handlers: Handlers<CallName> = {
  ...setupHandlers,
  ...officeHandlers,
  ...circularHandlers,
  ...letterheadHandlers,
  ...letterHandlers,
  ...paperHandlers,
  ...receiptHandlers,
  ...reportHandlers,
  ...calendarHandlers,
  ...reminderHandlers,
  ...outstandingHandlers,
  ...searchHandlers,
}

/**
 * Opens the register and gives the service of it: the only wiring there is.
 *
 * The window (through a utility process), the terminal and the tests all call the same handlers.
 * Errors: REGISTER_* when the register can't be opened.
 */
export function compose(wiring: Wiring): Service {
  let zone = (): string => defaultZone
  const clock = openClock(wiring, () => zone())
  const register = openRegister({ ...wiring, now: clock.now })
  zone = () => readProfile(register.db)?.timeZone ?? defaultZone
  const viewer = openViewer(wiring)
  const letters = openLettersThread(wiring.pressWorker)
  const context: Context = {
    wiring,
    register,
    viewer,
    letters,
    today: clock.today,
  }

  async function run<N extends CallName>(name: N, raw: unknown, call: Call) {
    const handler: Handlers<CallName>[N] = handlers[name]
    return handler(context, parse(name, raw), call)
  }

  return {
    call: (name, input, { signal, onProgress } = {}) =>
      run(name, input, {
        signal: signal ?? new AbortController().signal,
        progress: onProgress ?? (() => undefined),
      }),
    dispatch: async (name, input, call) => {
      if (!isCallName(name)) throw new AppError('INVALID_INPUT', { call: name })
      return { output: await run(name, input, call), topics: contract[name].topics }
    },
    close: async () => {
      viewer.close()
      // Letters that are being made are recorded as far as they came.
      await letters.close().finally(() => register.close())
    },
  }
}

function parse<N extends CallName>(name: N, raw: unknown): ParsedInput<N> {
  const parsed = contract[name].input.safeParse(raw)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new AppError('INVALID_INPUT', {
      call: name,
      field: issue?.path.join('.') ?? '',
      reason: issue?.code,
    })
  }
  // The schema of this very name parsed it; TypeScript can't follow the lookup through the map.
  return parsed.data as ParsedInput<N>
}
