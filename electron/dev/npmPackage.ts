import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { run } from './run.ts'

/** A package of the npm registry, with the integrity value it must have. */
export type PinnedPackage = { name: string; version: string; integrity: string }

/**
 * Unpacks a package of the npm registry into `folder` (as `folder/package`), by npm itself.
 * Throws when its bytes are not the pinned ones.
 */
export function unpackPackage({ name, version, integrity }: PinnedPackage, folder: string): string {
  const listed: unknown = JSON.parse(
    run('npm', ['pack', `${name}@${version}`, '--json', '--loglevel=error', '--pack-destination', folder]),
  )
  const archive = path.join(folder, archiveName(listed))
  const actual = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
  if (actual !== integrity) throw new Error(`${name}@${version} is not the pinned file: ${actual}`)
  run('tar', ['-xzf', archive, '-C', folder])
  rmSync(archive)
  return path.join(folder, 'package')
}

function archiveName(listed: unknown): string {
  const first: unknown = Array.isArray(listed) ? listed[0] : undefined
  if (typeof first === 'object' && first !== null && 'filename' in first) return String(first.filename)
  throw new Error('npm pack did not name its archive')
}
