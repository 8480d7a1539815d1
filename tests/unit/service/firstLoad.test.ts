import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '../../..')

/** Packages that a module and all that it imports at once (not by `import()`) bring along. */
function packagesOf(file: string, seen = new Map<string, Set<string>>()): Set<string> {
  const known = seen.get(file)
  if (known) return known
  const found = new Set<string>()
  seen.set(file, found)
  const text = file.endsWith('.ts') ? readFileSync(file, 'utf8') : ''
  for (const [, name = ''] of text.matchAll(/^(?:import|export) (?!type\b)[^'";]*?from '([^']+)'/gm)) {
    if (!name.startsWith('.')) found.add(name)
    else for (const one of packagesOf(path.resolve(path.dirname(file), name), seen)) found.add(one)
  }
  return found
}

describe('what the first screen waits for', () => {
  it('is a service without the libraries that make and read paper', () => {
    const first = [...packagesOf(path.join(root, 'electron/service/entry.electron.ts'))]
    expect(first.filter((name) => !name.startsWith('node:')).toSorted()).toEqual([
      'better-sqlite3',
      'canonicalize',
      'zod',
    ])
  })

  it('is a main process with no library but zod', () => {
    const first = [...packagesOf(path.join(root, 'electron/main/index.ts'))]
    expect(first.filter((name) => !name.startsWith('node:')).toSorted()).toEqual(['electron', 'zod'])
  })
})
