import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { draftBytes, mailAddresses } from '../../../electron/reports/mail.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tarseel-mail-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes the attachment, makes the draft and takes it apart again as RFC 2045 to 2047 say. */
function sent(subject: string, text: string, bytes: Uint8Array, name = '1201-Admn-LHR.pdf') {
  const file = path.join(folder, 'letter.pdf')
  writeFileSync(file, bytes)
  const draft = { id: 'a1', to: ['a@b.example'], subject, text, attachment: { path: file, name } }
  const source = Buffer.concat([...draftBytes(draft)]).toString('latin1')
  const [head, body] = cut(source)
  const boundary = /boundary="([^"]+)"/u.exec(head)?.[1] ?? ''
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => cut(part.slice(2)))
  const [letter, pdf] = parts.map(([, content]) => Buffer.from(content, 'base64'))
  const line = /^Subject: (.*(?:\r\n .*)*)/mu.exec(head)?.[1] ?? ''
  const words = [...line.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/gu)].map(([, word = '']) => word)
  const said = words.map((word) => Buffer.from(word, 'base64').toString()).join('')
  return { source, head, parts, letter: letter?.toString(), pdf, subject: said, line }
}

function cut(part: string): [string, string] {
  const end = part.indexOf('\r\n\r\n')
  return [part.slice(0, end), part.slice(end + 4)]
}

describe('e-mail draft', () => {
  it('names the letter whose file is no longer there', () => {
    const attachment = { path: path.join(folder, 'gone.pdf'), name: '1201-Admn-LHR.pdf' }
    const draft = { id: 'a1', to: ['a@b.example'], subject: 's', text: 't', attachment }
    const wanted = expect.objectContaining({ code: 'FILE_NOT_FOUND', data: { file: attachment.path } })
    expect(() => [...draftBytes(draft)]).toThrow(wanted)
  })

  it('gives subject, words and attachment back as they were, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.uint8Array({ maxLength: 500 }),
        (subject, text, bytes) => {
          const found = sent(subject, text, bytes)
          expect(found.subject).toBe(subject.replace(/[\p{Cc}\s]+/gu, ' ').trim())
          expect(found.letter).toBe(text.replace(/\r?\n/gu, '\r\n'))
          expect(found.pdf?.equals(bytes)).toBe(true)
        },
      ),
    )
  })

  it('carries an attachment that is longer than a chunk', () => {
    const bytes = Uint8Array.from({ length: 600_001 }, (_, index) => index % 251)
    const { pdf, source } = sent('A', 'B', bytes)
    expect(pdf?.equals(bytes)).toBe(true)
    expect(Math.max(...source.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78)
  })

  it('is marked as unsent, has no date, and is the same each time', () => {
    const { head, source } = sent('عنوان: سوشل میڈیا', 'سلام', Buffer.from('%PDF'))
    expect(head).toMatch(/^X-Unsent: 1\r\nTo: a@b\.example\r\n/u)
    expect(head).not.toMatch(/^(?:Date|Message-ID):/imu)
    expect(sent('عنوان: سوشل میڈیا', 'سلام', Buffer.from('%PDF')).source).toBe(source)
  })

  it('lets no subject and no file name begin a header of its own', () => {
    const found = sent('A\r\nBcc: x@y.example', 'B', Buffer.from('C'), 'a"\r\nX-Bad: 1.pdf')
    expect(found.source).not.toMatch(/^(?:Bcc|X-Bad)/mu)
    expect(found.subject).toBe('A Bcc: x@y.example')
  })

  it('breaks no line and parts no character in a long Urdu subject', () => {
    const subject = 'سرکاری ملازمین کے لیے سوشل میڈیا کے استعمال کی ہدایات '.repeat(4).trim()
    const { line, subject: said } = sent(subject, '', Buffer.from(''))
    expect(said).toBe(subject)
    for (const one of line.split('\r\n ')) expect(one.length).toBeLessThanOrEqual(75)
  })

  it('shortens a subject that mail programs would cut, at a word', () => {
    const { subject } = sent('No. 1/Admn – ' + 'GUIDELINES FOR SERVANTS '.repeat(130), '', Buffer.from(''))
    expect(subject.length).toBeLessThanOrEqual(240)
    expect(subject).toMatch(/^No\. 1\/Admn – (?:(?:GUIDELINES|FOR|SERVANTS) ){20,}…$/u)
    expect(sent('🏫'.repeat(300), '', Buffer.from('')).subject).toBe(`${'🏫'.repeat(120)} …`)
  })
})

describe('addresses of an office', () => {
  it.each([
    ['ceo.lhr@dea.example', ['ceo.lhr@dea.example']],
    ['a@b.example; c@d.example', ['a@b.example', 'c@d.example']],
    ['KS.ks-lower@K.example', ['KS.ks-lower@K.example']],
    ['دفتر@dea.example', []],
    ['none', []],
    ['', []],
    ['a@b.example\r\nBcc:x@y.example', ['a@b.example']],
  ])('%j are %j', (text, found) => {
    expect(mailAddresses(text)).toEqual(found)
  })
})
