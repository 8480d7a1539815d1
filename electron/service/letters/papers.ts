import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Issued } from '../../../shared/contract/letters.ts'
import { showDate } from '../../../shared/domain/dates.ts'
import type { LabelSheetName } from '../../../shared/domain/labelSheets.ts'
import type { MailGroup } from '../../../shared/domain/mailGroups.ts'
import { forwardingFileName } from '../../files/names.ts'
import { listAreas } from '../../register/offices/areas.ts'
import { frozenGroups, type FrozenDespatch } from '../../register/forwardings/despatches.ts'
import type { FrozenForwarding } from '../../register/forwardings/forwardings.ts'
import type { Despatched, Entry } from '../../reports/entry.ts'
import { mailable, type Mailed } from '../../reports/makePapers.ts'
import { startPapers } from '../../reports/startPapers.ts'
import type { Call, Context } from '../context.ts'
import { mailBytes, requireSpace } from './space.ts'

/** Which papers a clerk asked for beside those that are always made. */
export type PapersChoice = { labelSheet: LabelSheetName; emails: boolean }

type PaperPaths = Pick<Issued, 'despatchSheet' | 'peonBook' | 'labels' | 'emails'>

/**
 * Makes despatch sheet, peon book, labels and, when asked, e-mail drafts of a forwarding.
 *
 * The letters must be made. Errors: DISK_SPACE, those of makePapers.
 */
export async function makePapersOf(
  context: Context,
  { frozen, folder, labelSheet, emails }: PapersChoice & { frozen: FrozenForwarding; folder: string },
  { signal, progress }: Call,
): Promise<PaperPaths> {
  const despatched = await despatchedIn(context, frozen)
  const pathOf = pathsIn(folder, frozen)
  const books = booksIn(folder, frozen)
  const labels = { file: pathOf('labels'), sheet: labelSheet, skip: 0 }
  const drafts = emails ? roomForDrafts(despatched, folder, 'all') : null
  const input = { despatched, folder, books, labels, emails: drafts }
  await startPapers(context.wiring.reportsWorker, input, { signal, onProgress: progress })
  return { ...books, labels: labels.file, emails: drafts?.folder ?? null }
}

/** Where books and labels of a forwarding lie. */
export function pathsIn(folder: string, { number, id }: FrozenForwarding) {
  return (what: 'despatch-sheet' | 'peon-book' | 'labels') =>
    path.join(folder, forwardingFileName(what, number, id))
}

/** Where the two books of a forwarding lie. */
export function booksIn(folder: string, frozen: FrozenForwarding) {
  const pathOf = pathsIn(folder, frozen)
  return { despatchSheet: pathOf('despatch-sheet'), peonBook: pathOf('peon-book') }
}

/** The folder of drafts below that of the letters. */
export const draftFolder = 'emails'

/** The folder for drafts once there is room for them; null where there is nobody to write to. Error: DISK_SPACE. */
export function roomForDrafts(
  { entries }: Despatched,
  folder: string,
  to: MailGroup,
): { folder: string; to: MailGroup } | null {
  const mails = mailable(entries, to)
  if (mails.length === 0) return null
  requireSpace(folder, draftBytes(folder, mails))
  return { folder: path.join(folder, draftFolder), to }
}

/** Sizes of so many files tell that of all: a forwarding's letters hardly differ. */
const sampled = 40

/** About how many bytes the drafts of these letters take, by the letters that lie in the folder; 0 without any. */
export function draftBytes(folder: string, mails: readonly Mailed[]): number {
  const step = Math.max(1, Math.floor(mails.length / sampled))
  const sizes = mails
    .filter((_, index) => index % step === 0)
    .map(({ file }) => path.join(folder, file))
    .filter((file) => existsSync(file))
    .map((file) => statSync(file).size)
  if (sizes.length === 0) return 0
  return mailBytes((sizes.reduce((sum, size) => sum + size, 0) / sizes.length) * mails.length)
}

/**
 * A forwarding as its papers know it; the thread is free between two parts. The books of a letter in both languages
 * are in English.
 */
export async function despatchedIn(
  { register: { db } }: Pick<Context, 'register'>,
  frozen: FrozenForwarding,
): Promise<Despatched> {
  const { letter } = frozen
  const urdu = frozen.language === 'ur' ? letter.urdu : null
  const areas = urdu && new Map(listAreas(db).map(({ name, nameUrdu }) => [name, nameUrdu || name]))
  const entries: Entry[] = []
  for (const group of frozenGroups(db, frozen.id, readAtOnce)) {
    for (const despatch of group) entries.push(entryOf(despatch, areas))
    await setImmediate()
  }
  return {
    language: urdu ? 'ur' : 'en',
    script: urdu?.script ?? 'nastaliq',
    number: frozen.number,
    date: showDate(frozen.date),
    subject: urdu ? urdu.subject : letter.circular.subject,
    office: urdu ? urdu.letterhead.name : letter.letterhead.name,
    enclosedPages: frozen.enclosurePages,
    entries,
  }
}

const readAtOnce = 500

/** `areas` are the Urdu names of areas by their English ones, for books in Urdu. */
function entryOf(
  { id, number, state, file, pages, to }: FrozenDespatch,
  areas: ReadonlyMap<string, string> | null,
): Entry {
  const inUrdu = areas !== null
  return {
    id,
    number,
    cancelled: state === 'cancelled',
    name: (inUrdu && to.nameUrdu) || to.name,
    // An Urdu name doesn't stand under an English designation.
    designation: inUrdu && to.nameUrdu !== '' ? to.designationUrdu : to.designation,
    address: to.address,
    // Areas were frozen with their English names only.
    areas: to.areaPath.map((area) => areas?.get(area) ?? area),
    delivery: to.delivery,
    email: to.email,
    pages: pages ?? 0,
    file,
  }
}
