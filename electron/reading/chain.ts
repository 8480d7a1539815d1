import { findDates } from '../../shared/domain/letterDates.ts'
import type { FoundDate } from '../../shared/domain/letterDates.ts'
import { foldReference } from '../../shared/domain/fold.ts'
import { findReferences, isCopyHeading } from '../../shared/domain/references.ts'
import type { Row } from './rows.ts'
import type { ChainLink } from './types.ts'

/** Words that make a number in the text an earlier letter's (DOMAIN.md §6). */
const cue =
  /\b(?:vide|letters?|refer\w*|continuation|circulars?|notifications?|memorandum|o\.?m\.?|orders?|directives?|endst|supersession|even)\b|مراسلہ|سرکلر|حوالہ/i

const cueReach = 90
const dateReach = 30

/** `from the Finance Department` after the date, or `Finance Department's` before the number. */
function issuerNear(before: string, after: string): string | null {
  const from =
    /^[\s,]*(?:received\s+)?from\s+(?:the\s+)?([A-Z][^.,;()]{4,60}?)(?=\s+(?:on|regarding|vide|and)\b|[.,;(]|$)/.exec(
      after,
    )
  const of =
    /([A-Z][A-Za-z&() ]{3,60}?)['’]s\s+(?:[a-z. ]*\s)?(?:letter|circular|notification|O\.M\.)?[^'’]{0,20}$/.exec(
      before,
    )
  const issuer = (from?.[1] ?? of?.[1])?.trim() ?? ''
  return issuer.includes(' ') && !/^(?:under|this|the said)\b/i.test(issuer) ? issuer : null
}

/** More letters than this are a list or an attack, not a chain. */
const mostLinks = 100

/** `this department's letter of even number dated …`: an earlier letter under the same number. */
const evenNumber = /\bof\s+even\s+(?:number|no\.?)[\s,]*$/i

/** Earlier letters of the letter's own number, told by their dates alone. */
function evenLinks(text: string, dates: readonly FoundDate[], own: string | null): ChainLink[] {
  if (own === null) return []
  return dates.flatMap(({ date, from }) => {
    const before = text.slice(Math.max(0, from - 40), from).replace(/\bdated?\W*(?:the\s+)?$/i, '')
    return evenNumber.test(before) ? [{ reference: own, date }] : []
  })
}

const keyOf = ({ reference, date }: ChainLink): string => `${foldReference(reference)}|${date ?? ''}`

/** The letters that a text refers to, each once, in order; `own` (a reference) is left out but for its even ones. */
export function readChain(text: string, own: string | null): ChainLink[] {
  const dates = findDates(text)
  const links = new Map<string, ChainLink>()
  let next = 0
  for (const { reference, label, from, to } of findReferences(text)) {
    const before = text.slice(Math.max(0, from - cueReach), from)
    if (label === 'file' || !(label === 'circular' || cue.test(before))) continue
    while ((dates[next]?.from ?? Infinity) < to) next += 1
    const found = dates[next]
    const dated = found && found.from - to < dateReach ? found : undefined
    const date = dated?.date ?? null
    const issuer = issuerNear(before, text.slice(dated?.to ?? to, (dated?.to ?? to) + 100))
    const link = { reference, date, ...(issuer === null ? {} : { issuer }) }
    const isOwn = own !== null && foldReference(own) === foldReference(reference) && links.size === 0
    if (!isOwn && !links.has(keyOf(link))) links.set(keyOf(link), link)
    if (links.size === mostLinks) break
  }
  for (const link of evenLinks(text, dates, own)) if (!links.has(keyOf(link))) links.set(keyOf(link), link)
  const all = [...links.values()]
  const dated = new Set(all.filter((link) => link.date !== null).map((link) => foldReference(link.reference)))
  return all.filter((link) => link.date !== null || !dated.has(foldReference(link.reference)))
}

const listed = /^(?:\(?\d{1,3}[.)]|\(?[ivx]{1,5}[.)])\s*(?<name>\S.*)$/i

/** The offices of the copy list, without their numbers; rows that go on are joined to theirs. */
export function readCopyTo(rows: readonly Row[]): string[] {
  const at = rows.findIndex((row) => isCopyHeading(row.text))
  if (at < 0) return []
  const names: string[] = []
  for (const row of rows.slice(at + 1, at + 60)) {
    const name = listed.exec(row.text)?.groups?.name
    if (name !== undefined) names.push(name)
    else if (names.length > 0 && !/^\(|^[A-Z .()-]+$/.test(row.text) && row.text.length > 3) {
      names.push(`${names.pop() ?? ''} ${row.text}`)
    } else if (names.length > 0) break
  }
  return names
}
