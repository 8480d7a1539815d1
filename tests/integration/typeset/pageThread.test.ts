import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import '../../../electron/cli/sourceThreads.ts'
import { startPageThread } from '../../../electron/typeset/pageThread.ts'

const slow = new URL('slowEntry.ts', import.meta.url)

describe('a thread that sets pages', () => {
  // A report that was cancelled as soon as it was asked for took the whole service with it: V8 aborts the process
  // when a thread is ended while modules run that waited for others.
  it('is ended while its modules still run, and the process lives', async () => {
    for (const ms of [0, 150, 300, 450, 600]) {
      const thread = startPageThread<string, never>(slow)
      let ended = false
      thread.whenEnded(() => (ended = true))
      await wait(ms)
      await thread.end()
      expect(ended).toBe(true)
    }
  })

  it('gives what it tells, and says so when there is no such thread', async () => {
    const thread = startPageThread<string, never>(slow)
    const told = await new Promise<string>((resolve) => {
      thread.hear(resolve)
    })
    expect(told).toBe('working')
    await thread.end()

    const none = startPageThread(new URL('none.ts', slow))
    const fault = await new Promise<Error>((resolve) => {
      none.whenEnded(resolve)
    })
    expect(fault.message).toContain('none.ts')
    await none.end()
  })
})
