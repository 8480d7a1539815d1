import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { touchedBy } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import { createClient } from '../../../shared/rpc/client.ts'
import type { ProgressFrame } from '../../../shared/rpc/frames.ts'
import type { Port } from '../../../shared/rpc/port.ts'
import { createServer, type Dispatch, type Server } from '../../../shared/rpc/server.ts'
import { nodePort } from './nodePort.ts'

type TestDispatch = Dispatch<AbortSignal>
const opened: Port[] = []
afterEach(() => opened.splice(0).forEach((port) => port.close()))

function serverOf(dispatch: TestDispatch, now = () => 0) {
  const faults: unknown[] = []
  const logFault = (thrown: unknown) => `log-${faults.push(thrown)}`
  return {
    faults,
    server: createServer(dispatch, {
      newAborter: () => new AbortController(),
      now,
      logFault,
      touched: touchedBy,
    }),
  }
}

function connect(server: Server) {
  const { port1, port2 } = new MessageChannel()
  const [near, far] = [nodePort(port1), nodePort(port2)]
  opened.push(near, far)
  server.attach(far)
  return { client: createClient(near), near, far }
}

const echo: TestDispatch = (name, input) => Promise.resolve({ output: { name, input }, topics: [] })

describe('a call', () => {
  it('brings back what the service answered, bytes as bytes', async () => {
    const { client } = connect(serverOf(echo).server)
    const input = { file: new Uint8Array([1, 2, 3]), date: '2026-11-05' }
    expect(await client.call('circular.list', input)).toEqual({ name: 'circular.list', input })
  })

  it('keeps answers apart when they come in another order', async () => {
    const waits: (() => void)[] = []
    const { client } = connect(
      serverOf((name) => new Promise((resolve) => waits.push(() => resolve({ output: name, topics: [] }))))
        .server,
    )
    const both = Promise.all([client.call('a', {}), client.call('b', {})])
    await vi.waitFor(() => expect(waits).toHaveLength(2))
    for (const go of waits.toReversed()) go()
    expect(await both).toEqual(['a', 'b'])
  })

  it('rejects with the code and the data of an expected error', async () => {
    const { client } = connect(
      serverOf(() => Promise.reject(new AppError('NUMBER_UNKNOWN', { number: '8009' }))).server,
    )
    await expect(client.call('receipt.log', {})).rejects.toMatchObject({
      name: 'AppError',
      code: 'NUMBER_UNKNOWN',
      data: { number: '8009' },
    })
  })

  it('hides a fault of ours behind INTERNAL and the id it has in the log', async () => {
    const { server, faults } = serverOf(() => {
      throw new TypeError('secret path')
    })
    const { client } = connect(server)
    await expect(client.call('x', {})).rejects.toMatchObject({ code: 'INTERNAL', data: { logId: 'log-1' } })
    expect(faults).toHaveLength(1)
  })

  it('ends in INTERNAL when the answer cannot cross', async () => {
    const { client } = connect(serverOf(() => Promise.resolve({ output: () => 0, topics: [] })).server)
    await expect(client.call('x', {})).rejects.toMatchObject({ code: 'INTERNAL' })
  })

  it('rejects and stays usable when its own input cannot cross', async () => {
    const { client } = connect(serverOf(echo).server)
    await expect(client.call('x', () => 0)).rejects.toThrow()
    expect(await client.call('y', 1)).toEqual({ name: 'y', input: 1 })
  })
})

describe('the end of a port', () => {
  const never: TestDispatch = () => new Promise(() => {})

  it('rejects everything that waits, and every later call, with SERVICE_DOWN', async () => {
    const { client, far } = connect(serverOf(never).server)
    const waiting = [client.call('a', {}), client.call('b', {})]
    far.close()
    for (const call of waiting) await expect(call).rejects.toMatchObject({ code: 'SERVICE_DOWN' })
    await expect(client.call('c', {})).rejects.toMatchObject({ code: 'SERVICE_DOWN' })
  })

  it('aborts in the service what its client had asked for', async () => {
    let signal: AbortSignal | undefined
    const { client, near } = connect(
      serverOf((_name, _input, context) => {
        signal = context.signal
        return new Promise(() => {})
      }).server,
    )
    client.call('letter.issue', {}).catch(() => {})
    await vi.waitFor(() => expect(signal).toBeDefined())
    near.close()
    await vi.waitFor(() => expect(signal?.aborted).toBe(true))
  })
})

