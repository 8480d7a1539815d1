import i18next from 'i18next'
import { expect, it } from 'vitest'
import { registerCsv } from '../../renderer/features/letters/registerCsv.ts'
import type { Service } from '../../renderer/client/service.ts'
import ur from '../../renderer/locales/ur.json' with { type: 'json' }
import { forwardingId } from '../../shared/contract/values.ts'

await i18next.init({ lng: 'ur', resources: { ur: { translation: ur } } })

const line = {
  number: '1201/Admn',
  date: '2026-11-23',
  slipCode: '012600000174',
  officeCode: 'LHR',
  officeName: 'District Education Authority, Lahore',
  state: 'made',
  pages: 3,
  file: '1201-Admn-LHR.pdf',
  outcome: { complied: '2026-11-25' },
  overdue: false,
  cancelledReason: null,
}

it('the despatch register as CSV names offices in the language of the window, in plain text', async () => {
  const rows = [
    { ...line, officeNameUrdu: 'ضلعی تعلیمی اتھارٹی، لاہور' },
    { ...line, officeNameUrdu: '' },
  ]
  const service = { call: () => Promise.resolve({ rows, total: 2 }) } as unknown as Service
  const csv = await registerCsv(service, forwardingId.parse('f1'), i18next.t, true)
  const [, first, second] = csv.split('\r\n')
  expect(first).toContain('ضلعی تعلیمی اتھارٹی، لاہور')
  expect(second).toContain('District Education Authority, Lahore')
  expect(csv).toContain('25-11-2026')
  expect(csv).not.toMatch(/[\u2066-\u2069]/u)
})
