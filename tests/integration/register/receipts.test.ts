import { describe, expect, test } from 'vitest'
import { cancelNumbers } from '../../../electron/register/forwardings/despatchCommands.ts'
import { frozenDespatches, listDespatches } from '../../../electron/register/forwardings/despatches.ts'
import { findDespatches } from '../../../electron/register/forwardings/findDespatches.ts'
import { getForwarding } from '../../../electron/register/forwardings/forwardings.ts'
import { circularStatuses } from '../../../electron/register/receipts/outstanding.ts'
import { logReceipt, receiptsOf, strikeReceipt } from '../../../electron/register/receipts/receipts.ts'
import { formatSlipCode } from '../../../shared/domain/slipCode.ts'
import type { ReceiptKind } from '../../../shared/contract/receipts.ts'
import type { DespatchId } from '../../../shared/contract/values.ts'
import { civilDate, type CivilDate } from '../../../shared/domain/dates.ts'
import { issue, readyAt, type Issue } from '../../helpers/register.ts'
import { tempFolders } from '../../helpers/tempFolders.ts'

const temp = tempFolders()
const sent = civilDate('2026-11-02')
const due = civilDate('2026-11-13')
const today = civilDate('2026-11-23')

function ready(change: Issue = {}) {
  const { register, circular } = readyAt(temp())
  const forwarding = issue(register, circular, { date: sent, due, ...change })
  const ids = frozenDespatches(register.db, forwarding).map(({ id }) => id)
  const [first] = ids
  if (!first) throw new Error('nothing issued')
  return { register, circular, forwarding, ids, first }
}

function fact(despatch: DespatchId, kind: ReceiptKind, on: CivilDate = today, theirNumber = '') {
  return { despatch, kind, on, theirNumber, evidence: null, onBehalfOf: '', note: '' }
}

describe('a receipt', () => {
  test('counts delivered, acknowledged and complied apart; only the last ends what is outstanding', () => {
    const { register, forwarding, first } = ready()
    logReceipt(register, fact(first, 'delivered', civilDate('2026-11-03')), today)
    logReceipt(register, fact(first, 'acknowledged'), today)
    expect(getForwarding(register.db, forwarding, today)).toMatchObject({
      delivered: 1,
      acknowledged: 1,
      complied: 0,
      outstanding: 3,
      overdue: 3,
    })
    const { despatch } = logReceipt(register, fact(first, 'complied'), today)
    expect(despatch).toMatchObject({
      overdue: false,
      daysLate: 0,
      outcome: { delivered: '2026-11-03', complied: today },
    })
    expect(getForwarding(register.db, forwarding, today)).toMatchObject({
      complied: 1,
      outstanding: 2,
      overdue: 2,
    })
    register.close()
  })

  test('nil is an answer; a query and a letter that came back are none', () => {
    const { register, forwarding, ids } = ready()
    const kinds = ['nil', 'query', 'returned'] as const
    for (const [index, kind] of kinds.entries()) {
      const id = ids[index]
      if (id) logReceipt(register, fact(id, kind), today)
    }
    expect(getForwarding(register.db, forwarding, today)).toMatchObject({ outstanding: 2 })
    register.close()
  })

  test('logged twice is one, in any spelling of their number', () => {
    const { register, first } = ready()
    const one = logReceipt(register, fact(first, 'acknowledged', today, 'DEO/12'), today)
    const two = logReceipt(register, fact(first, 'acknowledged', today, 'deo/۱۲'), today)
    expect([one.already, two.already, two.receipt.id]).toEqual([false, true, one.receipt.id])
    logReceipt(register, fact(first, 'acknowledged', today, 'DEO/13'), today)
    expect(receiptsOf(register.db, first)).toHaveLength(2)
    register.close()
  })

  test('that is struck no longer counts, stays visible, and can be logged again', () => {
    const { register, forwarding, first } = ready()
    const { receipt } = logReceipt(register, fact(first, 'complied'), today)
    expect(() => strikeReceipt(register, receipt.id, '', today)).toThrow('REASON_MISSING')
    const struck = strikeReceipt(register, receipt.id, 'another office', today)
    expect(struck).toMatchObject({
      receipt: { struck: 'another office' },
      despatch: { outcome: { complied: null } },
    })
    expect(getForwarding(register.db, forwarding, today)).toMatchObject({ complied: 0, outstanding: 3 })
    expect(logReceipt(register, fact(first, 'complied'), today).already).toBe(false)
    expect(receiptsOf(register.db, first)).toHaveLength(2)
    register.close()
  })

  test('has a day between despatch and today, and a number that stands', () => {
    const { register, ids, first } = ready()
    expect(() => logReceipt(register, fact(first, 'delivered', civilDate('2026-11-01')), today)).toThrow(
      'DATE_BEFORE_DESPATCH',
    )
    expect(() => logReceipt(register, fact(first, 'delivered', civilDate('2026-11-24')), today)).toThrow(
      'DATE_IN_FUTURE',
    )
    cancelNumbers(register, ids.slice(0, 1), 'spoiled', today)
    expect(() => logReceipt(register, fact(first, 'delivered'), today)).toThrow('NUMBER_CANCELLED')
    register.close()
  })
})

