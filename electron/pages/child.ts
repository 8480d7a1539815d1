import type { PdfReply, PdfRequest } from './protocol.ts'
import { serveRequests } from './serve.ts'

/** What both kinds of child have in common; typed here because this file may not know Electron. */
type ElectronPort = {
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  start(): void
  postMessage(frame: unknown): void
}
type ElectronParent = {
  once(event: 'message', listener: (event: { ports: ElectronPort[] }) => void): void
}

function electronParent(): ElectronParent | null {
  // Electron puts parentPort on the process of a utility process; plain Node has none.
  const { parentPort } = process as unknown as { parentPort?: ElectronParent }
  return parentPort ?? null
}

function serve(listen: (onFrame: (frame: unknown) => void) => void, post: (reply: PdfReply) => void): void {
  const answer = serveRequests()
  // The other end of this port is our own code; both are built together.
  listen((frame) => void answer(frame as PdfRequest).then(post))
}

const parent = electronParent()
if (parent) {
  parent.once('message', ({ ports: [port] }) => {
    if (!port) process.exit(1)
    serve(
      (onFrame) => {
        port.on('message', ({ data }) => {
          onFrame(data)
        })
      },
      (reply) => {
        port.postMessage(reply)
      },
    )
    port.start()
  })
} else {
  serve(
    (onFrame) => {
      process.on('message', onFrame)
    },
    (reply) => {
      process.send?.(reply)
    },
  )
  process.on('disconnect', () => process.exit(0))
}
