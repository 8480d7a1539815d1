import { dateInZone } from '../../shared/domain/dates.ts'
import type { CivilDate } from '../../shared/domain/dates.ts'
import { inkShare } from '../pages/ink.ts'
import type { PdfReader } from '../pages/open.ts'
import type { PageText } from '../pages/types.ts'
import { readChain, readCopyTo } from './chain.ts'
import { readDate, readReference } from './head.ts'
import type { Reading } from './head.ts'
import { readIssuer } from './issuer.ts'
import { guessRoute } from './route.ts'
import { rowsOf } from './rows.ts'
import type { Row } from './rows.ts'
import { capped, doubtsOf, hasInk, isWithoutText, languageOf } from './trust.ts'
import type { CircularFacts, CircularReading, Doubt, Fact } from './types.ts'
import { zonesOf } from './zones.ts'
import type { Zones } from './zones.ts'

/** Pages read for the chain and the copy list when the caller does not say: facts stand on the first. */
const usualPages = 5

/** Long edge in pixels of the picture on which facts are looked for as ink. */
const inkEdge = 1200

/** Characters searched for the chain: ten times what a letter of so many pages has. */
const chainChars = 200_000

/** Years before this are misread: no office that files PDFs has older letters in force. */
const firstYear = 1947

const nothing: Fact<never> = { value: null, confidence: 0, page: null, box: null, from: 'text-layer' }

const noFacts: CircularFacts = { reference: nothing, date: nothing, issuer: nothing, subject: nothing }

type Judged = { facts: CircularFacts; doubts: Doubt[] }
type FirstPage = Judged & { head: Row[] }

function factOf<T extends string>(reading: Reading<T> | null): Fact<T> {
  if (!reading) return nothing
  const { value, confidence, box } = reading
  return { value, confidence, page: 1, box, from: 'text-layer' }
}

function yearsOf(reference: string | null): number[] {
  return Array.from(reference?.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [], ([year]) => Number(year))
}

/** A year that can't be: in the future, long gone, or a number made after the date of its own letter. */
function yearsAreDoubtful(reference: string | null, date: CivilDate | null, today: CivilDate): boolean {
  const latest = Number((date !== null && date < today ? date : today).slice(0, 4))
  const impossible = date !== null && (date > today || Number(date.slice(0, 4)) < firstYear)
  return impossible || yearsOf(reference).some((year) => year > latest)
}

function judge<T extends string>(fact: Fact<T>, doubts: readonly Doubt[]): Fact<T> {
  return fact.value === null ? fact : { ...fact, confidence: capped(fact.confidence, doubts) }
}

function isEmpty({ reference, date, issuer, subject }: CircularFacts): boolean {
  return [reference, date, issuer, subject].every((fact) => fact.value === null)
}

/** What the page's ink says of its facts: white, covered or misplaced text is not believed. */
async function judgeFacts(
  reader: PdfReader,
  page: PageText,
  facts: CircularFacts,
  today: CivilDate,
): Promise<Judged> {
  if (isEmpty(facts)) return { facts, doubts: [] }
  const picture = await reader.greyPicture(0, inkEdge)
  const width = reader.sizes[0]?.[0] ?? 1
  const doubts = doubtsOf(page, inkShare(picture))
  if (yearsAreDoubtful(facts.reference.value, facts.date.value, today)) doubts.push('year')
  const look = <T extends string>(fact: Fact<T>): Fact<T> => {
    const seen = fact.box === null || hasInk(picture, fact.box, width)
    return judge(fact, seen ? doubts : [...doubts, 'no-ink'])
  }
  const { reference, date, issuer, subject } = facts
  const judged = {
    reference: look(reference),
    date: look(date),
    issuer: look(issuer),
    subject: look(subject),
  }
  return { facts: judged, doubts }
}

function readFacts(head: readonly Row[], subject: Zones['subject']): CircularFacts {
  const reference = readReference(head)
  return {
    reference: factOf(reference),
    date: factOf(readDate(head, reference?.row ?? null)),
    issuer: factOf(readIssuer(head, reference !== null)),
    subject: subject.value === null ? nothing : { ...subject, page: 1, from: 'text-layer' },
  }
}

async function readFirstPage(reader: PdfReader, page: PageText, today: CivilDate): Promise<FirstPage> {
  const [width, height] = reader.sizes[0] ?? [1, 1]
  const { head, subject } = zonesOf(rowsOf(page, width, height), height)
  return { ...(await judgeFacts(reader, page, readFacts(head, subject), today)), head }
}

/** Text of the pages; one that is damaged refuses the letter (PDF_PAGE_DAMAGED names it). */
async function readPages(reader: PdfReader, count: number): Promise<PageText[]> {
  const pages: PageText[] = []
  for (let page = 0; page < Math.min(count, reader.pages); page += 1) pages.push(await reader.text(page))
  return pages
}

/**
 * Reads what a circular says: number, date, issuer and subject of its head, and the letters it refers to.
 *
 * `pages`: how many to read (5); `today`: against which years are judged; `own`: names of our office. Facts of a text layer that can't be
 * believed have a confidence below 0.5: the clerk must look. Errors: those of the reader.
 */
export async function readCircular(
  reader: PdfReader,
  options: { pages?: number; today?: CivilDate; own?: readonly string[] } = {},
): Promise<CircularReading> {
  const today = options.today ?? dateInZone(Date.now(), 'UTC')
  const pages = await readPages(reader, options.pages ?? usualPages)
  const [first] = pages
  const scanned = pages.every(isWithoutText)
  const known = first && !isWithoutText(first) ? await readFirstPage(reader, first, today) : null
  const rows = pages.flatMap((page, at) => rowsOf(page, ...(reader.sizes[at] ?? [1, 1])))
  const body = rows.map((row) => row.text).join(' ')
  const chain = readChain(body.slice(0, chainChars), known?.facts.reference.value ?? null)
  const copyTo = readCopyTo(rows)
  return {
    scanned,
    pages: reader.pages,
    facts: known?.facts ?? noFacts,
    chain,
    ...(copyTo.length > 0 ? { copyTo } : {}),
    route: guessRoute({ rows, head: known?.head ?? [], chain, copyTo }, options.own ?? []),
    language: languageOf(pages.map((page) => page.text).join('\n')),
    doubts: known?.doubts ?? [],
  }
}
