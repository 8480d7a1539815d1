import { afterAll, describe, expect, it } from 'vitest'
import { startPdfSession } from '../../electron/pages/open.ts'
import { startPdfChild } from '../../electron/pages/start.node.ts'
import { readCircular } from '../../electron/reading/read.ts'
import { doubtful, sure } from '../../electron/reading/types.ts'
import type { CircularReading } from '../../electron/reading/types.ts'
import { civilDate } from '../../shared/domain/dates.ts'
import { foldReference } from '../../shared/domain/fold.ts'
import { corpusFile, corpusFiles, hasCorpus } from './folder.ts'
import { lettersAsRead } from './lettersAsRead.ts'
import type { AsRead } from './lettersAsRead.ts'

const session = startPdfSession(startPdfChild)
const facts = ['reference', 'date', 'issuer', 'subject'] as const
const score = { reference: 0, date: 0, issuer: 0, subject: 0, told: 0 }

afterAll(() => {
  session.close()
  const { told, ...right } = score
  const parts = facts.map((name) => `${name} ${right[name]}`)
  process.stdout.write(`Facts read right of ${told} letters of the corpus: ${parts.join(', ')}\n`)
})

const read = async (path: string): Promise<CircularReading> =>
  readCircular(await session.open(corpusFile(path)), { today: civilDate('2026-11-23') })

const same = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : foldReference(one) === foldReference(other)

/** Counts what was read right; gives what was read wrong without a doubt. */
function surelyWrong(reading: CircularReading, asRead: AsRead): string[] {
  if (asRead.reference !== null) score.told += 1
  return facts.flatMap((name) => {
    const { value, confidence } = reading.facts[name]
    const right = same(value, asRead[name])
    if (right && value !== null) score[name] += 1
    return !right && confidence >= sure ? [`${name}: ${value ?? ''}`] : []
  })
}

describe.runIf(hasCorpus('circulars'))('circulars of the corpus', () => {
  it.each(Object.entries(lettersAsRead))('is never surely wrong about %s', async (path, asRead) => {
    expect(surelyWrong(await read(`circulars/${path}`), asRead)).toEqual([])
  })

  it('reads most of what a person reads', () => {
    expect(score).toMatchObject({ told: 15, reference: 14, date: 14 })
    expect(score.issuer).toBeGreaterThanOrEqual(13)
    expect(score.subject).toBeGreaterThanOrEqual(10)
  })

  it('lets the clerk look wherever fonts of other scripts may lie', async () => {
    for (const path of corpusFiles('circulars', '.pdf').filter((name) => name.includes('Sinhala'))) {
      const reading = await read(path)
      const believed = facts.filter((name) => reading.facts[name].confidence >= doubtful)
      expect({ path, believed }).toEqual({ path, believed: [] })
    }
  })

  it('calls the scans scans, and refuses the broken download', { timeout: 60_000 }, async () => {
    const scans: string[] = []
    const refused: unknown[] = []
    for (const path of corpusFiles('circulars', '.pdf')) {
      const reading = await read(path).catch((error: unknown) => error)
      if (reading instanceof Error) refused.push([path.split('/').at(-1), reading.message])
      else if ((reading as CircularReading).scanned) scans.push(path)
    }
    expect(scans.filter((path) => !/epfo|colleges|coop/.test(path))).toEqual([])
    expect(scans).toHaveLength(18)
    expect(refused).toEqual([['2025__English__18-2025.pdf', 'PDF_DAMAGED']])
  })
})
