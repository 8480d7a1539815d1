import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { projectRoot } from '../../electron/dev/build.ts'
import { findElectron } from '../../electron/dev/findElectron.ts'

/** Long enough for a slow machine, short enough to say what did not come. */
const patienceMs = 45_000
const screens = path.join(projectRoot, 'out/screens')

/** The app as a person has it before them, on folders of its own. */
export type TestApp = {
  electron: ElectronApplication
  page: Page
  /** Holds `register`, `user-data`, and whatever the test writes; removed at the end. */
  folder: string
  register: string
  /** Saves a picture of the window as out/screens/<name>.png. */
  screenshot: (name: string) => Promise<void>
  /** Process id of the service that runs now; undefined while there is none. */
  servicePid: () => Promise<number | undefined>
  /** Makes the next file dialog answer with these paths. */
  chooseInDialog: (...paths: string[]) => Promise<void>
  /** Makes the next save dialog answer with this path. */
  saveInDialog: (file: string) => Promise<void>
  /** Forgets what the window complained of until now: for tests that provoke it. */
  forgetFaults: () => void
  /** Ends every process of the app at once, as a power cut does; the folders stay. */
  powerCut: () => Promise<void>
  /** Closes it; throws when the window broke its content policy or wrote an error to its console. */
  close: () => Promise<void>
}

export type LaunchOptions = {
  /** Folders of an app that was closed with `keep`, to open them again. */
  folder?: string
  /** The register of another app, to open it from here as well. */
  register?: string
  /** Open the register that was chosen in the window, as settings.json of the user's data names it. */
  chosen?: boolean
  /** Leave the folders behind at the end. */
  keep?: boolean
  /** The day it is in this app, YYYY-MM-DD; the machine's unless told. */
  today?: string
}

/** Opens the built app in the Electron of this machine. */
export async function launchApp(options: LaunchOptions = {}): Promise<TestApp> {
  const { folder: given, keep = false } = options
  const folder = given ?? mkdtempSync(path.join(tmpdir(), 'tarseel-e2e-'))
  const register = options.register ?? path.join(folder, 'register')
  const found = await findElectron()
  const electron = await _electron.launch({
    timeout: patienceMs,
    executablePath: found.executable,
    args: [...found.args, '--disable-gpu', '--lang=en-US', projectRoot],
    env: {
      ...definedOnly(process.env),
      ...found.env,
      ...(options.chosen ? {} : { TARSEEL_REGISTER: register }),
      TARSEEL_USER_DATA: path.join(folder, 'user-data'),
      ...(options.today === undefined ? {} : { TARSEEL_TODAY: options.today }),
    },
  })
  const page = await electron.firstWindow({ timeout: patienceMs })
  const faults = collectFaults(page)
  await page.waitForLoadState('load', { timeout: patienceMs })

  return {
    electron,
    page,
    folder,
    register,
    screenshot: async (name) => {
      mkdirSync(screens, { recursive: true })
      await page.screenshot({ path: path.join(screens, `${name}.png`) })
    },
    servicePid: () =>
      electron.evaluate(
        ({ app }) => app.getAppMetrics().find((process) => process.name === 'Tarseel service')?.pid,
      ),
    chooseInDialog: (...paths) =>
      electron.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths })
      }, paths),
    saveInDialog: (file) =>
      electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      }, file),
    forgetFaults: () => void faults.splice(0),
    powerCut: () => killAll(electron),
    close: async () => {
      await electron.close()
      if (!keep) rmSync(folder, { recursive: true, force: true })
      if (faults.length > 0) throw new Error(`The window complained:\n${faults.join('\n')}`)
    },
  }
}

async function killAll(electron: ElectronApplication): Promise<void> {
  const main = electron.process()
  const ended = new Promise((resolve) => main.once('exit', resolve))
  const others = await electron.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid))
  // Main first, so that it starts nothing again.
  for (const pid of [main.pid, ...others]) {
    try {
      if (pid !== undefined) process.kill(pid, 'SIGKILL')
    } catch {
      // It went with the one before.
    }
  }
  await ended
}

/** Errors of the page; what the content policy refuses is among them, written to the console by Chromium. */
function collectFaults(page: Page): string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('crash', () => faults.push('the page crashed'))
  return faults
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
