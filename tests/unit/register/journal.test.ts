import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { msOfTime, nextTime } from '../../../electron/register/journal/clock.ts'
import { hashEntry, noHash, type Entry } from '../../../electron/register/journal/journal.ts'
import { registerFailure } from '../../../electron/register/failures.ts'
import { orderedJson } from '../../../electron/register/sql.ts'

const entry: Omit<Entry, 'hash'> = {
  device: 'pc',
  seq: 2,
  hlc: 1024,
  operator: 'o',
  kind: 'list.removed/1',
  body: '{"id":"a"}',
  prev: noHash,
}

test('the hash of an entry never changes over versions of the program', () => {
  expect(hashEntry(entry)).toBe(hashEntry({ ...entry }))
  expect(hashEntry(entry)).toMatchInlineSnapshot(
    `"009a131bff8e378bece7ae65b448f48b972c1f0542811d2314904c88acb0c5d4"`,
  )
})

test('text can not move from one column to the next without another hash', () => {
  expect(hashEntry({ ...entry, device: 'pc1', seq: 2 })).not.toBe(
    hashEntry({ ...entry, device: 'pc', seq: 12 }),
  )
  expect(hashEntry({ ...entry, operator: 'o1', kind: 'x' })).not.toBe(
    hashEntry({ ...entry, operator: 'o', kind: '1x' }),
  )
})

test('hybrid time goes on whatever the clock does', () => {
  const clocks = fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 1 })
  fc.assert(
    fc.property(clocks, (readings) => {
      let last = 0
      for (const reading of readings) {
        const next = nextTime(last, reading)
        expect(next).toBeGreaterThan(last)
        expect(Number.isSafeInteger(next)).toBe(true)
        expect(msOfTime(next)).toBeGreaterThanOrEqual(reading)
        last = next
      }
    }),
  )
})

test.each([
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_READONLY_DBMOVED', 'DISK_READ_ONLY'],
  ['SQLITE_IOERR_FSYNC', 'DISK_ERROR'],
  ['SQLITE_BUSY', 'REGISTER_LOCKED'],
  ['SQLITE_CORRUPT_INDEX', 'REGISTER_DAMAGED'],
  ['SQLITE_NOTADB', 'REGISTER_NOT_OURS'],
  ['ENOSPC', 'DISK_FULL'],
  ['EROFS', 'DISK_READ_ONLY'],
])('%s is %s', (cause, code) => {
  expect(registerFailure(Object.assign(new Error(cause), { code: cause }), '/r')).toMatchObject({ code })
})

test('canonical JSON is the same by either way, and a lone surrogate is refused', () => {
  const wellFormed = fc.jsonValue({ noUnicodeString: false, maxDepth: 4 })
  fc.assert(fc.property(wellFormed, (value) => orderedJson(value) === canonicalize(value)))
  const sortedOnce = fc
    .jsonValue({ noUnicodeString: false })
    .map((value): unknown => JSON.parse(canonicalize(value) ?? ''))
  fc.assert(fc.property(sortedOnce, (value) => orderedJson(value) === canonicalize(value)))
  expect(() => orderedJson({ a: 'x\uD800' })).toThrow('surrogate')
  expect(() => orderedJson({ a: Number.NaN })).toThrow('NaN')
})
