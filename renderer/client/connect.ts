import { windowMessage } from '../../shared/contract/shell.ts'
import { browserPort } from './browserPort.ts'
import type { Service } from './service.ts'

/** Joins the service to what the preload posts to this window: ports, and how the service is. */
export function connect(service: Service): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window) return
    const { data: message } = windowMessage.safeParse(event.data)
    const [port] = event.ports
    if (message?.tarseel === 'port' && port) service.attach(browserPort(port))
    if (message?.tarseel === 'service' && message.state === 'failed') service.stop()
    if (message?.tarseel === 'service' && message.state === 'starting') service.begin()
  })
  window.tarseel?.ready()
}
