import type { CivilDate } from '../../shared/domain/dates.ts'
import type { Box } from '../pages/types.ts'

/** From here on a fact counts as sure; below `doubtful` the clerk must look at the picture. */
export const sure = 0.8
export const doubtful = 0.5

/**
 * One thing that a circular says, where, and how sure: 0 to 1.
 *
 * `page` counts from 1; `box` is in points from the top left of the page as shown. Nothing found: value null,
 * confidence 0, page and box null.
 */
export type Fact<T extends string = string> = {
  value: T | null
  confidence: number
  page: number | null
  box: Box | null
  from: 'text-layer'
}

export type CircularFacts = { reference: Fact; date: Fact<CivilDate>; issuer: Fact; subject: Fact }

/** A letter that this one refers to. */
export type ChainLink = { reference: string; date: CivilDate | null; issuer?: string }

/** How the letter came: to us, as a copy, or wrapped in another office's letter (DOMAIN.md §3). */
export type Route = 'addressed' | 'copied' | 'nested'

export type Language = 'en' | 'ur' | 'other'

export type CircularReading = {
  /** No text worth the name: the clerk types from the picture. */
  scanned: boolean
  pages: number
  facts: CircularFacts
  chain: ChainLink[]
  copyTo?: string[]
  route: Route | null
  language: Language | null
  /** Why the text layer of the first page is not believed, if it is not. */
  doubts: Doubt[]
}

/** What speaks against a text layer (READING.md: never believe one). */
export type Doubt = 'hidden' | 'unmapped' | 'over-picture' | 'script' | 'no-ink' | 'year'
