import { AppError } from '../../shared/errors.ts'
import type { PdfChildEnd, StartPdfChild } from '../../shared/rpc/pdfChild.ts'
import type { PdfCall, PdfCalls, PdfReply, PdfRequest } from './protocol.ts'

/** One PDF child and the one call it is working on; the first failure that spoils it is told to all calls. */
export type PdfOwner = {
  call<C extends PdfCall>(call: C, ask: PdfCalls[C]['ask'], ms: number): Promise<PdfCalls[C]['answer']>
  /** Kills the child; the running call and every later one reject with `error`. */
  spoil(error: AppError): void
  spoilt(): boolean
  /** Milliseconds that the child has spent on calls. */
  workedMs(): number
  close(): void
}

type Pending = { id: number; resolve: (answer: never) => void; reject: (error: AppError) => void }

function endError(end: PdfChildEnd): AppError {
  return new AppError(end === 'memory' ? 'PDF_MEMORY' : 'PDF_UNREADABLE')
}

/** A call on its way: whichever of answer, error and timeout comes first settles it, once. */
function startPending(
  id: number,
  ms: number,
  settle: { resolve: (answer: never) => void; reject: (error: AppError) => void },
  on: { timeout: () => void; end: (workedMs: number) => void },
): Pending {
  const began = performance.now()
  const timer = setTimeout(on.timeout, ms)
  const end = (): void => {
    clearTimeout(timer)
    on.end(performance.now() - began)
  }
  return {
    id,
    resolve: (answer) => {
      end()
      settle.resolve(answer)
    },
    reject: (error) => {
      end()
      settle.reject(error)
    },
  }
}

function timeoutOf({ ask }: PdfRequest): AppError {
  return new AppError('PDF_TIMEOUT', 'page' in ask ? { page: ask.page + 1 } : {})
}

/** Starts a PDF child; calls wait for one another, so that each has its own time. */
export function ownPdfChild(start: StartPdfChild): PdfOwner {
  const child = start()
  const state: { broken: AppError | null; pending: Pending | null } = { broken: null, pending: null }
  let queue: Promise<unknown> = Promise.resolve()
  let lastId = 0
  let worked = 0

  const spoil = (error: AppError): void => {
    if (state.broken) return
    state.broken = error
    state.pending?.reject(error)
    child.kill()
    child.port.close()
  }
  const onEnd = (ms: number): void => {
    worked += ms
    state.pending = null
  }
  const send = (request: PdfRequest, ms: number): Promise<never> =>
    new Promise<never>((resolve, reject) => {
      if (state.broken) {
        reject(state.broken)
        return
      }
      const timeout = (): void => {
        spoil(timeoutOf(request))
      }
      state.pending = startPending(request.id, ms, { resolve, reject }, { timeout, end: onEnd })
      child.port.post(request)
    })

  child.port.listen((frame) => {
    // The child is built together with this file; its frames are ours.
    const reply = frame as PdfReply
    if (state.pending?.id !== reply.id) return
    if ('answer' in reply) state.pending.resolve(reply.answer as never)
    else if (reply.fatal) spoil(new AppError(reply.error, reply.data))
    else state.pending.reject(new AppError(reply.error, reply.data))
  })
  void child.exited.then((end) => {
    spoil(endError(end))
  })

  return {
    call: (call, ask, ms) => {
      lastId += 1
      // A call and its ask belong together by the signature above.
      const request = { id: lastId, call, ask } as PdfRequest
      const answer = queue.then(() => send(request, ms))
      queue = answer.catch(() => undefined)
      return answer
    },
    spoil,
    spoilt: () => state.broken !== null,
    workedMs: () => worked,
    close: () => {
      spoil(new AppError('CANCELLED'))
    },
  }
}
