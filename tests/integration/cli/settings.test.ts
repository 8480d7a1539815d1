import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { claimingPng, crossPng, jpegs } from '../../helpers/images.ts'
import { checkPdf, pagesText } from '../letters/pdf.ts'
import { errorDocument, importedDocument, issuedDocument } from './documents.ts'
import { openTerminal, sampleCircular, type Terminal } from './terminal.ts'

let terminal: Terminal
let circular = ''

const signatory = 'Nasir Mehmood Qamar'
const ask = (...args: string[]) => terminal.ask('--today', '2026-11-23', ...args)

beforeAll(async () => {
  terminal = openTerminal()
  await ask('init', '--sample')
  const said = await ask('circular', 'import', sampleCircular)
  circular = importedDocument.parse(said.json).circulars[0]?.id ?? ''
  await ask('circular', 'confirm', circular)
  const files = {
    'logo.png': crossPng(600, 600, 'rgbAlpha'),
    'signature.jpg': jpegs.small,
    'words.png': new TextEncoder().encode('no image'),
    'vast.png': claimingPng(10_000, 10_000),
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(terminal.folder, name), bytes)
})

afterAll(() => rmSync(terminal.folder, { recursive: true, force: true }))

const issueTo = (out: string, ...args: string[]) =>
  ask('letter', 'issue', '--circular', circular, '--to', 'KSR', '--out', out, ...args)

async function issue(out: string, ...args: string[]) {
  const said = issuedDocument.parse((await issueTo(out, ...args)).json)
  const [despatch] = said.despatches
  if (!despatch) throw new Error('no letter')
  return { forwarding: said.forwarding.id, file: despatch.file, bytes: readFileSync(despatch.file) }
}

const documents = () =>
  readdirSync(path.join(terminal.folder, 'register/documents'), { recursive: true }).map(String).sort()
const images = (bytes: Buffer) => bytes.toString('latin1').split('/Subtype /Image').length - 1

describe('before anything is kept', () => {
  it.each([
    ['words.png', 'IMAGE_UNREADABLE'],
    ['vast.png', 'IMAGE_TOO_LARGE'],
    ['nowhere.png', 'FILE_NOT_FOUND'],
  ])('an image that can’t be used is refused in words: %s', async (file, code) => {
    const before = documents()
    for (const args of [
      ['logo', file],
      ['signature', signatory, file],
    ]) {
      const said = await ask('settings', ...args)
      expect([said.exit, errorDocument.parse(said.json).error.code]).toEqual([1, code])
      expect(errorDocument.parse(said.json).error.message).not.toContain('{{')
    }
    expect(documents()).toEqual(before)
  })

  it('a signature that is not kept can’t be printed, and no number is taken', async () => {
    const said = await issueTo('unsigned', '--signed')
    expect(errorDocument.parse(said.json).error).toMatchObject({ code: 'SIGNATURE_MISSING' })
    expect(existsSync(path.join(terminal.folder, 'unsigned'))).toBe(false)
  })

  it('an unknown signatory is refused', async () => {
    const said = await ask('settings', 'signature', 'Nobody', 'signature.jpg')
    expect(errorDocument.parse(said.json).error.code).toBe('SIGNATORY_UNKNOWN')
  })
})

describe('logo, signature and paper', () => {
  it('are kept, printed as chosen, and frozen with the letters', async () => {
    const plain = images((await issue('plain')).bytes)
    const kept = z.object({ logo: z.object({ sha256: z.string(), width: z.int(), height: z.int() }) })
    expect(kept.parse((await ask('settings', 'logo', 'logo.png')).json).logo).toMatchObject({
      width: 425,
      height: 425,
    })
    await ask('settings', 'signature', signatory, 'signature.jpg', '--for', 'for Director')
    // A logo with clear parts is two images: its colours and its mask.
    expect(images((await issue('logo')).bytes)).toBe(plain + 2)
    const signed = await issue('signed', '--signed', '--lang', 'both')
    expect(images(signed.bytes)).toBe(plain + 3)
    checkPdf(new Uint8Array(signed.bytes))
    const [page = ''] = await pagesText(new Uint8Array(signed.bytes))
    expect(page).toContain('for Director')

    await ask('settings', 'logo', 'none')
    await ask('settings', 'signature', signatory, 'none')
    rmSync(signed.file)
    await ask('letter', 'resume', '--forwarding', signed.forwarding, '--out', path.dirname(signed.file))
    expect(readFileSync(signed.file).equals(signed.bytes)).toBe(true)
    expect(images((await issue('none')).bytes)).toBe(plain)
  })

  it('leave the letterhead to the paper, and set the number above it', async () => {
    const said = await ask('settings', 'letterhead', '--preprinted', '50')
    expect(said.json).toMatchObject({ numberAt: 'below', paper: { preprinted: true, top: 50 } })
    const [bare = ''] = await pagesText(new Uint8Array((await issue('paper', '--without-slip')).bytes))
    expect(bare.trim()).toMatch(/^No\. /u)
    await ask('settings', 'letterhead', '--plain', '--number', 'above')
    const [page = ''] = await pagesText(new Uint8Array((await issue('above', '--without-slip')).bytes))
    expect(page.trim()).toMatch(/^No\. /u)
    expect(page).toContain('DIRECTORATE')
  })

  it.each(['--preprinted=5', '--preprinted=x', '--number=beside'])('know no %s', async (option) => {
    expect((await ask('settings', 'letterhead', option)).exit).toBe(2)
  })

  it('have help, and leave a register that verifies', async () => {
    const help = await terminal.run('settings', '--help')
    for (const command of ['logo', 'letterhead', 'signature']) expect(help.out).toContain(command)
    expect(await ask('verify')).toMatchObject({ exit: 0 })
  })
})
