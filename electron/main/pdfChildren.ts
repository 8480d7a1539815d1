import { app, MessageChannelMain, utilityProcess, type UtilityProcess } from 'electron'
import type { PdfChildEnd } from '../../shared/rpc/pdfChild.ts'
import type { ToService } from '../../shared/contract/hosting.ts'
import { appPaths } from './paths.ts'

const pollMs = 200

type Child = { process: UtilityProcess; memoryBytes: number; end: PdfChildEnd | undefined }

/** The PDF children of one service process. */
export type PdfChildren = {
  start(id: number, memoryBytes: number): void
  kill(id: number, end: 'done' | 'killed'): void
  /** Ends all of them: their service is gone. */
  killAll(): void
}

/** Starts PDF children for the service, which can't, and kills those that grow past their limit. */
export function hostPdfChildren(
  tell: (message: ToService, port?: Electron.MessagePortMain) => void,
): PdfChildren {
  const children = new Map<number, Child>()
  let timer: NodeJS.Timeout | undefined

  const stop = (child: Child, end: PdfChildEnd) => {
    child.end ??= end
    killNow(child.process)
  }
  const poll = () => {
    const resident = new Map(
      app.getAppMetrics().map(({ pid, memory }) => [pid, memory.workingSetSize * 1024]),
    )
    for (const child of children.values()) {
      const bytes = child.process.pid === undefined ? undefined : resident.get(child.process.pid)
      if (bytes !== undefined && bytes > child.memoryBytes) stop(child, 'memory')
    }
  }
  const forget = (id: number, end: PdfChildEnd) => {
    children.delete(id)
    if (children.size === 0) clearInterval(timer)
    tell({ tell: 'pdf-ended', id, end })
  }

  return {
    start(id, memoryBytes) {
      const process = utilityProcess.fork(appPaths.built('pagesChild.js'), [], {
        serviceName: 'Tarseel PDF reader',
        stdio: 'ignore',
        env: {},
      })
      const child: Child = { process, memoryBytes, end: undefined }
      const { port1, port2 } = new MessageChannelMain()
      process.once('exit', (code) => forget(id, child.end ?? (code === 0 ? 'done' : 'crash')))
      process.postMessage(null, [port1])
      tell({ tell: 'pdf-child', id }, port2)
      if (children.size === 0) timer = setInterval(poll, pollMs)
      children.set(id, child)
    },
    kill(id, end) {
      const child = children.get(id)
      if (child) stop(child, end)
    },
    killAll() {
      for (const child of children.values()) stop(child, 'killed')
    },
  }
}

/** The polite signal waits for a reader that is busy in a hostile page; this one does not. */
function killNow(child: UtilityProcess): void {
  try {
    if (child.pid === undefined) child.once('spawn', () => killNow(child))
    else process.kill(child.pid, 'SIGKILL')
  } catch {
    child.kill()
  }
}
