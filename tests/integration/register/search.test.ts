import { describe, expect, test } from 'vitest'
import {
  confirmCircular,
  discardCircular,
  restoreCircular,
} from '../../../electron/register/circulars/circularCommands.ts'
import { frozenDespatches } from '../../../electron/register/forwardings/despatches.ts'
import { saveOffice } from '../../../electron/register/offices/officeCommands.ts'
import { listOffices } from '../../../electron/register/offices/offices.ts'
import { keepPageText, unreadCirculars } from '../../../electron/register/circulars/pageTexts.ts'
import { logReceipt, strikeReceipt } from '../../../electron/register/receipts/receipts.ts'
import type { Register } from '../../../electron/register/register.ts'
import { search } from '../../../electron/register/search/search.ts'
import { verify } from '../../../electron/register/journal/verify.ts'
import { searchCalls } from '../../../shared/contract/search.ts'
import { confirmedCircular, issue, readyAt, today } from '../../helpers/register.ts'
import { tempFolders } from '../../helpers/tempFolders.ts'

const temp = tempFolders()

function find(register: Register, text: string, more: object = {}) {
  return search(register.db, searchCalls['search.find'].input.parse({ text, ...more }), today)
}

function kindsOf(register: Register, text: string, more: object = {}): string[] {
  return find(register, text, more).hits.map(({ kind, code }) => `${kind} ${code}`)
}

function ready() {
  const { register, circular } = readyAt(temp())
  const forwarding = issue(register, circular)
  return { register, circular, forwarding }
}

