import { createHash } from 'node:crypto'
import path from 'node:path'
import type { LabelSheetName } from '../../shared/domain/labelSheets.ts'
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
  /** Paths of the files to make. */
  readonly files: { readonly despatchSheet: string; readonly peonBook: string; readonly labels: string }
  readonly labelSheet: LabelSheetName
  /** The folder for e-mail drafts; null: none are made. */
  readonly emails: string | null
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
 * Errors: CANCELLED, GLYPH_MISSING, DISK_FULL, DISK_READ_ONLY, DISK_ERROR, FOLDER_NOT_WRITABLE.
 */
export async function makePapers(input: PapersInput, hooks: PapersHooks): Promise<void> {
  const { despatched, files, labelSheet, folder } = input
  const papers: [string, () => Promise<Uint8Array>][] = [
    [files.despatchSheet, () => tablePdf(despatchSheet(despatched))],
    [files.peonBook, () => tablePdf(peonBook(despatched))],
    [files.labels, () => labelsPdf(despatched, labelSheet)],
  ]
  let done = 0
  for (const [file, make] of papers) {
    await nextTurn(hooks.signal)
    hooks.onProgress({ phase: 'papers', done: done++, total: papers.length })
    writeFileAtomic(file, [await make()])
  }
  syncFolder(folder)
  if (input.emails !== null) await makeDrafts(input, input.emails, hooks)
}

/** The letters that an e-mail can be drafted for: made, not cancelled, to an office with an address. */
export function mailable(entries: readonly Entry[]): (Entry & { readonly file: string })[] {
  return entries.filter(
    (entry): entry is Entry & { file: string } =>
      !entry.cancelled && entry.file !== null && mailAddresses(entry.email).length > 0,
  )
}

async function makeDrafts(
  { despatched, folder }: PapersInput,
  emails: string,
  { signal, onProgress }: PapersHooks,
): Promise<void> {
  const entries = mailable(despatched.entries)
  let lastTold = 0
  for (const [index, entry] of entries.entries()) {
    await nextTurn(signal)
    if (Date.now() - lastTold >= progressEveryMs) {
      lastTold = Date.now()
      onProgress({ phase: 'emails', done: index, total: entries.length })
    }
    const file = beginFile(path.join(emails, mailFileName(entry.file)))
    try {
      for (const chunk of draftBytes(draftOf(despatched, entry, folder))) file.write([chunk])
      file.finish()
    } catch (error) {
      file.discard()
      throw error
    }
  }
  if (entries.length > 0) syncFolder(emails)
}

function draftOf(despatched: Despatched, entry: Entry & { file: string }, folder: string) {
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
