import { afterAll, expect, it } from 'vitest'
import { startPdfSession } from '../../../electron/pages/open.ts'
import { startPdfChild } from '../../../electron/pages/start.node.ts'
import { readCircular } from '../../../electron/reading/read.ts'
import { AppError } from '../../../shared/errors.ts'
import { onePage, show } from '../pages/rawPdf.ts'

const session = startPdfSession(startPdfChild)
afterAll(session.close)

const letter = onePage({
  content:
    show('No. 1201-46/Admn', 72, 780) +
    show('Dated Lahore, the 20th November, 2023', 350, 780) +
    show('Subject:- SOCIAL MEDIA', 72, 700),
})

/** The same numbers each run (Lehmer), so that a failure can be seen again. */
function numbers(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 0x7fffffff)
}

it('ends 300 letters with flipped bytes in facts or a code', { timeout: 120_000 }, async () => {
  const next = numbers(20261123)
  const ends = new Map<string, number>()
  for (let mutant = 0; mutant < 300; mutant += 1) {
    const bytes = new Uint8Array(letter)
    for (let flips = 1 + (next() % 8); flips > 0; flips -= 1) bytes[next() % bytes.length] = next() & 255
    const end = await session
      .open(bytes)
      .then((reader) => readCircular(reader))
      .then((reading) => (reading.facts.reference.value === null ? 'no number' : 'number'))
      .catch((error: unknown) => (error instanceof AppError ? error.code : String(error)))
    ends.set(end, (ends.get(end) ?? 0) + 1)
  }
  for (const end of ends.keys()) expect(end).toMatch(/^(?:number|no number|PDF_[A-Z_]+)$/)
  expect(ends.get('number')).toBeGreaterThan(50)
})
