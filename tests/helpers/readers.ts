import { startPdfSession } from '../../electron/pages/open.ts'
import type { PdfReader } from '../../electron/pages/open.ts'
import { startPdfChild } from '../../electron/pages/start.node.ts'

/** Readers whose children are used again and again: starting one takes longer than reading a page. */
export type Readers = {
  readonly open: (bytes: Uint8Array) => Promise<PdfReader>
  /** Ends the children, when all tests are done. */
  readonly close: () => void
}

/** Starts readers; as many children as files are open at once. */
export function startReaders(): Readers {
  const sessions: { session: ReturnType<typeof startPdfSession>; busy: boolean }[] = []
  const open = async (bytes: Uint8Array): Promise<PdfReader> => {
    const free = sessions.find(({ busy }) => !busy)
    const one = free ?? { session: startPdfSession(startPdfChild), busy: false }
    if (!free) sessions.push(one)
    one.busy = true
    try {
      const reader = await one.session.open(bytes)
      const close = () => {
        reader.close()
        one.busy = false
      }
      return { ...reader, close }
    } catch (error) {
      one.busy = false
      throw error
    }
  }
  return { open, close: () => sessions.forEach(({ session }) => session.close()) }
}
