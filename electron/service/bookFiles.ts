import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { ParsedInput } from '../../shared/contract/contract.ts'
import type { BookFormat } from '../../shared/domain/officeBooks.ts'
import { AppError } from '../../shared/errors.ts'
import { syncFolder, writeFileAtomic } from '../files/atomic.ts'
import { safeFileName } from '../files/names.ts'
import { startTable, type TableSource } from '../reports/startTable.ts'
import { openBook } from './books.ts'
import type { Call, Context } from './context.ts'

/** More would not fit into the memory of an old PC; a CSV takes the least of it. */
const mostRows: Readonly<Record<BookFormat, number>> = { pdf: 100_000, xlsx: 200_000, csv: 1_000_000 }

/** A first page never shows more. */
const previewRows = 80

/** The first page of a book as a picture. Errors: those of openBook and startTable. */
export async function previewBook(
  context: Context,
  { longEdge, ...wanted }: ParsedInput<'report.preview'>,
  call: Call,
) {
  const source = openBook(context, wanted)
  const { bytes } = await startTable(
    context.wiring.reportsWorker,
    { ...firstRows(source), file: source.total > previewRows ? 'first-page' : 'pdf' },
    { signal: call.signal, onProgress: () => undefined },
  )
  const [page] = await context.viewer.pages(bytes, longEdge, 1)
  if (!page) throw new Error('a PDF without a page')
  return { rows: source.total, page }
}

function firstRows(source: TableSource): TableSource {
  return {
    ...source,
    *parts() {
      let left = previewRows
      for (const part of source.parts()) {
        yield part.slice(0, left)
        left -= part.length
        if (left <= 0) return
      }
    },
  }
}

/** A whole book as its bytes or a kept file. Errors: those of openBook and startTable, REPORT_TOO_LONG {rows, most}, DISK_*. */
export async function makeBook(context: Context, input: ParsedInput<'report.make'>, call: Call) {
  const { format, keep, ...wanted } = input
  const source = openBook(context, wanted)
  const most = mostRows[format]
  if (source.total > most) throw new AppError('REPORT_TOO_LONG', { rows: source.total, most })
  const { rows, bytes } = await startTable(
    context.wiring.reportsWorker,
    { ...source, file: format },
    { signal: call.signal, onProgress: call.progress },
  )
  if (!keep) return { file: null, rows, bytes }
  const file = keepAt(context, input)
  writeFileAtomic(file, [bytes])
  syncFolder(path.dirname(file))
  return { file, rows, bytes: null }
}

/** A new name each time: the one before may still be open. Those before are let go, where they can be. */
function keepAt(
  { register, wiring }: Context,
  { book, from, to, format, language }: ParsedInput<'report.make'>,
): string {
  const folder = path.join(register.folder, 'reports')
  for (const old of filesIn(folder)) {
    try {
      rmSync(path.join(folder, old))
    } catch {
      // Open in another program: it goes the next time.
    }
  }
  const id = wiring.newId().slice(0, 8)
  return path.join(folder, safeFileName([book, from, to, language, id], `.${format}`))
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
