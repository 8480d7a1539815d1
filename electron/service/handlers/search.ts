import { setImmediate } from 'node:timers/promises'
import type { searchCalls } from '../../../shared/contract/search.ts'
import { AppError } from '../../../shared/errors.ts'
import { readDocument } from '../../files/documents.ts'
import { startPdfSession, type PdfSession } from '../../pages/open.ts'
import { readText } from '../../reading/text.ts'
import { keepPageText, unreadCirculars, type Unread } from '../../register/circulars/pageTexts.ts'
import { search } from '../../register/search/search.ts'
import type { Call, Context, Handlers } from '../context.ts'

export const searchHandlers: Handlers<keyof typeof searchCalls> = {
  'search.find': ({ register, today }, input) => search(register.db, input, today()),
  'search.read': readCirculars,
}

/** One circular after another in one child; each is kept at once, so that a cancelled job loses nothing. */
async function readCirculars(context: Context, _input: object, { signal, progress }: Call) {
  const session = startPdfSession(context.wiring.startPdfChild)
  const unread = unreadCirculars(context.register.db)
  try {
    for (const [done, circular] of unread.entries()) {
      progress({ phase: 'reading', done, total: unread.length })
      keepPageText(context.register, circular.id, await textOf(context, session, circular, signal))
      await setImmediate()
      if (signal.aborted) throw new AppError('CANCELLED')
    }
    return { read: unread.length }
  } finally {
    session.close()
  }
}

/** A document that can't be read, or is not here, has no text: it is not tried for ever. */
async function textOf(
  { register }: Context,
  session: PdfSession,
  { sha256 }: Unread,
  signal: AbortSignal,
): Promise<string> {
  try {
    const reader = await session.open(readDocument(register.folder, sha256, 'pdf'), { signal })
    return (await readText(reader)).text
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'CANCELLED') throw error
    return ''
  }
}
