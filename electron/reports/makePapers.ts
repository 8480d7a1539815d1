import { createHash } from 'node:crypto'
import path from 'node:path'
import type { LabelSheetName } from '../../shared/domain/labelSheets.ts'
import type { MailGroup } from '../../shared/domain/mailGroups.ts'
import { AppError } from '../../shared/errors.ts'
import { beginFile, syncFolder, writeFileAtomic } from '../files/atomic.ts'
import { mailFileName } from '../files/names.ts'
import { despatchSheet, peonBook } from './books.ts'
import type { Despatched, Entry } from './entry.ts'
import { labelsPdf } from './labels.ts'
import { draftBytes, mailAddresses } from './mail.ts'
import { tablePdf } from './tablePdf.ts'
import { reportWords } from './words.ts'

export type PapersInput = {
  readonly despatched: Despatched
  /** Where the letters lie. */
  readonly folder: string
  /** Paths of the books; null: they are not made. */
  readonly books: { readonly despatchSheet: string; readonly peonBook: string } | null
  /** Address labels, the first after `skip` labels that are used up; null: none are made. */
  readonly labels: { readonly file: string; readonly sheet: LabelSheetName; readonly skip: number } | null
  /** E-mail drafts, in a folder of their own; null: none are made. */
  readonly emails: { readonly folder: string; readonly to: MailGroup } | null
}

export type PapersProgress = { phase: 'papers' | 'emails'; done: number; total: number }

export type PapersHooks = {
  readonly signal: AbortSignal
  readonly onProgress: (progress: PapersProgress) => void
}

const progressEveryMs = 100

/**
 * Makes what leaves the office beside the letters: despatch sheet, peon book, labels, e-mail drafts.
 *
 * Each file appears whole or not at all, with the same bytes each time; an abort is looked at between files.
 * Errors: CANCELLED, GLYPH_MISSING, FILE_NOT_FOUND {file} (a letter that is to be sent), DISK_*, FOLDER_NOT_WRITABLE.
 */
export async function makePapers(input: PapersInput, hooks: PapersHooks): Promise<void> {
  const { despatched, books, labels, folder } = input
  const papers: [string, () => Promise<Uint8Array>][] = []
  if (books) {
    papers.push([books.despatchSheet, () => tablePdf(despatchSheet(despatched))])
    papers.push([books.peonBook, () => tablePdf(peonBook(despatched))])
  }
  if (labels) papers.push([labels.file, () => labelsPdf(despatched, labels.sheet, labels.skip)])
  let done = 0
  for (const [file, make] of papers) {
    await nextTurn(hooks.signal)
    hooks.onProgress({ phase: 'papers', done: done++, total: papers.length })
    writeFileAtomic(file, [await make()])
  }
  syncFolder(folder)
  if (input.emails) await makeDrafts(input, input.emails, hooks)
}

/** A letter that an e-mail is drafted for, with the file name of its draft. */
export type Mailed = Entry & { readonly file: string; readonly draft: string }

/**
 * The letters that an e-mail can be drafted for: made, not cancelled, to an office with an address; of
 * those that go by e-mail, or of all.
 */
export function mailable(entries: readonly Entry[], to: MailGroup): Mailed[] {
  const found = entries.flatMap((entry) => {
    const { cancelled, file, email, delivery } = entry
    if (cancelled || file === null || (to === 'by-email' && delivery !== 'email')) return []
    return mailAddresses(email).length > 0 ? [{ ...entry, file }] : []
  })
  // One letter to many offices is one file.
  const shared = new Set(found.map(({ file }) => file)).size < found.length
  return found.map((entry) => ({
    ...entry,
    draft: shared ? mailFileName(entry.file, entry.id) : mailFileName(entry.file),
  }))
}

async function makeDrafts(
  { despatched, folder }: PapersInput,
  emails: { readonly folder: string; readonly to: MailGroup },
  { signal, onProgress }: PapersHooks,
): Promise<void> {
  const entries = mailable(despatched.entries, emails.to)
  let lastTold = 0
  for (const [index, entry] of entries.entries()) {
    await nextTurn(signal)
    if (Date.now() - lastTold >= progressEveryMs) {
      lastTold = Date.now()
      onProgress({ phase: 'emails', done: index, total: entries.length })
    }
    const file = beginFile(path.join(emails.folder, entry.draft))
    try {
      for (const chunk of draftBytes(draftOf(despatched, entry, folder))) file.write([chunk])
      file.finish()
    } catch (error) {
      file.discard()
      throw error
    }
  }
  if (entries.length > 0) syncFolder(emails.folder)
}

function draftOf(despatched: Despatched, entry: Mailed, folder: string) {
  const { date, subject, office } = despatched
  const words = reportWords(despatched.language)
  return {
    id: createHash('sha256').update(entry.id).digest('hex').slice(0, 32),
    to: mailAddresses(entry.email),
    subject: `${words.forwarding(entry.number, date)} – ${subject}`,
    text: words.mail({ number: entry.number, date, subject, office }),
    attachment: { path: path.join(folder, entry.file), name: entry.file },
  }
}

/** Messages come in between two files; an abort among them ends the work. */
async function nextTurn(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  if (signal.aborted) throw new AppError('CANCELLED')
}
