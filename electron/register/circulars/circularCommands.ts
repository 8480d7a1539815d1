import {
  factNames,
  type ChainLink,
  type Circular,
  type FactName,
  type Facts,
} from '../../../shared/contract/circulars.ts'
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { CircularId } from '../../../shared/contract/values.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/errors.ts'
import { circularRecord, getCircular } from './circulars.ts'
import type { Register } from '../register.ts'
import { count } from '../sql.ts'

/** What a person says of a circular; a fact that is left out stays as it was read. */
export type GivenFacts = { readonly [N in FactName]?: string | undefined }

/** A circular that was read: `reading` is what its pages say. */
export type ReadCircular = {
  id: CircularId
  file: string
  sha256: string
  bytes: number
  reading: {
    pages: number
    scanned: boolean
    facts: Facts
    chain: readonly ChainLink[]
    route?: Circular['route']
    language?: string | null
  }
  given: GivenFacts
}

/** Enters a circular whose file is already in the document store. The same id is entered once. */
export function receiveCircular(register: Register, read: ReadCircular): Circular {
  const { id, file, sha256, bytes, reading, given } = read
  return register.write(() => {
    if (circularRecord(register.db, id)) return getCircular(register.db, id)
    const fact = (name: FactName) => {
      const value = given[name]
      return value === undefined ? reading.facts[name] : said(reading.facts[name], value)
    }
    register.append('circular.received/1', {
      id,
      file,
      sha256,
      bytes,
      pages: reading.pages,
      scanned: reading.scanned,
      facts: {
        reference: fact('reference'),
        date: fact('date'),
        issuer: fact('issuer'),
        subject: fact('subject'),
      },
      chain: [...reading.chain],
      route: reading.route ?? null,
      language: reading.language ?? null,
    })
    return getCircular(register.db, id)
  })
}

function said(read: Facts[FactName], value: string): Facts[FactName] {
  return { ...read, value, confidence: 1, confirmed: true }
}

/**
 * The clerk's word on what the circular is; what is not said stays as it was.
 *
 * Errors: NOT_FOUND, FACT_MISSING {facts}, DATE_INVALID.
 */
export function confirmCircular(register: Register, input: ParsedInput<'circular.confirm'>): Circular {
  return register.write(() => {
    const before = getCircular(register.db, input.id)
    const value = (name: FactName): string => input[name] ?? before.facts[name].value ?? ''
    const missing = factNames.filter((name) => value(name) === '')
    if (missing.length > 0) throw new AppError('FACT_MISSING', { facts: missing })
    register.append('circular.confirmed/1', {
      id: input.id,
      reference: value('reference'),
      date: civilDate(value('date')),
      issuer: value('issuer'),
      subject: value('subject'),
      diaryNumber: input.diaryNumber ?? before.diaryNumber,
      receivedOn: input.receivedOn === undefined ? before.receivedOn : input.receivedOn,
      route: input.route === undefined ? before.route : input.route,
      chain: input.chain ?? before.chain,
    })
    return getCircular(register.db, input.id)
  })
}

/** The clerk's word on two circulars that look the same. Errors: NOT_FOUND, CIRCULAR_IN_USE. */
export function decideCirculars(
  register: Register,
  { id, other, decision }: ParsedInput<'circular.decide'>,
): void {
  register.write(() => {
    getCircular(register.db, other)
    if (decision === 'same') refuseUsed(register, id)
    else getCircular(register.db, id)
    register.append('circular.decided/1', { id, other, decision })
  })
}

/** Errors: NOT_FOUND, CIRCULAR_IN_USE when letters went out with it. */
export function discardCircular(register: Register, id: CircularId, reason: string): Circular {
  return register.write(() => {
    refuseUsed(register, id)
    register.append('circular.discarded/1', { id, reason })
    return getCircular(register.db, id)
  })
}

/** Error: NOT_FOUND. */
export function restoreCircular(register: Register, id: CircularId): Circular {
  return register.write(() => {
    getCircular(register.db, id)
    register.append('circular.restored/1', { id })
    return getCircular(register.db, id)
  })
}

function refuseUsed(register: Register, id: CircularId): void {
  getCircular(register.db, id)
  if (count(register.db, 'SELECT count(*) FROM counts WHERE circular = ?', id) > 0) {
    throw new AppError('CIRCULAR_IN_USE', { circular: id })
  }
}
