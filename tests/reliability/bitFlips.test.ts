import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase, registerFile } from '../../electron/register/database.ts'
import { guarded } from '../../electron/register/failures.ts'
import { entriesAfter, type Entry, type Head } from '../../electron/register/journal/journal.ts'
import { verifyDatabase, type Verified } from '../../electron/register/journal/verify.ts'
import { AppError } from '../../shared/errors.ts'
import { issue, readyAt } from '../helpers/register.ts'
import { tempFolders } from '../helpers/tempFolders.ts'

const flips = 300
const temp = tempFolders()

/** Numbers that look random and come again in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

test(`${flips} flipped bits in the journal are all found, and the entry is named`, async () => {
  const base = temp()
  const { register, circular } = readyAt(base)
  for (let n = 0; n < 5; n += 1) issue(register, circular, { offices: 12 })
  const heads = [...register.heads()]
  const entries = entriesAfter(register.db, register.device.id, 0, 10_000)
  register.close()
  const whole = readFileSync(registerFile(path.join(base, 'register')))
  const folder = path.join(base, 'flipped')
  mkdirSync(folder)
  const pick = numbers(20_261_123)
  const missed: string[] = []
  let damaged = 0
  for (let flip = 0; flip < flips; flip += 1) {
    const entry = entries[pick(entries.length)]
    if (!entry) throw new Error('no entries')
    const { start, length } = placeOf(whole, entry)
    const bytes = Buffer.from(whole)
    const at = start + pick(length)
    const bit = pick(8)
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at)
    writeFileSync(registerFile(folder), bytes)
    const found = await look(folder, heads)
    if (found === 'damaged' || (!found.ok && found.wrong.reason === 'damaged')) damaged += 1
    else if (found.ok || found.wrong.seq !== entry.seq)
      missed.push(`bit ${bit} at ${at} of entry ${entry.seq}`)
  }
  expect(missed).toEqual([])
  // These bytes are text: SQLite itself sees nothing wrong with them.
  expect(damaged).toBe(0)
})

/**
 * Where the texts of an entry lie in the file: from its kind to its hash they stand together. The table's
 * first page keeps old copies of rows in its free bytes; the row itself lies in a later page.
 */
function placeOf(file: Buffer, { kind, body, prev, hash }: Entry): { start: number; length: number } {
  const texts = Buffer.from(kind + body + prev + hash)
  const start = file.lastIndexOf(texts)
  if (start < 0) throw new Error(`${kind} does not lie in one piece`)
  return { start, length: texts.length }
}

async function look(folder: string, known: readonly Head[]): Promise<Verified | 'damaged'> {
  try {
    const db = guarded(folder, () => openDatabase({ folder, create: false }))
    try {
      const hooks = { signal: new AbortController().signal, progress: () => undefined }
      return await verifyDatabase(db, { known, own: known[0]?.device ?? '' }, hooks)
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'REGISTER_DAMAGED') return 'damaged'
    throw error
  }
}
