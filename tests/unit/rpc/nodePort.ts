import type { MessagePort } from 'node:worker_threads'
import type { Port } from '../../../shared/rpc/port.ts'

/** A Port over Node's own MessagePort. */
export function nodePort(port: MessagePort): Port {
  return {
    post: (frame, transfer = []) => port.postMessage(frame, [...transfer]),
    listen: (onFrame) => void port.on('message', onFrame),
    onClose: (onClose) => void port.once('close', onClose),
    close: () => port.close(),
  }
}
