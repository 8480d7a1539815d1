import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '../../electron/dev/build.ts'
import { say } from '../../electron/dev/run.ts'
import { countReport, type Counts } from './counts.ts'

const vitest = path.join(
  path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
)

/** Runs an npm script; it counts as one. */
export function npmStep(script: string): Counts {
  heading(script)
  const code = start('npm', ['run', '-s', script])
  if (code !== 0) say(`${script} failed`)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Runs one project of vitest.config.ts, behind other commands if need be; its tests count. */
export function vitestStep(
  project: string,
  env: NodeJS.ProcessEnv = {},
  before: readonly string[] = [],
): Counts {
  heading(project)
  const folder = mkdtempSync(path.join(tmpdir(), 'tarseel-test-'))
  const file = path.join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const command = [...before, process.execPath, vitest, 'run', '--project', project]
  const [program = '', ...args] = [...command, ...reporters]
  const code = start(program, args, env)
  const report: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  rmSync(folder, { recursive: true })
  return countReport(report, code)
}

/** Runs a preparation that throws when it fails; it counts only then. */
export async function prepareStep(name: string, prepare: () => Promise<unknown> | void): Promise<Counts> {
  heading(name)
  try {
    await prepare()
    return { passed: 0, failed: 0 }
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return { passed: 0, failed: 1 }
  }
}

function heading(name: string): void {
  say(`\n== ${name}`)
}

function start(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  const options = { cwd: projectRoot, env: { ...process.env, ...env }, stdio: 'inherit' } as const
  return spawnSync(program, args, options).status ?? 1
}
