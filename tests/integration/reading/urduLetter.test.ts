import { degrees, PDFDocument } from 'pdf-lib'
import { afterAll, expect, it } from 'vitest'
import { previewLetter } from '../../../electron/letters/preview.ts'
import { startPdfSession } from '../../../electron/pages/open.ts'
import { startPdfChild } from '../../../electron/pages/start.node.ts'
import { readCircular } from '../../../electron/reading/read.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { makeLetter } from '../../../shared/domain/letter.ts'
import { letterSource, urduSource } from '../../helpers/letters.ts'

const session = startPdfSession(startPdfChild)
afterAll(session.close)

it.each(['nastaliq', 'naskh'] as const)(
  'reads an Urdu letter in %s, its Latin number too',
  async (script) => {
    const urdu = urduSource({ script })
    const { pdf } = await previewLetter(makeLetter(letterSource({ language: 'ur', urdu })), [])
    const { facts, chain } = await readCircular(await session.open(pdf), { today: civilDate('2027-01-01') })
    expect(facts.reference).toMatchObject({ value: '1201/Admn', confidence: 0.95 })
    expect(facts.date).toMatchObject({ value: '2026-11-23', confidence: 0.95 })
    expect(facts.issuer.value).toBe(urdu.letterhead.name)
    expect(facts.subject.value).toBe(urdu.subject)
    expect(chain).toMatchObject([{ reference: 'SO(CIR)7-3/2026', date: '2026-11-13' }])
  },
)

/** The first page laid on its side (or head), with a Rotate that shows it upright, as some scanners file pages. */
async function laidOver(pdf: Uint8Array, quarters: 1 | 2 | 3): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const [letter] = await document.embedPdf(pdf, [0])
  if (!letter) throw new Error('no page')
  const { width, height } = letter
  const page = document.addPage(quarters === 2 ? [width, height] : [height, width])
  const corner = { 1: [height, 0], 2: [width, height], 3: [0, width] }[quarters]
  const [x = 0, y = 0] = corner
  page.setRotation(degrees(quarters * 90))
  page.drawPage(letter, { x, y, rotate: degrees(quarters * 90) })
  return document.save()
}

it.each([1, 2, 3] as const)('reads an Urdu page that is turned by %i quarters', async (quarters) => {
  const letter = makeLetter(letterSource({ language: 'ur', urdu: urduSource({ script: 'naskh' }) }))
  const pdf = await laidOver((await previewLetter(letter, [])).pdf, quarters)
  const { facts } = await readCircular(await session.open(pdf), { today: civilDate('2027-01-01') })
  expect(facts.reference).toMatchObject({ value: '1201/Admn', confidence: 0.95 })
  expect(facts.date.value).toBe('2026-11-23')
})
