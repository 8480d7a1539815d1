import i18next from 'i18next'
import { expect, it } from 'vitest'
import { outcomeWords } from '../../renderer/features/letters/outcomeWords.ts'
import en from '../../renderer/locales/en.json' with { type: 'json' }
import { receiptKinds } from '../../shared/contract/receipts.ts'
import { civilDate } from '../../shared/domain/dates.ts'

await i18next.init({ lng: 'en', resources: { en: { translation: en } } })

const nothing = {
  delivered: null,
  acknowledged: null,
  complied: null,
  nil: null,
  query: null,
  returned: null,
  exempt: null,
}

it('says every kind of answer in words', () => {
  for (const kind of receiptKinds) {
    const outcome = { ...nothing, [kind]: civilDate('2026-11-05') }
    const words = outcomeWords({ state: 'made', outcome, overdue: false, daysLate: 0 }, i18next.t)
    expect(words).toBe(`${en.despatch.outcome[kind]} \u206605-11-2026\u2069`)
  }
})

it('says how late an office is beside what came back', () => {
  const late = { state: 'made', overdue: true, daysLate: 3 } as const
  expect(outcomeWords({ ...late, outcome: nothing }, i18next.t)).toBe('Overdue by 3 working days')
  const outcome = { ...nothing, query: civilDate('2026-11-05') }
  expect(outcomeWords({ ...late, outcome }, i18next.t)).toMatch(/^Query .*; Overdue by 3 working days$/)
})
