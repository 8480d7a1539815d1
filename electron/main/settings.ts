import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { writeWhole } from './wholeFile.ts'

const mostFolders = 50

const settingsShape = z.object({
  /** The register's folder, once a person chose one. */
  register: z.string().nullable().catch(null),
  /** Folders that were chosen to write to, newest first; only what lies below them is opened. */
  folders: z.array(z.string()).catch([]),
  bounds: z
    .object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximized: z.boolean() })
    .nullable()
    .catch(null),
})
export type ShellSettings = z.infer<typeof settingsShape>

/** What the shell remembers on this PC, in `settings.json` of the user's data. */
export type SettingsFile = {
  get: () => ShellSettings
  save: (change: Partial<ShellSettings>) => Promise<void>
  /** Remembers that a person chose this folder. */
  allowFolder: (folder: string) => Promise<void>
  /** Waits for what is being written; never rejects. */
  written: () => Promise<void>
}

/** Reads the settings; a file that is missing or damaged counts as empty. */
export function openSettings(folder: string): SettingsFile {
  const file = path.join(folder, 'settings.json')
  mkdirSync(folder, { recursive: true })
  let current = readSettings(file)
  let writing = Promise.resolve()

  const save = (change: Partial<ShellSettings>) => {
    current = { ...current, ...change }
    const text = `${JSON.stringify(current, null, 2)}\n`
    writing = writing.catch(() => undefined).then(() => writeWhole(file, text))
    return writing
  }
  return {
    get: () => current,
    save,
    written: () => writing.catch(() => undefined),
    allowFolder: (chosen) => {
      const others = current.folders.filter((known) => known !== chosen)
      return save({ folders: [chosen, ...others].slice(0, mostFolders) })
    },
  }
}

function readSettings(file: string): ShellSettings {
  try {
    return settingsShape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { register: null, folders: [], bounds: null }
  }
}
