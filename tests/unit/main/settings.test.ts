import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSettings } from '../../../electron/main/settings.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tarseel-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('remembers what was saved, also when much is saved at once', async () => {
  const settings = openSettings(folder)
  await Promise.all([
    settings.save({ register: '/a' }),
    settings.allowFolder('/out'),
    settings.save({ register: '/b' }),
  ])
  expect(openSettings(folder).get()).toEqual({ register: '/b', folders: ['/out'], bounds: null })
  expect(readdirSync(folder)).toEqual(['settings.json'])
})

it('keeps a chosen folder once, the newest first, and at most fifty', async () => {
  const settings = openSettings(folder)
  for (let n = 0; n < 60; n++) await settings.allowFolder(`/out/${n}`)
  await settings.allowFolder('/out/55')
  const { folders } = openSettings(folder).get()
  expect(folders).toHaveLength(50)
  expect(folders.slice(0, 3)).toEqual(['/out/55', '/out/59', '/out/58'])
})

it.each(['', '{', 'null', '[]'])('starts empty from a damaged file: %j', (text) => {
  writeFileSync(path.join(folder, 'settings.json'), text)
  expect(openSettings(folder).get()).toEqual({ register: null, folders: [], bounds: null })
})

it('keeps the rest when one value makes no sense', () => {
  writeFileSync(
    path.join(folder, 'settings.json'),
    JSON.stringify({ register: '/a', folders: 3, bounds: { x: 1 } }),
  )
  expect(openSettings(folder).get()).toEqual({ register: '/a', folders: [], bounds: null })
})

it('writes what a person can read', async () => {
  await openSettings(folder).save({ register: '/a' })
  expect(readFileSync(path.join(folder, 'settings.json'), 'utf8')).toContain('"register": "/a"')
})
