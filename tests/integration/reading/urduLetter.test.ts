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
