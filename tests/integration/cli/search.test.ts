import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { importedDocument } from './documents.ts'
import { openTerminal, sampleCircular, type Terminal } from './terminal.ts'

let terminal: Terminal

const found = z.strictObject({
  hits: z.array(z.strictObject({ kind: z.string(), id: z.string(), title: z.string(), snippet: z.string() })),
})

const ask = (...args: string[]) => terminal.ask('--today', '2026-11-23', ...args)
const search = async (...args: string[]) => found.parse((await ask('search', ...args)).json).hits

beforeAll(async () => {
  terminal = openTerminal()
  await ask('init', '--sample')
  const said = await ask('circular', 'import', sampleCircular)
  const circular = importedDocument.parse(said.json).circulars[0]?.id ?? ''
  await ask('circular', 'confirm', circular)
  await ask('letter', 'issue', '--circular', circular, '--to', 'KSR,LHR', '--out', 'letters')
})

afterAll(() => rmSync(terminal.folder, { recursive: true, force: true }))

it('finds subjects, pages, numbers and offices, with what stands around the words', async () => {
  const subject = await search('social', 'media')
  expect(subject.map(({ kind }) => kind)).toEqual(['circular', 'letter'])
  expect(await search('seldom be taken back')).toMatchObject([
    { kind: 'circular', snippet: expect.stringContaining('seldom') },
  ])
  const [number] = await search('no. 1202 / admn')
  expect(number).toMatchObject({ kind: 'despatch', title: expect.stringContaining('1202/Admn') })
  const [office, despatch] = await search('قصور')
  expect([office?.title, despatch?.kind]).toEqual(['KSR: District Education Authority, Kasur', 'despatch'])
  expect(await search('social', '--office', 'LHR', '--kind', 'despatch')).toMatchObject([
    { title: '1201/Admn: District Education Authority, Lahore' },
  ])
})

it('says so when nothing was found, and takes no sign of a query language for one', async () => {
  expect(await search('NEAR("social" media) OR *')).toEqual([])
  const said = await terminal.run('search', 'zebra')
  expect([said.exit, said.out.trim()]).toEqual([0, 'Nothing was found.'])
  expect((await terminal.run('search')).exit).toBe(2)
})
