import type { Port } from '../../shared/rpc/port.ts'

/** The browser's MessagePort as a Port. Chromium tells the end of the other side by `close` (since 122). */
export function browserPort(port: MessagePort): Port {
  const closers = new Set<() => void>()
  let closed = false
  const end = () => {
    if (closed) return
    closed = true
    for (const closer of closers) closer()
  }
  port.addEventListener('close', end)
  return {
    post: (frame, transfer = []) => port.postMessage(frame, [...transfer]),
    listen(onFrame) {
      port.addEventListener('message', (event: MessageEvent<unknown>) => onFrame(event.data))
      port.start()
    },
    onClose: (onClose) => void closers.add(onClose),
    close() {
      port.close()
      end()
    },
  }
}
