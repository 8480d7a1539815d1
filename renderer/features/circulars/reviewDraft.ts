import {
  factNames,
  type Circular,
  type Fact,
  type FactName,
  type routes,
} from '../../../shared/contract/circulars.ts'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { CircularId } from '../../../shared/contract/values.ts'
import { isCivilDate, type CivilDate } from '../../../shared/domain/dates.ts'

export type Route = (typeof routes)[number]

export type ChainDraft = { reference: string; date: CivilDate | null; issuer: string }

/** What the clerk has made of a circular so far; kept until it is accepted. */
export type ReviewDraft = {
  reference: string
  date: CivilDate | null
  issuer: string
  subject: string
  diaryNumber: string
  receivedOn: CivilDate | null
  route: Route
  chain: ChainDraft[]
  /** Facts that the clerk looked at and let stand. */
  looked: FactName[]
}

/** Earlier letters that one circular can name. */
export const mostLinks = 20

/** How sure a fact is, in five steps that have words, a colour and an icon. */
export type Sureness = 'confirmed' | 'sure' | 'check' | 'unsure' | 'missing'

const sureFrom = 0.85
/** Below this a person must have looked at the fact before the circular can be accepted. */
const lookBelow = 0.5

/** How sure the reading of one fact is. */
export function surenessOf(fact: Fact): Sureness {
  if (fact.confirmed) return 'confirmed'
  if (fact.value === null || fact.value === '') return 'missing'
  if (fact.confidence < lookBelow) return 'unsure'
  return fact.confidence < sureFrom ? 'check' : 'sure'
}

/** The draft that a review begins with: what was read, received today, addressed to us. */
export function beginDraft(circular: Circular, today: CivilDate): ReviewDraft {
  const { facts } = circular
  const read = facts.date.value ?? ''
  return {
    reference: facts.reference.value ?? '',
    date: isCivilDate(read) ? read : null,
    issuer: facts.issuer.value ?? '',
    subject: facts.subject.value ?? '',
    diaryNumber: circular.diaryNumber,
    receivedOn: circular.receivedOn ?? (circular.state === 'received' ? today : null),
    route: circular.route ?? 'addressed',
    chain: circular.chain.map((link) => ({ ...link })),
    looked: [],
  }
}

/** Why a fact keeps the circular from being accepted. */
export type FactFault = 'empty' | 'look' | 'future'
export type FactFaults = Partial<Record<FactName, FactFault>>

/** The fault of each fact that has one; nothing: the circular can be accepted. */
export function factFaults(circular: Circular, draft: ReviewDraft, today: CivilDate): FactFaults {
  const faults: FactFaults = {}
  for (const name of factNames) {
    const value = draft[name]
    const sureness = surenessOf(circular.facts[name])
    if (value === null || value.trim() === '') faults[name] = 'empty'
    else if (name === 'date' && value > today) faults[name] = 'future'
    else if (sureness === 'unsure' && !draft.looked.includes(name)) faults[name] = 'look'
  }
  return faults
}

/** Facts that nothing forbids but that are worth comparing with the page. */
export function worthALook(circular: Circular, draft: ReviewDraft): readonly FactName[] {
  return factNames.filter(
    (name) =>
      surenessOf(circular.facts[name]) === 'check' &&
      draft[name] === circular.facts[name].value &&
      !draft.looked.includes(name),
  )
}

/** The next of these facts after the given one, going round; null when there is none. */
export function nextFact(names: readonly FactName[], after: FactName | null): FactName | null {
  const start = after === null ? 0 : factNames.indexOf(after) + 1
  const round = [...factNames.slice(start), ...factNames.slice(0, start)]
  return round.find((name) => names.includes(name)) ?? null
}

/** The facts with a fault. */
export function faulty(faults: FactFaults): readonly FactName[] {
  return factNames.filter((name) => faults[name] !== undefined)
}

/** Marks a fact as looked at. */
export function looked(draft: ReviewDraft, name: FactName): ReviewDraft {
  return draft.looked.includes(name) ? draft : { ...draft, looked: [...draft.looked, name] }
}

/** What `circular.confirm` is given; chain lines that say nothing are left out. */
export function confirmInput(id: CircularId, draft: ReviewDraft): CallInput<'circular.confirm'> {
  return {
    id,
    reference: draft.reference,
    ...(draft.date === null ? {} : { date: draft.date }),
    issuer: draft.issuer,
    subject: draft.subject,
    diaryNumber: draft.diaryNumber,
    receivedOn: draft.receivedOn,
    route: draft.route,
    chain: draft.chain.filter((link) => `${link.reference}${link.issuer}`.trim() !== ''),
  }
}
