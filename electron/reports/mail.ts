import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { AppError } from '../../shared/errors.ts'
import { fileError } from '../files/fileError.ts'

/** A draft with one PDF; nothing in it comes from the clock or from chance. */
export type Draft = {
  /** Tells its parts apart; ASCII letters, digits and dashes. */
  readonly id: string
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly attachment: { readonly path: string; readonly name: string }
}

// Without the flag i: in Unicode's eyes k and s are also the Kelvin sign and the long s.
const address = /^[^\s@<>()[\]\\,;:"\u0080-\uffff]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/u
/** In characters: Outlook takes 255. */
const longestSubject = 240
/** Whole lines of base64: 57 bytes make 76 characters. */
const chunkSize = 57 * 4096

/** The addresses in what an office gave as its e-mail, several with comma or semicolon between; none: empty. */
export function mailAddresses(text: string): string[] {
  return text.split(/[\s,;]+/u).filter((part) => address.test(part))
}

/**
 * A draft as the bytes of an .eml file (RFC 5322, MIME), in chunks: the attachment is never whole in memory.
 *
 * `X-Unsent: 1` makes mail programs open it to be sent; they add date and sender. Errors: FILE_NOT_FOUND {file}, DISK_ERROR {path}.
 */
export function* draftBytes({ id, to, subject, text, attachment }: Draft): Generator<Uint8Array> {
  const boundary = `=_tarseel_${id}`
  const name = attachment.name.replace(/[^\x20-\x7e]|["\\]/gu, '_')
  const utf8Name = encodeURIComponent(attachment.name).replace(/['()*]/gu, percent)
  yield lines(
    'X-Unsent: 1',
    `To: ${to.join(',\r\n ')}`,
    `Subject: ${encodedWords(shortened(subject.replace(/[\p{Cc}\s]+/gu, ' ').trim()))}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed;\r\n boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    wrapped(Buffer.from(text.replace(/\r?\n/gu, '\r\n'))),
    `--${boundary}`,
    `Content-Type: application/pdf;\r\n name="${name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment;\r\n filename="${name}";\r\n filename*=UTF-8''${utf8Name}`,
    '',
    '',
  )
  for (const chunk of fileChunks(attachment.path)) yield Buffer.from(`${wrapped(chunk)}\r\n`, 'latin1')
  yield lines(`--${boundary}--`, '')
}

function lines(...text: string[]): Uint8Array {
  return Buffer.from(text.join('\r\n'), 'latin1')
}

function wrapped(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{76}(?=.)/gu, '$&\r\n')
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/** Up to the last word that has room; the words of the letter say the whole. */
function shortened(subject: string): string {
  if (subject.length <= longestSubject) return subject
  const end = subject.lastIndexOf(' ', longestSubject - 2)
  const whole =
    end > 0
      ? subject.slice(0, end)
      : Array.from(subject)
          .slice(0, longestSubject / 2)
          .join('')
  return `${whole} …`
}

/** RFC 2047: words of at most 75 characters that part no character. */
function encodedWords(text: string): string {
  const words: string[] = ['']
  for (const character of text) {
    const longer = (words.at(-1) ?? '') + character
    if (Buffer.byteLength(longer) <= 45) words[words.length - 1] = longer
    else words.push(character)
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ')
}

function* fileChunks(path: string): Generator<Buffer> {
  if (!existsSync(path)) throw new AppError('FILE_NOT_FOUND', { file: path })
  const fd = guarded(path, () => openSync(path, 'r'))
  try {
    for (;;) {
      const chunk = Buffer.alloc(chunkSize)
      const size = guarded(path, () => readFully(fd, chunk))
      if (size > 0) yield chunk.subarray(0, size)
      if (size < chunkSize) return
    }
  } finally {
    closeSync(fd)
  }
}

/** A share may hand out less than was asked for before the end. */
function readFully(fd: number, chunk: Buffer): number {
  let size = 0
  for (;;) {
    const more = readSync(fd, chunk, size, chunk.length - size, null)
    size += more
    if (more === 0 || size === chunk.length) return size
  }
}

function guarded<T>(path: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    throw fileError(error, path)
  }
}
