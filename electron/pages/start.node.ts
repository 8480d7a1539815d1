import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { PdfChild, PdfChildEnd, StartPdfChild } from '../../shared/rpc/pdfChild.ts'
import { limits } from './limits.ts'

const pollMs = 100
const linuxPageBytes = 4096

/** Resident bytes of a process; null where /proc does not tell (not Linux, or already gone). */
function residentBytes(pid: number): number | null {
  try {
    const pages = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]
    return Number(pages) * linuxPageBytes
  } catch {
    return null
  }
}

function watchMemory(child: ChildProcess, limit: number, onTooMuch: () => void): () => void {
  const timer = setInterval(() => {
    if (child.pid !== undefined && (residentBytes(child.pid) ?? 0) > limit) onTooMuch()
  }, pollMs)
  timer.unref()
  return () => {
    clearInterval(timer)
  }
}

function watchEnd(child: ChildProcess, ended: { reason: PdfChildEnd | null }): Promise<PdfChildEnd> {
  return new Promise((resolve) => {
    child.once('error', () => {
      resolve(ended.reason ?? 'crash')
    })
    child.once('exit', (code) => {
      resolve(ended.reason ?? (code === 0 ? 'done' : 'crash'))
    })
  })
}

/** Starts PDF children by child_process that are killed past so many resident bytes (polled, Linux only). */
export function startPdfChildWithin(bytes: number): StartPdfChild {
  return () => startChild(bytes)
}

/** Starts PDF children by child_process, for the CLI and the tests. */
export const startPdfChild: StartPdfChild = startPdfChildWithin(limits.residentBytes)

function startChild(residentLimit: number): PdfChild {
  const child = fork(new URL('./child.ts', import.meta.url), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
    env: {},
  })
  const ended: { reason: PdfChildEnd | null } = { reason: null }
  const end = (reason: PdfChildEnd): void => {
    ended.reason ??= reason
    child.kill('SIGKILL')
  }
  const unwatch = watchMemory(child, residentLimit, () => {
    end('memory')
  })
  const exited = watchEnd(child, ended).finally(unwatch)
  return {
    port: {
      post: (frame) => {
        // The error of a send to a dead child is told by `exited`.
        if (child.connected) child.send(Object(frame), () => undefined)
      },
      listen: (onFrame) => {
        child.on('message', onFrame)
      },
      onClose: (onClose) => {
        child.once('disconnect', onClose)
      },
      close: () => {
        ended.reason ??= 'done'
        if (child.connected) child.disconnect()
      },
    },
    kill: () => {
      end('killed')
    },
    exited,
  }
}
