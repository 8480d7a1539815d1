import { describe, expect, it } from 'vitest'
import { nextToReview, placeInBatch } from '../../renderer/features/circulars/batch.ts'
import {
  beginDraft,
  confirmInput,
  factFaults,
  faulty,
  looked,
  nextFact,
  surenessOf,
  worthALook,
} from '../../renderer/features/circulars/reviewDraft.ts'
import { circular as circularSchema, type Fact } from '../../shared/contract/circulars.ts'
import { circularId } from '../../shared/contract/values.ts'
import { civilDate } from '../../shared/domain/dates.ts'

const today = civilDate('2026-11-23')
const read = (value: string | null, confidence: number): Fact => ({
  value,
  confidence,
  page: 1,
  box: null,
  confirmed: false,
})
const circular = circularSchema.parse({
  id: 'c1',
  state: 'received',
  file: 'a.pdf',
  sha256: 'ab',
  pages: 1,
  scanned: false,
  facts: {
    reference: read('SO(G)11-2/GD/2021', 0.9),
    date: read('2021-11-13', 0.45),
    issuer: read('Services and General Administration Department', 0.7),
    subject: read(null, 0),
  },
  diaryNumber: '',
  receivedOn: null,
  route: null,
  chain: [],
  duplicates: [],
})

describe('the review of a circular', () => {
  it('names how sure a fact is, a person before any number', () => {
    expect(surenessOf(circular.facts.reference)).toBe('sure')
    expect(surenessOf(circular.facts.issuer)).toBe('check')
    expect(surenessOf(circular.facts.date)).toBe('unsure')
    expect(surenessOf(circular.facts.subject)).toBe('missing')
    expect(surenessOf({ ...circular.facts.date, confirmed: true })).toBe('confirmed')
  })

  it('holds an unsure fact back until it was looked at, and an empty one until it was typed', () => {
    const begun = beginDraft(circular, today)
    expect(factFaults(circular, begun, today)).toEqual({ date: 'look', subject: 'empty' })
    const seen = looked(begun, 'date')
    expect(factFaults(circular, seen, today)).toEqual({ subject: 'empty' })
    expect(factFaults(circular, { ...seen, subject: 'Social media' }, today)).toEqual({})
    expect(factFaults(circular, { ...seen, subject: '  ' }, today)).toEqual({ subject: 'empty' })
    const ahead = { ...seen, subject: 'Social media', date: civilDate('2026-11-24') }
    expect(factFaults(circular, ahead, today)).toEqual({ date: 'future' })
  })

  it('goes round the facts that need eyes, from the one that has the focus', () => {
    const faults = faulty({ date: 'look', subject: 'empty' })
    expect(nextFact(faults, null)).toBe('date')
    expect(nextFact(faults, 'date')).toBe('subject')
    expect(nextFact(faults, 'subject')).toBe('date')
    expect(nextFact([], 'subject')).toBeNull()
    const begun = beginDraft(circular, today)
    expect(worthALook(circular, begun)).toEqual(['issuer'])
    expect(worthALook(circular, { ...begun, issuer: 'S&GAD' })).toEqual([])
  })

  it('gives what the clerk said, without chain lines that say nothing', () => {
    const draft = { ...beginDraft(circular, today), subject: 'Social media' }
    const chain = [
      { reference: '', date: null, issuer: ' ' },
      { reference: 'SO(A-I)3-3/2013', date: null, issuer: '' },
    ]
    expect(confirmInput(circular.id, { ...draft, chain })).toMatchObject({
      date: '2021-11-13',
      receivedOn: '2026-11-23',
      route: 'addressed',
      chain: [{ reference: 'SO(A-I)3-3/2013' }],
    })
  })
})

describe('circulars that came in together', () => {
  const a = circularId.parse('a')
  const b = circularId.parse('b')
  const c = circularId.parse('c')
  const d = circularId.parse('d')

  it('are counted, but one alone is not', () => {
    expect(placeInBatch([a, b, c], b)).toEqual({ at: 2, of: 3 })
    expect(placeInBatch([a], a)).toBeNull()
    expect(placeInBatch([a, b], d)).toBeNull()
  })

  it('follow each other, then come those that were passed over, then any that wait', () => {
    expect(nextToReview([a, b, c], [a, c, d], b)).toBe(c)
    expect(nextToReview([a, b, c], [a, d], c)).toBe(a)
    expect(nextToReview([a, b, c], [d, c], c)).toBe(d)
    expect(nextToReview([a, b], [b], b)).toBeNull()
  })
})
