import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp, type TestApp } from './app.ts'

let app: TestApp
beforeAll(async () => {
  app = await launchApp()
})
afterAll(() => app.close())

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'"

describe('the window', () => {
  it('opens with something to read, at 1366 by 768', async () => {
    await expect.poll(() => app.page.locator('main, [role=main], h1').count()).toBeGreaterThan(0)
    const size = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getSize(),
    )
    expect(size).toEqual([1366, 768])
    await app.screenshot('start')
  })

  it('is shut in: sandboxed, isolated, without Node', async () => {
    const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      // Electron does not declare it, and tests are what it is there for.
      const contents = window?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>
      }
      return contents.getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    })
    expect(await app.page.evaluate(() => ['process' in window, 'require' in window])).toEqual([false, false])
  })

  it('has its page under the promised content policy', async () => {
    const header = await app.page.evaluate(async () =>
      (await fetch('/')).headers.get('content-security-policy'),
    )
    expect(header).toBe(policy)
  })

  it('gets no file but the built ones', async () => {
    const statuses = await app.page.evaluate(async () => {
      const asked = ['/index.html', '/../main/index.js', '/%2e%2e/main/index.js', '/package.json', '/assets']
      const refused = { status: 'refused' }
      return Promise.all(asked.map(async (file) => (await fetch(file).catch(() => refused)).status))
    })
    // What it refuses, the window reports on its console; the refusals here are wanted.
    app.forgetFaults()
    expect(statuses).toEqual([200, 'refused', 'refused', 'refused', 'refused'])
  })

  it('goes nowhere else: no permission, no new window, no other page', async () => {
    const before = app.page.url()
    const opened = await app.page.evaluate(() => window.open('app://tarseel/index.html') === null)
    const permission = await app.page.evaluate(async () => Notification.requestPermission())
    await app.page.evaluate(() => {
      location.href = 'app://elsewhere/'
    })
    expect(opened).toBe(true)
    expect(permission).toBe('denied')
    await expect.poll(() => app.page.url()).toBe(before)
    app.forgetFaults()
    expect(app.electron.windows()).toHaveLength(1)
  })

  it('refuses shell calls that are not in the contract, wrong inputs, and folders nobody chose', async () => {
    const ask = (name: string, input: unknown) =>
      app.page.evaluate(([call, given]) => window.tarseel?.call(call as 'shell.info', given), [
        name,
        input,
      ] as const)
    const refused = (code: string) => ({ ok: false, error: { code } })
    expect(await ask('shell.eval', {})).toMatchObject(refused('INVALID_INPUT'))
    expect(await ask('toString', {})).toMatchObject(refused('INVALID_INPUT'))
    expect(await ask('shell.openPath', { folder: 7 })).toMatchObject(refused('INVALID_INPUT'))
    expect(await ask('shell.openPath', { folder: '/' })).toMatchObject(refused('FILE_NOT_FOUND'))
    expect(await ask('shell.openPath', { folder: app.register, file: '../..' })).toMatchObject(
      refused('FILE_NOT_FOUND'),
    )
  })
})
