import type { Port } from '../../shared/rpc/port.ts'

/** As much of Electron's MessagePortMain as a Port needs; typed here because services know no Electron. */
export type ElectronPort = {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown
  once(event: 'close', listener: () => void): unknown
  start(): void
  postMessage(frame: unknown): void
  close(): void
}

/** Electron's MessagePortMain as a Port; it copies what a transfer would move. */
export function electronPort(port: ElectronPort): Port {
  return {
    post: (frame) => port.postMessage(frame),
    listen(onFrame) {
      port.on('message', ({ data }) => onFrame(data))
      port.start()
    },
    onClose: (onClose) => void port.once('close', onClose),
    close: () => port.close(),
  }
}