describe('finding', () => {
  test.each(['1202/Admn', 'No. 1202 / admn', '۱۲۰۲/Admn', '1202', '۱۲۰۲'])(
    '%s means one despatch',
    (text) => {
      const { register } = ready()
      const { matches, total } = findDespatches(register.db, { text }, today)
      expect([total, matches[0]?.officeCode]).toEqual([1, 'O2'])
      register.close()
    },
  )

  test('by slip code, in groups or Urdu digits', () => {
    const { register, forwarding } = ready()
    const code = frozenDespatches(register.db, forwarding)[2]?.slipCode ?? ''
    for (const text of [code, formatSlipCode(code), code.replace('1', '۱')]) {
      expect(
        findDespatches(register.db, { text }, today).matches.map(({ officeCode }) => officeCode),
      ).toEqual(['O3'])
    }
    register.close()
  })

  test('by the range of a forwarding, shortened too, or by one number for all, narrowed by office', () => {
    const { register, circular } = ready()
    expect(findDespatches(register.db, { text: '1201-03/Admn' }, today).total).toBe(3)
    issue(register, circular, { numbering: 'single' })
    expect(findDespatches(register.db, { text: '41/Circ/2026-27' }, today).total).toBe(3)
    expect(findDespatches(register.db, { text: '41', office: 'o3' }, today).matches).toMatchObject([
      { officeCode: 'O3' },
    ])
    register.close()
  })

  test('a number that comes again in another year fits both until the year is said', () => {
    const { register, circular } = ready({ date: civilDate('2025-11-02'), due: null })
    issue(register, circular, { date: civilDate('2024-11-02') })
    expect(findDespatches(register.db, { text: '2/Admn' }, today).total).toBe(2)
    expect(findDespatches(register.db, { text: '2/Admn', year: 2024 }, today).matches).toMatchObject([
      { date: '2024-11-02' },
    ])
    register.close()
  })

  test('what does not exist finds nothing', () => {
    const { register } = ready()
    expect(findDespatches(register.db, { text: '9999/Admn' }, today)).toEqual({ matches: [], total: 0 })
    register.close()
  })
})

describe('who has not answered', () => {
  test('is listed with working days, and counted without cancelled numbers', () => {
    const { register, circular, ids, first } = ready({ offices: 4 })
    logReceipt(register, fact(first, 'complied'), today)
    cancelNumbers(register, ids.slice(3), 'closed', today)
    const [status] = circularStatuses(register.db, { circular, listed: 10 }, today)
    expect(status).toMatchObject({ despatched: 3, complied: 1, overdue: 2, outstandingCount: 2 })
    // Due on Friday the 13th; six working days of a five-day week up to Monday the 23rd.
    expect(status?.outstanding.map(({ officeCode, daysLate }) => [officeCode, daysLate])).toEqual([
      ['O2', 6],
      ['O3', 6],
    ])
    register.close()
  })

  test('lists agree with their totals for every choice', () => {
    const { register, ids, first } = ready({ offices: 6 })
    logReceipt(register, fact(first, 'delivered'), today)
    cancelNumbers(register, ids.slice(5), 'closed', today)
    const choices = [
      'all',
      'outstanding',
      'overdue',
      'not-made',
      'cancelled',
      'delivered',
      'acknowledged',
      'complied',
    ] as const
    for (const only of choices) {
      for (const text of ['', 'authority', 'اتھارٹی']) {
        const { rows, total } = listDespatches(register.db, { text, only, offset: 0, limit: 100 }, today)
        expect([only, total]).toEqual([only, rows.length])
      }
    }
    expect(
      listDespatches(register.db, { text: 'admn o2', only: 'all', offset: 0, limit: 9 }, today).total,
    ).toBe(1)
    register.close()
  })
})
