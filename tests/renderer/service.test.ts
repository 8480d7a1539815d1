import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { createService } from '../../renderer/client/service.ts'
import { createServer } from '../../shared/rpc/server.ts'
import type { Port } from '../../shared/rpc/port.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** Two ends of a real message channel; closing one ends the other, as the death of a process does. */
function ends(): [Port, Port] {
  const { port1, port2 } = new MessageChannel()
  closers.push(() => port1.close())
  const end = (port: typeof port1): Port => ({
    post: (frame) => port.postMessage(frame),
    listen: (onFrame) => void port.on('message', onFrame),
    onClose: (onClose) => void port.on('close', onClose),
    close: () => port.close(),
  })
  return [end(port1), end(port2)]
}

function serve(port: Port, answer: (name: string) => unknown, changed: readonly string[] = []): void {
  const server = createServer(async (name) => ({ output: await answer(name), topics: changed }), {
    newAborter: () => new AbortController(),
    now: () => 0,
    logFault: () => 'x',
    touched: () => [],
  })
  server.attach(port)
}

const never = () => new Promise<never>(() => undefined)

describe('the service of a window', () => {
  it('lets calls wait until the service answers', async () => {
    const service = createService()
    const asked = service.call('list.list', {})
    const [here, there] = ends()
    serve(there, () => ({ lists: [] }))
    service.attach(here)
    expect(await asked).toEqual({ lists: [] })
    expect(service.state()).toBe('ready')
  })

  it('rejects what was under way when the service dies, and never sends it again', async () => {
    const service = createService()
    const [here, there] = ends()
    const heard: string[] = []
    serve(there, (name) => (heard.push(name), never()))
    service.attach(here)
    const lost = service.call('receipt.strike', { id: 'r1', reason: '' })
    await expect.poll(() => heard).toEqual(['receipt.strike'])
    there.close()
    await expect(lost).rejects.toMatchObject({ code: 'SERVICE_DOWN' })
    expect(service.state()).toBe('restarting')

    const [again, behind] = ends()
    serve(behind, (name) => (heard.push(name), { lists: [] }))
    service.attach(again)
    await service.call('list.list', {})
    expect(heard).toEqual(['receipt.strike', 'list.list'])
  })

  it('refuses calls at once when the service is given up, and takes them again after it is back', async () => {
    const service = createService()
    const waiting = service.call('list.list', {})
    service.stop()
    await expect(waiting).rejects.toMatchObject({ code: 'SERVICE_DOWN' })
    await expect(service.call('list.list', {})).rejects.toMatchObject({ code: 'SERVICE_DOWN' })
    service.begin()
    expect(service.state()).toBe('starting')
    const [here, there] = ends()
    serve(there, () => ({ lists: [] }))
    service.attach(here)
    expect(await service.call('list.list', {})).toEqual({ lists: [] })
  })

  it('tells what a command changed', async () => {
    const service = createService()
    const [here, there] = ends()
    serve(there, () => ({}), ['office'])
    service.attach(here)
    const heard: (readonly string[])[] = []
    service.onTopics((topics) => heard.push(topics))
    await service.call('list.remove', { id: 'l1' })
    expect(heard).toEqual([['office']])
  })
})
