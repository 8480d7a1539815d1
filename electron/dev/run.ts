import { spawnSync } from 'node:child_process'

/**
 * Runs a program to its end without a shell.
 * Throws with what it wrote when it can't be started or fails.
 */
export function run(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): string {
  const result = spawnSync(program, args, { ...options, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (result.status === 0) return result.stdout
  const said = `${result.stdout ?? ''}${result.stderr ?? ''}`.trim().split('\n').slice(-20).join('\n')
  throw new Error(`${program} ${args.join(' ')} failed: ${result.error?.message ?? said}`)
}

/** One line to the developer. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