describe('cancelling', () => {
  const untilAborted: TestDispatch = (_name, _input, { signal }) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
    })

  it('aborts the signal of that call only, and ends it with CANCELLED', async () => {
    const { client } = connect(
      serverOf((n, i, c) => (n === 'wait' ? untilAborted(n, i, c) : echo(n, i, c))).server,
    )
    const abort = new AbortController()
    const call = client.call('wait', {}, { signal: abort.signal })
    abort.abort()
    await expect(call).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(await client.call('next', 1)).toEqual({ name: 'next', input: 1 })
  })

  it('keeps what was done when the service answers with a result all the same', async () => {
    const { client } = connect(
      serverOf(
        (_name, _input, { signal }) =>
          new Promise((resolve) => {
            signal.addEventListener('abort', () => resolve({ output: { made: 3 }, topics: [] }))
          }),
      ).server,
    )
    const abort = new AbortController()
    const call = client.call('letter.issue', {}, { signal: abort.signal })
    abort.abort()
    expect(await call).toEqual({ made: 3 })
  })

  it('does not even ask when it was cancelled before', async () => {
    const dispatch = vi.fn(echo)
    const { client } = connect(serverOf(dispatch).server)
    await expect(client.call('x', {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'CANCELLED',
    })
    await client.call('y', {})
    expect(dispatch).toHaveBeenCalledTimes(1)
  })
})

describe('progress', () => {
  it('comes at most ten times a second, but always with the last report and before the result', async () => {
    let clock = 0
    const { server } = serverOf(
      async (_name, _input, { progress }) => {
        for (let done = 1; done <= 1000; done++) {
          clock += 1
          progress({ phase: 'letters', done, total: 1000 })
        }
        return Promise.resolve({ output: 'made', topics: [] })
      },
      () => clock,
    )
    const { client } = connect(server)
    const seen: ProgressFrame[] = []
    expect(await client.call('letter.issue', {}, { onProgress: (p) => seen.push(p) })).toBe('made')
    expect(seen.map((p) => p.done)).toEqual([1, 101, 201, 301, 401, 501, 601, 701, 801, 901, 1000])
  })

  it('shows a new phase at once', async () => {
    const { server } = serverOf(async (_name, _input, { progress }) => {
      progress({ phase: 'reading', done: 0, total: 2 })
      progress({ phase: 'reading', done: 2, total: 2 })
      progress({ phase: 'writing', done: 0, total: 1 })
      return Promise.resolve({ output: null, topics: [] })
    })
    const { client } = connect(server)
    const seen: string[] = []
    await client.call('x', {}, { onProgress: (p) => seen.push(`${p.phase} ${p.done}`) })
    expect(seen).toEqual(['reading 0', 'writing 0'])
  })
})

describe('topics', () => {
  const logs: TestDispatch = () => Promise.resolve({ output: null, topics: ['receipt'] })

  it('reach the caller and every other client of the same service, once each', async () => {
    const { server } = serverOf(logs)
    const [one, two] = [connect(server).client, connect(server).client]
    const heard: string[] = []
    one.onTopics((topics) => heard.push(`one ${topics.join()}`))
    two.onTopics((topics) => heard.push(`two ${topics.join()}`))
    await one.call('receipt.log', {})
    await vi.waitFor(() => expect(heard.toSorted()).toEqual(['one receipt', 'two receipt']))
  })

  it('of a job that failed half-way reach every client, the caller too; a command changes all or nothing', async () => {
    const { server } = serverOf(() => Promise.reject(new AppError('CANCELLED')))
    const [one, two] = [connect(server).client, connect(server).client]
    const heard: string[] = []
    one.onTopics((topics) => heard.push(`one ${topics.join()}`))
    two.onTopics((topics) => heard.push(`two ${topics.join()}`))
    await expect(one.call('receipt.log', {})).rejects.toMatchObject({ code: 'CANCELLED' })
    await expect(one.call('circular.import', {})).rejects.toMatchObject({ code: 'CANCELLED' })
    await vi.waitFor(() => expect(heard.toSorted()).toEqual(['one circular', 'two circular']))
  })

  it('are no longer told to one who stopped listening or whose port ended', async () => {
    const { server } = serverOf(logs)
    const [one, two] = [connect(server), connect(server)]
    const heard = vi.fn()
    one.client.onTopics(heard)()
    two.near.close()
    await one.client.call('receipt.log', {})
    await one.client.call('receipt.log', {})
    expect(heard).not.toHaveBeenCalled()
  })
})

describe('a frame that makes no sense', () => {
  it('is ignored by the service, which goes on', async () => {
    const dispatch = vi.fn(echo)
    const { client, near } = connect(serverOf(dispatch).server)
    for (const wrong of [
      null,
      7,
      'call',
      {},
      { frame: 'call' },
      { frame: 'call', id: -1, name: 'x' },
      { frame: 'cancel', id: 99 },
    ])
      near.post(wrong)
    await client.call('x', {})
    expect(dispatch).toHaveBeenCalledTimes(1)
  })

  it('is ignored by the client, which still gets its answer', async () => {
    const { client, far } = connect(serverOf(echo).server)
    for (const wrong of [null, [], { frame: 'result' }, { frame: 'result', id: 99, output: 1, topics: [] }])
      far.post(wrong)
    expect(await client.call('x', 1)).toEqual({ name: 'x', input: 1 })
  })
})
