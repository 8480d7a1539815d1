import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchApp, type TestApp } from './app.ts'

let app: TestApp
beforeEach(async () => {
  app = await launchApp()
})
afterEach(() => app.close())

/** Kills the service as hard as the system can; returns when another one runs. */
async function killService(): Promise<void> {
  const pid = await runningService()
  process.kill(pid, 'SIGKILL')
  await expect.poll(async () => (await app.servicePid()) !== pid).toBe(true)
}

async function runningService(): Promise<number> {
  let pid: number | undefined
  await expect.poll(async () => (pid = await app.servicePid()), { timeout: 20_000 }).toBeDefined()
  if (pid === undefined) throw new Error('no service')
  return pid
}

describe('a service that is killed', () => {
  it('is started again, and the window goes on', async () => {
    const first = await runningService()
    await killService()
    expect(await runningService()).not.toBe(first)
    await expect.poll(() => app.page.locator('main, [role=main], h1').count()).toBeGreaterThan(0)
  })

  it('three times within a minute is given up in words, and can be started again', async () => {
    await killService()
    await killService()
    const pid = await runningService()
    process.kill(pid, 'SIGKILL')
    const again = app.page.getByRole('button', { name: 'Try again' })
    await again.waitFor()
    expect(await app.servicePid()).toBeUndefined()
    await app.screenshot('service-failed')
    await again.click()
    await runningService()
    await again.waitFor({ state: 'detached' })
  })
})
