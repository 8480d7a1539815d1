import { createHash } from 'node:crypto'
import { readdirSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readDocument, settleDocument } from '../../../electron/files/documents.ts'
import { tempFolders } from '../../helpers/tempFolders.ts'

const temp = tempFolders()
const bytes = new TextEncoder().encode('%PDF-1.7 a circular')
const sha256 = createHash('sha256').update(bytes).digest('hex')
const place = path.join('documents', sha256.slice(0, 2), `${sha256}.pdf`)

test('a document is stored once under its hash, whole, and read back', async () => {
  const folder = temp()
  for (let time = 0; time < 2; time++) expect(await settleDocument(folder, [bytes], 'pdf')).toBe(sha256)
  expect(readdirSync(folder, { recursive: true, encoding: 'utf8' })).toContain(place)
  expect(readdirSync(path.dirname(path.join(folder, place)))).toHaveLength(1)
  expect(readDocument(folder, sha256, 'pdf')).toEqual(bytes)
})

test('a document that several settle at the same time is stored once, and fails for none of them', async () => {
  const folder = temp()
  const large = new Uint8Array(3_000_000).fill(7)
  const names = await Promise.all(Array.from({ length: 6 }, () => settleDocument(folder, [large], 'base')))
  const [name = ''] = names
  expect(new Set(names).size).toBe(1)
  expect(readdirSync(path.join(folder, 'documents', name.slice(0, 2)))).toEqual([`${name}.base`])
  expect(readDocument(folder, name, 'base')).toEqual(large)
})

test('a document that was changed or is gone is not handed out', async () => {
  const folder = temp()
  await settleDocument(folder, [bytes], 'pdf')
  writeFileSync(path.join(folder, place), '%PDF-1.7 a_circular')
  expect(() => readDocument(folder, sha256, 'pdf')).toThrow('REGISTER_DAMAGED')
  expect(() => readDocument(folder, 'f'.repeat(64), 'pdf')).toThrow('FILE_NOT_FOUND')
})

test('a document that is cut short is stored anew', async () => {
  const folder = temp()
  await settleDocument(folder, [bytes], 'pdf')
  truncateSync(path.join(folder, place), 5)
  await settleDocument(folder, [bytes], 'pdf')
  expect(readDocument(folder, sha256, 'pdf')).toEqual(bytes)
})