describe('search', () => {
  test.each([
    ['social media', ['circular SO(CIR)7-3/2026', 'letter 1201-1203/Admn']],
    ['OCIAL edia', ['circular SO(CIR)7-3/2026', 'letter 1201-1203/Admn']],
    ['so (cir) 7–3/۲۰۲۶', ['circular SO(CIR)7-3/2026', 'letter 1201-1203/Admn']],
    ['No.SO(CIR)7-3/2026', ['circular SO(CIR)7-3/2026', 'letter 1201-1203/Admn']],
    ['1202/admn', ['despatch 1202/Admn']],
    ['No. 1202 / Admn', ['despatch 1202/Admn']],
    ['۱۲۰۲', ['despatch 1202/Admn']],
    ['1201-1203', ['letter 1201-1203/Admn']],
    ['ضلعي تعليمي', ['office O3', 'office O2', 'office O1']],
    ['اتھا\u200Cرٹی', ['office O3', 'office O2', 'office O1']],
    ['authority 2', ['office O2']],
    ['o2', ['office O2']],
    ['2026', ['circular SO(CIR)7-3/2026', 'letter 1201-1203/Admn']],
    ['no such thing', []],
    ['', []],
  ])('finds %s', (text, hits) => {
    const { register } = ready()
    expect(kindsOf(register, text)).toEqual(hits)
    register.close()
  })

  test('finds a letter by the number of its answer in any spelling, while the answer stands', () => {
    const { register, forwarding } = ready()
    const [despatch = expect.fail()] = frozenDespatches(register.db, forwarding)
    const fact = { on: today, evidence: null, onBehalfOf: '', note: '' }
    const { receipt } = logReceipt(
      register,
      { ...fact, despatch: despatch.id, kind: 'complied', theirNumber: '3518/AD(G)' },
      today,
    )
    for (const text of ['3518/AD(G)', 'No. 3518 ad g', '۳۵۱۸', '3518-AD']) {
      const [hit] = find(register, text).hits
      expect(hit).toMatchObject({ kind: 'despatch', code: '1201/Admn' })
      expect(hit?.snippet).toMatch(/^3518\/AD\(G\) · SO\(CIR\)/)
    }
    strikeReceipt(register, receipt.id, 'of another office', today)
    expect(kindsOf(register, '3518/AD(G)')).toEqual([])
    register.close()
  })

  test('finds what letters say, with their fields filled in, and what pages of circulars say', () => {
    const { register, circular } = ready()
    expect(unreadCirculars(register.db)).toHaveLength(1)
    keepPageText(register, circular, 'Leave may be availed of during the winter vacation only.')
    expect(unreadCirculars(register.db)).toEqual([])
    expect(find(register, 'winter').hits).toMatchObject([{ kind: 'circular', id: circular }])
    const [hit] = find(register, 'enclosed letter 13-11-2026', { kind: 'letter' }).hits
    expect(hit?.snippet).toContain('SO(CIR)7-3/2026')
    register.close()
  })

  test.each([
    '"',
    '""',
    'AND',
    'NEAR(social media)',
    'social*',
    '-social',
    'folded:social',
    '^social',
    ')("',
    `'; --`,
  ])('takes %s for what it is and nothing more', (text) => {
    const { register } = ready()
    expect(() => find(register, text)).not.toThrow()
    expect(find(register, `social ${text}`).hits.every(({ kind }) => kind !== 'office')).toBe(true)
    register.close()
  })

  test('narrows by kind, year, circular and office', () => {
    const { register, circular } = ready()
    const other = confirmedCircular(register, 'SO(G)1-1/2025')
    expect(kindsOf(register, 'social', { kind: 'letter' })).toEqual(['letter 1201-1203/Admn'])
    expect(kindsOf(register, 'social', { year: 2025 })).toEqual([])
    expect(kindsOf(register, 'social', { circular: other })).toEqual(['circular SO(G)1-1/2025'])
    expect(kindsOf(register, 'authority 3', { circular })).toEqual(['despatch 1203/Admn'])
    expect(kindsOf(register, 'social', { office: 'office-2' })).toEqual([
      'circular SO(CIR)7-3/2026',
      'letter 1201-1203/Admn',
      'despatch 1202/Admn',
    ])
    register.close()
  })

  test('says of which kinds there are more', () => {
    const { register } = readyAt(temp(), { offices: 30 })
    const { hits, more } = find(register, 'district', { limit: 20 })
    expect([hits.length, more]).toEqual([20, ['office']])
    register.close()
  })

  test('forgets a discarded circular, its pages too, until it is restored', () => {
    const { register } = readyAt(temp())
    const circular = confirmedCircular(register, 'SO(X)9-9/2026')
    keepPageText(register, circular, 'polio campaign')
    discardCircular(register, circular, 'not ours')
    expect([kindsOf(register, 'SO(X)9-9'), kindsOf(register, 'polio')]).toEqual([[], []])
    restoreCircular(register, circular)
    expect(kindsOf(register, 'polio')).toEqual(['circular SO(X)9-9/2026'])
    register.close()
  })

  test('finds a circular by what it is called now, and an office by its old names too', () => {
    const { register, circular } = ready()
    confirmCircular(register, { id: circular, subject: 'Uniform of drivers' })
    expect(kindsOf(register, 'social', { kind: 'circular' })).toEqual([])
    expect(kindsOf(register, 'uniform')).toEqual(['circular SO(CIR)7-3/2026'])
    const office = listOffices(register.db)[0]
    if (!office) throw new Error('no office')
    saveOffice(register, { ...office, name: 'School Council', nameUrdu: 'سکول کونسل' }, today)
    expect(kindsOf(register, 'council')).toEqual(['office O1'])
    expect(kindsOf(register, 'authority 1')).toEqual(['office O1'])
    register.close()
  })

  test('is a book that verify replays; its index is not proof and is left out', async () => {
    const { register } = ready()
    const hooks = { signal: new AbortController().signal, progress: () => undefined }
    expect(await verify(register, hooks)).toMatchObject({ ok: true })
    register.db.exec(`UPDATE names SET text = 'else' WHERE kind = 'letter'`)
    expect(await verify(register, hooks)).toMatchObject({ ok: false, wrong: { reason: 'book:names' } })
    register.close()
  })
})
