import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { makeSampleCircular } from '../../../electron/letters/sampleCircular.ts'
import { checkPdf, pagesText } from './pdf.ts'

const shipped = readFileSync(new URL('../../../resources/sample/social-media-circular.pdf', import.meta.url))

it('ships as the engine makes it today, byte for byte', async () => {
  expect(shipped.equals(await makeSampleCircular())).toBe(true)
})

it('has two pages that are marked as a sample and can be read', async () => {
  checkPdf(shipped)
  const pages = await pagesText(shipped)
  expect(pages).toHaveLength(2)
  for (const page of pages) expect(page).toContain('SAMPLE')
  expect(pages[0]).toContain('No. SO(CIR)7-3/2026')
  expect(pages[0]).toContain('Dated Lahore, the 13th November, 2026')
})
