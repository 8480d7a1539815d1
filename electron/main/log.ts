import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

const mostBytes = 5 * 1024 * 1024

/** Writes one line, or what a process wrote, to the log file. */
export type Log = (text: string) => void

/** Opens `service.log` in the folder of logs; a file that grew past 5 MB becomes `service.1.log` first. */
export function openLog(folder: string): Log {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'service.log')
  if (existsSync(file) && statSync(file).size > mostBytes)
    renameSync(file, path.join(folder, 'service.1.log'))
  const stream = createWriteStream(file, { flags: 'a' })
  // A log that can't be written must not take the app down with it.
  stream.on('error', () => undefined)
  return (text) => void stream.write(`${new Date().toISOString()} ${text.trimEnd()}\n`)
}
