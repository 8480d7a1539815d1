import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import { despatchId, type ForwardingId } from '../../../shared/contract/values.ts'
import { AppError } from '../../../shared/errors.ts'
import { getDespatch } from '../../register/forwardings/despatches.ts'
import { frozenForwarding, getForwarding } from '../../register/forwardings/forwardings.ts'
import { mailable, type Mailed } from '../../reports/makePapers.ts'
import { startPapers } from '../../reports/startPapers.ts'
import type { Call, Context } from '../context.ts'
import { inTurn } from '../inTurn.ts'
import { booksIn, despatchedIn, draftBytes, draftFolder, pathsIn, roomForDrafts } from './papers.ts'

/** How many letters can go by e-mail, and about how large their drafts will be. Error: FORWARDING_UNKNOWN. */
export async function countMails(context: Context, { forwarding }: ParsedInput<'papers.mails'>) {
  const { entries } = await despatchedIn(context, frozenForwarding(context.register.db, forwarding))
  const { folder } = getForwarding(context.register.db, forwarding, context.today())
  const counted = (mails: readonly Mailed[]) => ({
    offices: mails.length,
    bytes: folder === null ? 0 : draftBytes(folder, mails),
  })
  const byEmail = mailable(entries, 'by-email')
  const meant = entries.filter(
    ({ cancelled, file, delivery }) => !cancelled && file !== null && delivery === 'email',
  )
  return {
    byEmail: counted(byEmail),
    all: counted(mailable(entries, 'all')),
    without: meant.length - byEmail.length,
  }
}

/** The drafts that were made and still lie there, in the order of the letters. */
export async function listDrafts(
  context: Context,
  { forwarding, offset, limit }: ParsedInput<'papers.drafts'>,
) {
  const { db } = context.register
  const { folder } = getForwarding(db, forwarding, context.today())
  const inFolder = folder === null ? null : path.join(folder, draftFolder)
  if (inFolder === null || !existsSync(inFolder)) return { rows: [], total: 0 }
  const there = new Set(readdirSync(inFolder))
  const { entries } = await despatchedIn(context, frozenForwarding(db, forwarding))
  const drafted = mailable(entries, 'all').filter(({ draft }) => there.has(draft))
  const shown = drafted.slice(offset, offset + limit)
  const rows = shown.map(({ id, number, email, draft }) => {
    const {
      id: despatch,
      officeName,
      officeNameUrdu,
    } = getDespatch(db, despatchId.parse(id), context.today())
    return { despatch, number, officeName, officeNameUrdu, email, file: path.join(draftFolder, draft) }
  })
  return { rows, total: drafted.length }
}

/** Makes the labels anew. Errors: FORWARDING_UNKNOWN, FILE_NOT_FOUND, those of makePapers. */
export function makeLabels(
  context: Context,
  { forwarding, sheet, skip }: ParsedInput<'papers.labels'>,
  call: Call,
) {
  return inTurn(forwarding, async () => {
    const { frozen, folder, despatched } = await madeIn(context, forwarding)
    const file = pathsIn(folder, frozen)('labels')
    const labels = { file, sheet, skip }
    await start(context, { despatched, folder, books: null, labels, emails: null }, call)
    return { folder, file: path.basename(file) }
  })
}

/** Makes despatch sheet and peon book anew. Errors: FORWARDING_UNKNOWN, FILE_NOT_FOUND, those of makePapers. */
export function makeBooks(context: Context, { forwarding }: ParsedInput<'papers.books'>, call: Call) {
  return inTurn(forwarding, async () => {
    const { frozen, folder, despatched } = await madeIn(context, forwarding)
    const books = booksIn(folder, frozen)
    await start(context, { despatched, folder, books, labels: null, emails: null }, call)
    return {
      folder,
      despatchSheet: path.basename(books.despatchSheet),
      peonBook: path.basename(books.peonBook),
    }
  })
}

/** Makes the drafts anew. Errors: FORWARDING_UNKNOWN, FILE_NOT_FOUND, DISK_SPACE, those of makePapers. */
export function makeEmails(context: Context, { forwarding, to }: ParsedInput<'papers.emails'>, call: Call) {
  return inTurn(forwarding, async () => {
    const { folder, despatched } = await madeIn(context, forwarding)
    const emails = roomForDrafts(despatched, folder, to)
    if (emails) await start(context, { despatched, folder, books: null, labels: null, emails }, call)
    return { folder: path.join(folder, draftFolder), drafts: mailable(despatched.entries, to).length }
  })
}

function start(
  { wiring }: Context,
  input: Parameters<typeof startPapers>[1],
  { signal, progress }: Call,
): Promise<void> {
  return startPapers(wiring.reportsWorker, input, { signal, onProgress: progress })
}

/** A forwarding whose letters lie on this PC. Errors: FORWARDING_UNKNOWN, FILE_NOT_FOUND {file}. */
async function madeIn(context: Context, forwarding: ForwardingId) {
  const { db } = context.register
  const frozen = frozenForwarding(db, forwarding)
  const { folder } = getForwarding(db, forwarding, context.today())
  if (folder === null || !existsSync(folder)) {
    throw new AppError('FILE_NOT_FOUND', { file: folder ?? frozen.number })
  }
  return { frozen, folder, despatched: await despatchedIn(context, frozen) }
}
