import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Issued } from '../../shared/contract/letters.ts'
import { showDate } from '../../shared/domain/dates.ts'
import type { LabelSheetName } from '../../shared/domain/labelSheets.ts'
import { forwardingFileName } from '../files/names.ts'
import { listAreas } from '../register/areas.ts'
import { frozenDespatches, type FrozenDespatch } from '../register/despatches.ts'
import type { FrozenForwarding } from '../register/forwardings.ts'
import type { Despatched, Entry } from '../reports/entry.ts'
import { mailable } from '../reports/makePapers.ts'
import { startPapers } from '../reports/startPapers.ts'
import type { Call, Context } from './context.ts'
import { mailBytes, requireSpace } from './space.ts'

/** Which papers a clerk asked for beside those that are always made. */
export type PapersChoice = { labelSheet: LabelSheetName; emails: boolean }

type PaperPaths = Pick<Issued, 'despatchSheet' | 'peonBook' | 'labels' | 'emails'>

/**
 * Makes despatch sheet, peon book, labels and, when asked, e-mail drafts of a forwarding.
 *
 * The letters must be made. Errors: those of makePapers.
 */
export async function makePapersOf(
  { register, wiring }: Context,
  { frozen, folder, labelSheet, emails }: PapersChoice & { frozen: FrozenForwarding; folder: string },
  { signal, progress }: Call,
): Promise<PaperPaths> {
  const areas = new Map(listAreas(register.db).map(({ name, nameUrdu }) => [name, nameUrdu || name]))
  const despatched = despatchedOf(frozen, frozenDespatches(register.db, frozen.id), areas)
  const pathOf = (what: 'despatch-sheet' | 'peon-book' | 'labels') =>
    path.join(folder, forwardingFileName(what, frozen.number, frozen.id))
  const files = {
    despatchSheet: pathOf('despatch-sheet'),
    peonBook: pathOf('peon-book'),
    labels: pathOf('labels'),
  }
  const mails = emails ? mailable(despatched.entries) : []
  const sizes = mails.map(({ file }) => path.join(folder, file)).filter((file) => existsSync(file))
  requireSpace(folder, mailBytes(sizes.reduce((sum, file) => sum + statSync(file).size, 0)))
  const drafts = mails.length === 0 ? null : path.join(folder, 'emails')
  const input = { despatched, folder, files, labelSheet, emails: drafts }
  await startPapers(wiring.reportsWorker, input, { signal, onProgress: progress })
  return { ...files, emails: drafts }
}

/** The books of a letter in both languages are in English; `areas` are their Urdu names by the English ones. */
function despatchedOf(
  frozen: FrozenForwarding,
  despatches: readonly FrozenDespatch[],
  areas: ReadonlyMap<string, string>,
): Despatched {
  const { letter } = frozen
  const urdu = frozen.language === 'ur' ? letter.urdu : null
  return {
    language: urdu ? 'ur' : 'en',
    script: urdu?.script ?? 'nastaliq',
    number: frozen.number,
    date: showDate(frozen.date),
    subject: urdu ? urdu.subject : letter.circular.subject,
    office: urdu ? urdu.letterhead.name : letter.letterhead.name,
    enclosedPages: frozen.enclosurePages,
    entries: despatches.map((despatch) => entryOf(despatch, urdu ? areas : null)),
  }
}

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
