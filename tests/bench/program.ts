import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'

/** Whether a program is there; else says what is missing and how to get it. */
export function isThere(program: string, args: readonly string[], debianPackage: string): boolean {
  if (spawnSync(program, args, { stdio: 'ignore' }).status === 0) return true
  process.stderr.write(
    `${program} is missing, so this figure is left out: apt-get install ${debianPackage}\n`,
  )
  return false
}

/** Runs a program to its end; gives the milliseconds it took. */
export function timeProgram(program: string, args: readonly string[], cwd?: string): number {
  const begun = performance.now()
  const { status, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1e8 })
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`)
  return performance.now() - begun
}

/** Makes what was written before durable, so that it costs the next one nothing. */
export function sync(): number {
  return timeProgram('sync', [])
}
