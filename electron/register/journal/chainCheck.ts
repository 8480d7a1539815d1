import { hashEntry, noHash, type Entry, type Head } from './journal.ts'
import { isKind } from './kinds/kinds.ts'
import type { Wrong } from './verify.ts'

/** Walks all chains at once, entry by entry in the order of the table. */
export type ChainCheck = {
  /** Looks at the next entry; says what is wrong with it. */
  add: (entry: Entry) => Wrong | undefined
  /** After the last entry: whether a chain is shorter than was known, or was written anew. */
  end: () => Wrong | undefined
  /** The last good entry of a device. */
  last: (device: string) => { device: string; seq: number }
  /** The entry that should come after it. */
  next: (device: string) => { device: string; seq: number }
}

/** A check from the first entry on; `known` are heads that other places know of. */
export function chainCheck(known: readonly Head[]): ChainCheck {
  const heads = new Map<string, Pick<Entry, 'seq' | 'hash' | 'hlc'>>()
  const seen = new Map<string, string>()
  const wanted = new Set(known.map(({ device, seq }) => `${device}/${seq}`))
  let lastDevice = ''
  const last = (device: string) => ({ device, seq: heads.get(device)?.seq ?? 0 })
  const next = (device: string) => ({ device, seq: last(device).seq + 1 })
  return {
    add: (entry) => {
      const { device, seq, hash, hlc } = entry
      const reason = faultOf(entry, heads.get(device))
      // What a changed row says of itself can't be believed: the entry that should stand there is named.
      if (reason !== undefined)
        return { ...next(heads.has(device) ? device : lastDevice || String(device)), reason }
      lastDevice = device
      heads.set(device, { seq, hash, hlc })
      if (wanted.has(`${device}/${seq}`)) seen.set(device, hash)
      return undefined
    },
    end: () => {
      for (const head of known) {
        const found = seen.get(head.device)
        if (found === undefined) return { ...next(head.device), reason: 'cut' }
        if (found !== head.hash) return { device: head.device, seq: head.seq, reason: 'changed' }
      }
      return undefined
    },
    last,
    next,
  }
}

function faultOf(entry: Entry, head: Pick<Entry, 'seq' | 'hash' | 'hlc'> | undefined): string | undefined {
  if (!hasTypes(entry) || hashEntry(entry) !== entry.hash) return 'changed'
  if (entry.seq !== (head?.seq ?? 0) + 1) return 'missing'
  if (entry.prev !== (head?.hash ?? noHash)) return 'chain'
  if (head && entry.hlc <= head.hlc) return 'time'
  return isKind(entry.kind) ? undefined : 'kind'
}

/** A flipped type bit turns text into bytes that read the same; the hash alone would not see it. */
function hasTypes(entry: Entry): boolean {
  const { device, operator, kind, body, prev, hash, seq, hlc } = entry
  const texts: unknown[] = [device, operator, kind, body, prev, hash]
  return texts.every((text) => typeof text === 'string') && Number.isInteger(seq) && Number.isInteger(hlc)
}
