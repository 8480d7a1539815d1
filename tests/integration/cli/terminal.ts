import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

export const project = path.resolve(import.meta.dirname, '../../..')
export const sampleCircular = path.join(project, 'resources/sample/social-media-circular.pdf')

const program = [
  '--disable-warning=ExperimentalWarning',
  '--import',
  path.join(project, 'electron/cli/noElectron.ts'),
  path.join(project, 'electron/cli/main.ts'),
]

/** What came out of one command. `json` is its one document, undefined where it printed none. */
export type Said = { exit: number; json: unknown; out: string; err: string }

/** A desk of its own: an empty folder for the register and the letters, and this PC's user data. */
export type Terminal = {
  folder: string
  run: (...args: string[]) => Promise<Said>
  /** Like `run`, with --json; fails when standard output is not exactly one document. */
  ask: (...args: string[]) => Promise<Said>
  /** Starts a command; ends it with a signal when its output or the folder makes `when` true. */
  interrupt: (args: readonly string[], when: () => boolean) => Promise<Said>
}

/** The real terminal in a process of its own, in a temporary folder that is removed after the test. */
export function openTerminal(): Terminal {
  const folder = mkdtempSync(path.join(tmpdir(), 'tarseel-cli-'))
  const env = { ...process.env, TARSEEL_USER_DATA: path.join(folder, 'this-pc') }
  const withRegister = (args: readonly string[]) => [...program, '--register', 'register', ...args]

  const run = (...args: string[]) =>
    new Promise<Said>((resolve) => {
      const options = { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 }
      const child = execFile(process.execPath, withRegister(args), options, (_error, out, err) => {
        resolve({ exit: child.exitCode ?? -1, json: parse(out), out, err })
      })
    })
  const interrupt = (args: readonly string[], when: () => boolean) =>
    new Promise<Said>((resolve) => {
      const child = spawn(process.execPath, withRegister(args), { cwd: folder, env })
      let [out, err] = ['', '']
      child.stdout.on('data', (text) => (out += String(text)))
      child.stderr.on('data', (text) => (err += String(text)))
      const watch = setInterval(() => {
        if (!when()) return
        clearInterval(watch)
        child.kill('SIGINT')
      }, 5)
      child.on('close', (exit) => {
        clearInterval(watch)
        resolve({ exit: exit ?? -1, json: parse(out), out, err })
      })
    })
  return {
    folder,
    run,
    ask: async (...args) => {
      const said = await run(...args, '--json')
      if (said.json === undefined) throw new Error(`no JSON document: ${said.out}${said.err}`)
      return said
    },
    interrupt,
  }
}

/** A terminal that is cleaned away when the test ends. */
export function useTerminal(): Terminal {
  const terminal = openTerminal()
  onTestFinished(() => rmSync(terminal.folder, { recursive: true, force: true }))
  return terminal
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
