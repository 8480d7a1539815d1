import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { setupCalls } from '../../../shared/contract/setup.ts'
import { AppError } from '../../../shared/errors.ts'
import { countsToday } from '../../register/forwardings/counts.ts'
import { countRemindersDue } from '../../register/deadlines/remindersDue.ts'
import { waitingCirculars } from '../../register/circulars/circulars.ts'
import { listDesk, readDesk, saveDesk } from '../../register/desk.ts'
import { unfinishedForwardings } from '../../register/forwardings/forwardings.ts'
import { listSignatories, readProfile, saveSignatory, setProfile } from '../../register/profile.ts'
import { receiptsLoggedOn } from '../../register/receipts/receipts.ts'
import { listSeries, saveSeries } from '../../register/forwardings/series.ts'
import { enrolDevice, firstSeries, initRegister, type Beginning } from '../../register/setupCommands.ts'
import { verify } from '../../register/journal/verify.ts'
import { lastBackup, makeBackup } from '../backup.ts'
import type { Context, Handlers } from '../context.ts'
import { later } from '../later.ts'
import { readSample } from '../sample.ts'

export const setupHandlers: Handlers<keyof typeof setupCalls> = {
  'register.state': ({ register, today }) => {
    const profile = readProfile(register.db)
    return {
      folder: register.folder,
      ready: profile !== null,
      deviceKnown: register.device.slot !== null,
      profile,
      today: today(),
    }
  },
  'register.init': ({ register, wiring, today }, input) => ({
    profile: initRegister(
      register,
      input.kind === 'sample' ? readSample(wiring.resources) : beginningOf(input),
      today(),
    ),
  }),
  'register.enrol': ({ register, today }, { last }) => {
    enrolDevice(register, last, today())
    return {}
  },
  'register.verify': ({ register }, _input, call) => verify(register, call),
  'backup.make': (context, input, call) => makeBackup(context, input, call),
  'settings.get': ({ register: { db }, today }) => {
    const profile = readProfile(db)
    if (!profile) throw new AppError('NOT_FOUND', { what: 'profile' })
    return { profile, signatories: listSignatories(db), series: listSeries(db, today()) }
  },
  'image.add': later(async () => (await import('../letters/images.ts')).addImage),
  'settings.saveProfile': async (context, profile) => {
    await requireImage(context, profile.logo)
    return { profile: setProfile(context.register, profile) }
  },
  'settings.saveSignatory': async (context, input) => {
    await requireImage(context, input.signature)
    return { signatory: saveSignatory(context.register, input) }
  },
  'settings.saveSeries': ({ register, today }, input) => ({ series: saveSeries(register, input, today()) }),
  'today.get': todayCounts,
  'desk.get': ({ register }, { key }) => ({ value: readDesk(register.db, key) }),
  'desk.save': ({ register }, { key, value }) => {
    register.write(() => saveDesk(register.db, key, value, register.now()))
    return {}
  },
  'desk.list': ({ register }, { prefix }) => ({ items: listDesk(register.db, prefix) }),
}

type OwnOffice = Extract<ParsedInput<'register.init'>, { kind: 'own' }>

function beginningOf({ profile, signatory, series }: OwnOffice): Beginning {
  return {
    profile,
    signatories: [{ ...signatory, active: true }],
    series: firstSeries(series.pattern, series.next),
    areas: [],
    offices: [],
    lists: [],
  }
}

/** Refuses the name of an image that is not kept. */
const requireImage = later(async () => (await import('../letters/images.ts')).findImage)

function todayCounts(context: Context) {
  const { db } = context.register
  const day = context.today()
  const { dueToday, overdue, outstanding } = countsToday(db, day, null)
  return {
    today: day,
    ...waitingCirculars(db),
    unfinished: unfinishedForwardings(db),
    dueToday,
    overdue,
    outstanding,
    receiptsToday: receiptsLoggedOn(db, day),
    remindersDue: overdue === 0 ? 0 : countRemindersDue(db, day),
    drafts: listDesk(db, 'draft/').map(({ key, saved }) => ({ key, saved })),
    backup: lastBackup(context),
  }
}
