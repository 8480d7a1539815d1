import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

/** A line that the child said. */
export type Said = {
  waiting?: true
  open?: true
  refused?: string
  forwarding?: string
  numbers?: [number: string, slipCode: string][]
  made?: string[]
}

export type Child = {
  /** Resolves when the process is up and waits for `go`. */
  ready: Promise<unknown>
  go: () => void
  /** Resolves when it said so many lines after `go`, with the last of them. */
  heard: (lines: number) => Promise<Said>
  /** Kills it with SIGKILL; resolves with all it had said. */
  kill: () => Promise<Said[]>
}

/** Starts the batch in a process of its own. */
export function startChild(...args: string[]): Child {
  const script = path.join(import.meta.dirname, 'batchChild.ts')
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(process.execPath, [script, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Two hundred starts of the same program: what was compiled once is kept.
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'tarseel-compile-cache') },
  })
  // Writing to one that was killed meanwhile is no fault of the test.
  child.stdin.on('error', () => undefined)
  const said: Said[] = []
  const lines = createInterface({ input: child.stdout })
  const closed = once(lines, 'close')
  const heard = new EventEmitter()
  const ready = once(heard, 'waiting')
  lines.on('line', (text) => {
    // The child writes nothing else; a line cut by the kill never ends, so it is not given.
    const line = JSON.parse(text) as Said
    if (line.waiting) return void heard.emit('waiting')
    said.push(line)
    heard.emit('line')
  })
  return {
    ready,
    go: () => void child.stdin.write('go\n'),
    heard: async (count) => {
      while (said.length < count) await once(heard, 'line')
      return said[count - 1] ?? {}
    },
    kill: async () => {
      child.kill('SIGKILL')
      await closed
      return said
    },
  }
}
