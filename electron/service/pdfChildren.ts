import type { ToMain, ToService } from '../../shared/contract/hosting.ts'
import type { PdfChildEnd, StartPdfChild } from '../../shared/rpc/pdfChild.ts'
import type { Port } from '../../shared/rpc/port.ts'
import { limits } from '../pages/limits.ts'

type Waiting = { connect: (port: Port) => void; end: (end: PdfChildEnd) => void }

/** PDF children that main starts for us, since a utility process can start none. */
export type AskedChildren = {
  startPdfChild: StartPdfChild
  /** Takes in what main answered. */
  hear: (message: ToService, port: Port | undefined) => void
}

/** Asks main for PDF children; until a child's port comes, what is sent to it waits. */
export function askForChildren(ask: (message: ToMain) => void): AskedChildren {
  const children = new Map<number, Waiting>()
  let lastId = 0

  return {
    hear(message, port) {
      if (message.tell === 'pdf-child' && port) children.get(message.id)?.connect(port)
      if (message.tell !== 'pdf-ended') return
      children.get(message.id)?.end(message.end)
      children.delete(message.id)
    },
    startPdfChild() {
      const id = ++lastId
      const late = latePort(() => ask({ ask: 'pdf-kill', id, end: 'done' }))
      const exited = new Promise<PdfChildEnd>((resolve) => {
        children.set(id, { connect: late.connect, end: resolve })
      })
      ask({ ask: 'pdf-child', id, memoryBytes: limits.residentBytes })
      return { port: late.port, kill: () => ask({ ask: 'pdf-kill', id, end: 'killed' }), exited }
    },
  }
}

/** A port that keeps what is posted and who listens until the real one is there. */
function latePort(onClose: () => void): { port: Port; connect: (real: Port) => void } {
  let real: Port | undefined
  const waiting: ((port: Port) => void)[] = []
  const use = (act: (port: Port) => void) => void (real ? act(real) : waiting.push(act))
  return {
    connect(port) {
      real = port
      for (const act of waiting.splice(0)) act(port)
    },
    port: {
      post: (frame, transfer) => use((port) => port.post(frame, transfer)),
      listen: (onFrame) => use((port) => port.listen(onFrame)),
      onClose: (callback) => use((port) => port.onClose(callback)),
      close() {
        onClose()
        use((port) => port.close())
      },
    },
  }
}
