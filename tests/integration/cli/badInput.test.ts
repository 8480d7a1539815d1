import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPdf, pagesText } from '../letters/pdf.ts'
import { importedDocument, issuedDocument } from './documents.ts'
import { openTerminal, sampleCircular, type Terminal } from './terminal.ts'

const minutes = 60_000
const long = 'District Education Authority of the Very Long Name '.repeat(4).slice(0, 200).trim()
const unbroken = 'W'.repeat(120)
const offices = [
  'Code,Office,Designation,Address,Urdu name',
  'BARE,DEA Nowhere,,,',
  'BIDI,\u202eDEA \u2066Turned\u2069 Town\u202c,Chief Executive Officer,\u200fMain Road,\u202bضلعی دفتر\u202c',
  `LONG,${long},Chief Executive Officer,12 Mall Road,${'ضلعی تعلیمی اتھارٹی '.repeat(10)}`,
  `WORD,${unbroken},Officer,${'x'.repeat(120)},${'ت'.repeat(120)}`,
  'SMILE,DEA Smile 😀,Chief Executive Officer,,',
  'HAN,DEA 漢字,Chief Executive Officer,,',
]

let terminal: Terminal
let circular = ''

const ask = (...args: string[]) => terminal.ask('--today', '2026-11-23', ...args)
const issue = (id: string, to: string, ...more: string[]) =>
  ask('letter', 'issue', '--circular', id, '--to', to, '--out', `out-${to}`, ...more)

async function imported(file: string, ...given: string[]): Promise<string> {
  const said = importedDocument.parse((await ask('circular', 'import', file, ...given)).json)
  const id = said.circulars[0]?.id ?? ''
  await ask('circular', 'confirm', id)
  return id
}

async function numbered(): Promise<unknown> {
  return (await ask('status')).json
}

beforeAll(async () => {
  terminal = openTerminal()
  await ask('init', '--sample')
  writeFileSync(path.join(terminal.folder, 'odd.csv'), offices.join('\n'))
  await ask('office', 'import', 'odd.csv')
  circular = await imported(sampleCircular)
}, 3 * minutes)

afterAll(() => rmSync(terminal.folder, { recursive: true, force: true }))

/** Every PDF of a folder, checked by qpdf. */
function checkAll(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'))
  for (const name of names) checkPdf(readFileSync(path.join(folder, name)))
  return names
}

describe('offices with odd names', () => {
  it(
    'get letters, a print file, sheets and labels that are sound',
    async () => {
      const said = issuedDocument.parse(
        (await issue(circular, 'BARE,BIDI,LONG,WORD', '--lang', 'both', '--emails')).json,
      )
      // A letter each, the print file, despatch sheet, peon book, labels.
      expect(checkAll(path.dirname(said.printFile))).toHaveLength(4 + 4)
      const texts: string[] = []
      for (const { file } of said.despatches) texts.push((await pagesText(readFileSync(file))).join('\n'))
      const [bare = '', turned = '', named = '', word = ''] = texts
      expect(bare).toContain('The DEA Nowhere.')
      expect(turned).toContain('DEA Turned Town, Main Road.')
      expect(named.replace(/\s+/g, ' ')).toContain(long)
      expect(word.replace(/\s+/g, '')).toContain(unbroken)
    },
    4 * minutes,
  )

  it.each([
    ['SMILE', '😀', 'U+1F600'],
    ['HAN', '漢', 'U+6F22'],
  ])(
    'are refused before a number is taken where no font has a character: %s',
    async (office, character, codepoint) => {
      const before = await numbered()
      expect(await issue(circular, `LHR,${office}`)).toMatchObject({
        exit: 1,
        json: {
          error: {
            code: 'GLYPH_MISSING',
            character,
            codepoint,
            office,
            text: expect.stringContaining('DEA'),
          },
        },
      })
      expect(await numbered()).toEqual(before)
    },
    2 * minutes,
  )
})

describe('a subject of 400 words', () => {
  it(
    'is printed whole, over two pages, and shortened on the slip and in the sheets',
    async () => {
      const words = Array.from({ length: 400 }, (_, index) => `word${index}`)
      const document = await PDFDocument.create()
      document.addPage().drawText('A circular with a long subject')
      writeFileSync(path.join(terminal.folder, 'long.pdf'), await document.save())
      const given = ['--reference', 'X/1-2/2026', '--date', '2026-11-02', '--issuer', 'the Secretary']
      const id = await imported('long.pdf', ...given, '--subject', words.join(' '))
      const said = issuedDocument.parse((await issue(id, 'KSR')).json)
      const [despatch] = said.despatches
      const pages = await pagesText(readFileSync(despatch?.file ?? ''))
      const found = new Set(pages.join(' ').split(/\s+/))
      expect(words.filter((word) => !found.has(word))).toEqual([])
      expect(pages.filter((page) => page.includes('ACKNOWLEDGEMENT'))).toHaveLength(1)
      checkAll(path.dirname(said.printFile))
    },
    4 * minutes,
  )
})

/** A disk of 200 kB needs root; where it can't be had the test is skipped. */
function mountDisk(disk: string): boolean {
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('a disk without room for the letters', () => {
  it(
    'refuses them before a number is taken, and says how much is needed and free',
    async ({ skip }) => {
      const disk = path.join(terminal.folder, 'disk')
      if (process.platform !== 'linux' || !mountDisk(disk)) skip()
      try {
        const before = await numbered()
        const said = await ask(
          'letter',
          'issue',
          '--circular',
          circular,
          '--to',
          'LHR,KSR,SKP,NKS',
          '--out',
          'disk/letters',
        )
        expect(said).toMatchObject({
          exit: 1,
          json: { error: { code: 'DISK_SPACE', needed: expect.any(Number), free: expect.any(Number) } },
        })
        expect(said.err + said.out).toMatch(/about 0\.\d MB, but only 0\.1 MB/)
        expect(await numbered()).toEqual(before)
        expect(readdirSync(disk).flatMap((name) => readdirSync(path.join(disk, name)))).toEqual([])
      } finally {
        execFileSync('umount', [disk])
      }
    },
    2 * minutes,
  )
})
