import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { registerFile } from '../../../electron/register/database.ts'
import { enrolDevice } from '../../../electron/register/setupCommands.ts'
import { listSeries } from '../../../electron/register/forwardings/series.ts'
import { issue, openAt, readyAt, today } from '../../helpers/register.ts'
import { schemaVersion } from '../../../electron/register/migrations/steps.ts'
import { tempFolders } from '../../helpers/tempFolders.ts'

const temp = tempFolders()
const fileAt = (base: string) => registerFile(path.join(base, 'register'))

describe('a register', () => {
  test('that is not there is not made unless it is asked for', () => {
    const base = temp()
    expect(() => openAt(base, { create: false })).toThrow('REGISTER_MISSING')
    expect(existsSync(path.join(base, 'register'))).toBe(false)
  })

  test('that was begun and not finished counts as missing, and can be made', () => {
    const base = temp()
    mkdirSync(path.join(base, 'register'))
    writeFileSync(fileAt(base), '')
    expect(() => openAt(base, { create: false })).toThrow('REGISTER_MISSING')
    openAt(base).close()
    openAt(base, { create: false }).close()
  })

  test('is opened by one only, within a process too', () => {
    const base = temp()
    const register = openAt(base)
    expect(() => openAt(base, { device: 'other' })).toThrow('REGISTER_LOCKED')
    register.close()
    openAt(base).close()
  })

  test('of a newer version is refused and left as it is', () => {
    const base = temp()
    openAt(base).close()
    const db = new Sqlite(fileAt(base))
    db.pragma(`user_version = ${schemaVersion + 1}`)
    db.close()
    const before = readFileSync(fileAt(base))
    expect(() => openAt(base)).toThrow('REGISTER_NEWER')
    expect(readFileSync(fileAt(base)).equals(before)).toBe(true)
  })

  test.each([
    ['another program', (file: string) => new Sqlite(file).exec('CREATE TABLE t (a)').close()],
    ['no database', (file: string) => writeFileSync(file, 'a letter, not a register '.repeat(100))],
  ])('of %s is refused', (_what, write) => {
    const base = temp()
    mkdirSync(path.join(base, 'register'))
    write(fileAt(base))
    expect(() => openAt(base)).toThrow('REGISTER_NOT_OURS')
  })

  test('keeps its promises to the disk: WAL, then FULL', () => {
    const { db, close } = openAt(temp())
    const pragma = (name: string) => db.pragma(name, { simple: true })
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('locking_mode')]).toEqual([
      'wal',
      2,
      'exclusive',
    ])
    expect([pragma('recursive_triggers'), pragma('trusted_schema'), pragma('cell_size_check')]).toEqual([
      1, 0, 1,
    ])
    close()
  })

  test('has an append-only journal', () => {
    const { db, close } = openAt(temp())
    const again = `INTO journal (row, device, seq, hlc, operator, kind, body, prev, hash)
      SELECT row, device, seq, hlc, operator, kind, 'x', prev, hash FROM journal`
    for (const sql of [
      "UPDATE journal SET body = ''",
      'DELETE FROM journal',
      `INSERT ${again}`,
      `INSERT OR REPLACE ${again}`,
      `REPLACE ${again.replace('(row, ', '(').replace('SELECT row, ', 'SELECT ')}`,
    ]) {
      expect(() => db.exec(sql)).toThrow(/append-only|has this entry|UNIQUE/)
    }
    expect(db.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(2)
    close()
  })
})

describe('a PC', () => {
  test('that makes a register is its first device', () => {
    const base = temp()
    const first = openAt(base)
    expect(first.device.slot).toBe(1)
    first.close()
    const again = openAt(base)
    expect(again.device).toEqual(first.device)
    again.close()
  })

  test('that the register does not know reads, and writes only after it was enrolled', () => {
    const base = temp()
    const { register, circular } = readyAt(base)
    issue(register, circular, { offices: 3 })
    register.close()
    const other = openAt(base, { device: 'other' })
    expect(other.device.slot).toBeNull()
    expect(() => issue(other, circular)).toThrow('DEVICE_UNKNOWN')
    const [each] = listSeries(other.db, today)
    enrolDevice(other, each ? [{ series: each.id, serial: 1300 }] : [], today)
    expect(other.device.slot).toBe(2)
    const id = issue(other, circular, { offices: 1 })
    const row = other.db.prepare('SELECT number, slip_code FROM despatches WHERE forwarding = ?').get(id)
    expect(row).toMatchObject({ number: '1301/Admn', slip_code: expect.stringMatching(/^0226000001/) })
    other.close()
    const first = openAt(base)
    expect(() => issue(first, circular)).toThrow('DEVICE_UNKNOWN')
    first.close()
  })

  test('whose register was put back from a copy is a new device and asks for the last numbers', () => {
    const base = temp()
    const { register, circular } = readyAt(base)
    register.close()
    cpSync(path.join(base, 'register'), path.join(base, 'copy'), { recursive: true })
    const later = openAt(base)
    issue(later, circular, { offices: 5 })
    later.close()
    rmSync(path.join(base, 'register'), { recursive: true })
    cpSync(path.join(base, 'copy'), path.join(base, 'register'), { recursive: true })
    const restored = openAt(base)
    expect(restored.device.slot).toBeNull()
    expect(() => issue(restored, circular)).toThrow('DEVICE_UNKNOWN')
    const [each] = listSeries(restored.db, today)
    enrolDevice(restored, each ? [{ series: each.id, serial: 1205 }] : [], today)
    const id = issue(restored, circular, { offices: 1 })
    const number = restored.db.prepare('SELECT number FROM forwardings WHERE id = ?').pluck().get(id)
    expect(number).toBe('1206/Admn')
    restored.close()
    const again = openAt(base)
    expect(again.device).toEqual(restored.device)
    again.close()
  })
})
