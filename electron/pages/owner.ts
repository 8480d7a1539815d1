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

/** Starts a PDF child; calls wait for one another, so that each has its own time. */
export function ownPdfChild(start: StartPdfChild): PdfOwner {
  const child = start()
  let broken: AppError | null = null
  let pending: Pending | null = null
  let queue: Promise<unknown> = Promise.resolve()
  let lastId = 0
  let worked = 0

  const spoil = (error: AppError): void => {
    broken ??= error
    pending?.reject(broken)
    child.kill()
  }
  const receive = (frame: unknown): void => {
    // The child is built together with this file; its frames are ours.
    const reply = frame as PdfReply
    if (pending?.id !== reply.id) return
    const { resolve, reject } = pending
    if ('answer' in reply) resolve(reply.answer as never)
    else if (reply.fatal) spoil(new AppError(reply.error, reply.data))
    else reject(new AppError(reply.error, reply.data))
  }
  const ask = (request: PdfRequest, ms: number): Promise<never> =>
    new Promise<never>((resolve, reject) => {
      if (broken) {
        reject(broken)
        return
      }
      const began = performance.now()
      const timer = setTimeout(() => {
        spoil(new AppError('PDF_TIMEOUT', 'page' in request.ask ? { page: request.ask.page + 1 } : {}))
      }, ms)
      const done = (): void => {
        clearTimeout(timer)
        worked += performance.now() - began
        pending = null
      }
      pending = {
        id: request.id,
        resolve: (answer) => {
          done()
          resolve(answer)
        },
        reject: (error) => {
          done()
          reject(error)
        },
      }
      child.port.post(request)
    })

  child.port.listen(receive)
  void child.exited.then((end) => {
    spoil(endError(end))
  })

  return {
    call: (call, what, ms) => {
      lastId += 1
      // A call and its ask belong together by the signature above.
      const request = { id: lastId, call, ask: what } as PdfRequest
      const answer = queue.then(() => ask(request, ms))
      queue = answer.catch(() => undefined)
      return answer
    },
    spoil,
    spoilt: () => broken !== null,
    workedMs: () => worked,
    close: () => {
      spoil(new AppError('CANCELLED'))
    },
  }
}
