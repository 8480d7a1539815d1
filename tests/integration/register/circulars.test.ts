import { describe, expect, test } from 'vitest'
import {
  confirmCircular,
  decideCirculars,
  discardCircular,
  receiveCircular,
  restoreCircular,
  type ReadCircular,
} from '../../../electron/register/circulars/circularCommands.ts'
import {
  getCircular,
  listCirculars,
  waitingCirculars,
} from '../../../electron/register/circulars/circulars.ts'
import type { Register } from '../../../electron/register/register.ts'
import { circularId, type CircularId } from '../../../shared/contract/values.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { confirmedCircular, issue, openAt, readyAt } from '../../helpers/register.ts'
import { tempFolders } from '../../helpers/tempFolders.ts'

const temp = tempFolders()
const nothing = { value: null, confidence: 0, page: null, box: null, confirmed: false }
const list = (register: Register, text = '', state: 'discarded' | null = null) =>
  listCirculars(register.db, { text, state, offset: 0, limit: 100 })

function read(id: string, change: Partial<ReadCircular> = {}): ReadCircular {
  const facts = { reference: nothing, date: nothing, issuer: nothing, subject: nothing }
  return {
    id: circularId.parse(id),
    file: `${id}.pdf`,
    sha256: 'c'.repeat(64),
    bytes: 10,
    reading: { pages: 1, scanned: true, facts, chain: [] },
    given: {},
    ...change,
  }
}

const said = {
  reference: 'SO(G)11-2/GD/2021',
  date: civilDate('2026-11-13'),
  issuer: 'S&GAD',
  subject: 'Use of social media',
}

describe('a circular', () => {
  test('is confirmed only with all four facts, and keeps where they were read', () => {
    const register = openAt(temp())
    const { id } = receiveCircular(register, read('one'))
    expect(() => confirmCircular(register, { id, subject: 'x' })).toThrow('FACT_MISSING')
    const confirmed = confirmCircular(register, { id, ...said, diaryNumber: '774' })
    expect(confirmed).toMatchObject({
      state: 'confirmed',
      diaryNumber: '774',
      facts: { reference: { value: said.reference, confirmed: true, confidence: 1 } },
    })
    expect(confirmCircular(register, { id, subject: 'Another' })).toMatchObject({
      diaryNumber: '774',
      facts: { subject: { value: 'Another' }, date: { value: '2026-11-13' } },
    })
    register.close()
  })

  test('that a retry of the same job enters again is one', () => {
    const register = openAt(temp())
    receiveCircular(register, read('one'))
    receiveCircular(register, read('one', { file: 'other.pdf' }))
    expect(list(register).rows).toMatchObject([{ id: 'one', file: 'one.pdf' }])
    register.close()
  })

  test('stands beside its double by file and by identity, in any spelling, until the clerk decides', () => {
    const register = openAt(temp())
    const one = receiveCircular(register, read('one', { given: said })).id
    const two = receiveCircular(register, read('two')).id
    const spelt = { ...said, reference: 'so (g) 11-2/gd/2021', issuer: 's & gad' }
    const three = receiveCircular(register, read('three', { sha256: 'd'.repeat(64), given: spelt })).id
    const of = (id: CircularId) =>
      getCircular(register.db, id).duplicates.map((twin) => [twin.id, twin.reason, twin.decision])
    expect(of(one)).toEqual([
      [two, 'same-file', null],
      [three, 'same-identity', null],
    ])
    decideCirculars(register, { id: three, other: one, decision: 'other-language' })
    expect(of(one)[1]).toEqual([three, 'same-identity', 'other-language'])
    decideCirculars(register, { id: two, other: one, decision: 'same' })
    expect(of(one)).toEqual([[three, 'same-identity', 'other-language']])
    expect(getCircular(register.db, two).state).toBe('discarded')
    register.close()
  })

  test('leaves the lists when it is discarded, and comes back as it was', () => {
    const register = openAt(temp())
    const id = confirmedCircular(register)
    discardCircular(register, id, 'not for us')
    expect([list(register).total, list(register, '', 'discarded').total]).toEqual([0, 1])
    expect(restoreCircular(register, id).state).toBe('confirmed')
    expect(list(register).total).toBe(1)
    register.close()
  })

  test('is found by any of its words, folded', () => {
    const register = openAt(temp())
    confirmedCircular(register)
    expect(
      ['social MEDIA', 'SO(CIR)7-3', '۲۰۲۶-11-13', 'section officer'].map(
        (text) => list(register, text).total,
      ),
    ).toEqual([1, 1, 1, 1])
    expect(list(register, 'medea').total).toBe(0)
    expect(list(register, '%').total).toBe(0)
    register.close()
  })

  test('waits to be confirmed, then to be forwarded', () => {
    const { register, circular } = readyAt(temp())
    receiveCircular(register, read('one'))
    expect(waitingCirculars(register.db)).toEqual({ toConfirm: 1, toForward: 1 })
    issue(register, circular)
    expect(waitingCirculars(register.db)).toEqual({ toConfirm: 1, toForward: 0 })
    expect(list(register).rows.find(({ id }) => id === circular)).toMatchObject({
      forwardings: 1,
      despatched: 3,
      outstanding: 3,
    })
    register.close()
  })
})
