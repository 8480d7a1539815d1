import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { sampleCircular, useTerminal } from './terminal.ts'

const reminder = z.object({
  step: z.int(),
  forwarding: z.object({ id: z.string(), number: z.string(), date: z.string() }),
  despatches: z.array(
    z.object({
      number: z.string(),
      slipCode: z.string(),
      officeCode: z.string(),
      of: z.string(),
      file: z.string(),
    }),
  ),
  printFile: z.string(),
  closed: z.array(z.string()),
})

test('reminders go to defaulters only, from a deadline that a holiday moved', async () => {
  const { ask, folder } = useTerminal()
  const on = (today: string, ...args: string[]) => ask('--today', today, ...args)
  await on('2026-12-01', 'init', '--sample')
  const imported = await on('2026-12-01', 'circular', 'import', sampleCircular)
  const { circulars } = z.object({ circulars: z.array(z.object({ id: z.string() })) }).parse(imported.json)
  const id = circulars.map((circular) => circular.id).join()
  await on('2026-12-01', 'circular', 'confirm', id)
  const to = ['--circular', id, '--out', 'letters']
  await on('2026-12-01', 'letter', 'issue', '--to', 'LHR,KSR,SKP', '--due', '+7', ...to)

  writeFileSync(path.join(folder, 'days.csv'), 'date,name\n2026-12-10,Strike\n30-02-2026,None\n')
  const calendar = await on('2026-12-02', 'calendar', 'import', 'days.csv')
  const moved = { from: '2026-12-10', to: '2026-12-11' }
  expect(calendar.json).toMatchObject({
    added: 1,
    moved: ['1201/Admn', '1202/Admn', '1203/Admn'].map((despatch) => ({ despatch, ...moved })),
    rejected: [{ row: 3, reason: 'date-impossible' }],
  })
  const early = await on('2026-12-11', 'remind', ...to)
  expect(early.json).toMatchObject({ error: { code: 'NOBODY_TO_REMIND' } })
  const first = reminder.parse((await on('2026-12-14', 'remind', ...to)).json)
  expect(first).toMatchObject({ step: 1, forwarding: { number: '1204-1206/Admn', date: '2026-12-14' } })
  expect(first.despatches.map(({ of }) => of)).toEqual(['1201/Admn', '1202/Admn', '1203/Admn'])
  await on('2026-12-15', 'receipt', 'log', '1205/Admn', '--kind', 'complied', '--on', '2026-12-15')
  const second = reminder.parse((await on('2026-12-15', 'remind', '--step', '2', ...to)).json)
  expect([second.step, second.despatches.map(({ of }) => of)]).toEqual([2, ['1201/Admn', '1203/Admn']])
  const unknown = await on('2026-12-15', 'remind', '--circular', 'nope', '--out', 'letters')
  expect(unknown.json).toMatchObject({ error: { code: 'NOT_FOUND', circular: 'nope' } })
  const before = await on('2026-12-13', 'remind', '--step', '3', ...to)
  expect(before.json).toMatchObject({
    error: { code: 'DATE_BEFORE_DESPATCH', on: '2026-12-13', despatched: '2026-12-15' },
  })
  const fifth = await on('2026-12-15', 'remind', '--step', '5', ...to)
  expect(fifth.json).toMatchObject({ error: { code: 'STEP_UNKNOWN' } })
}, 180_000)
