import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder, writeFileAtomic } from '../../files/atomic.ts'

/** This PC as the register knows it; `slot` (1–99, of the slip codes) is null until it is enrolled. */
export type Device = { readonly id: string; readonly slot: number | null }

function fileOf(deviceFolder: string): string {
  return join(deviceFolder, 'device.json')
}

/** The id of this PC, kept outside the register so that a copy of the register is another device's. */
export function readDeviceId(deviceFolder: string): string | null {
  try {
    const value: unknown = JSON.parse(readFileSync(fileOf(deviceFolder), 'utf8'))
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null
    return typeof id === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(id) ? id : null
  } catch {
    return null
  }
}

/** Gives this PC an id; durable when it returns. */
export function writeDeviceId(deviceFolder: string, id: string): void {
  writeFileAtomic(fileOf(deviceFolder), [Buffer.from(`${JSON.stringify({ id })}\n`)])
  syncFolder(deviceFolder)
}
