import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { settleDocument } from '../files/documents.ts'

/** What a letter's file has after the base's bytes, with the id of its despatch. */
export type LetterTail = { readonly id: string; readonly tail: Uint8Array }

/** Letters that were kept: the SHA-256 of their base, and the tail of each. */
export type KeptLetters = { readonly base: string; readonly letters: readonly LetterTail[] }

/** Endings of the two documents in the store. */
export const baseEnding = 'base'
export const lettersEnding = 'letters'

const head = z.object({
  base: z.string(),
  letters: z.array(z.object({ id: z.string(), bytes: z.int().min(0) })),
})

/**
 * Keeps a group of letters beside the register: one line of JSON that says base and lengths, then the tails.
 *
 * A letter's file is its base and its tail, so an old letter prints again byte for byte, whatever becomes of
 * fonts, forms and libraries. The base is stored once for a forwarding, with `keepBase`. Gives the SHA-256;
 * durable when it is given. Errors: DISK_*, FOLDER_NOT_WRITABLE.
 */
export function keepLetters(register: string, { base, letters }: KeptLetters): Promise<string> {
  const lengths = letters.map(({ id, tail }) => ({ id, bytes: tail.length }))
  const line = new TextEncoder().encode(`${JSON.stringify({ base, letters: lengths })}\n`)
  return settleDocument(register, [line, ...letters.map(({ tail }) => tail)], lettersEnding)
}

/** Keeps what the letters of a forwarding share. Gives the SHA-256. Errors: DISK_*, FOLDER_NOT_WRITABLE. */
export function keepBase(register: string, base: Uint8Array): Promise<string> {
  return settleDocument(register, [base], baseEnding)
}

/** Reads what keepLetters wrote. Error: REGISTER_DAMAGED. */
export function readKept(bytes: Uint8Array): KeptLetters {
  const end = bytes.indexOf(0x0a)
  const { base, letters } = parseHead(new TextDecoder().decode(bytes.subarray(0, Math.max(0, end))))
  let at = end + 1
  const kept = letters.map(({ id, bytes: length }) => {
    const tail = bytes.subarray(at, at + length)
    at += length
    return { id, tail }
  })
  if (at !== bytes.length) throw new AppError('REGISTER_DAMAGED', { document: 'letters' })
  return { base, letters: kept }
}

function parseHead(line: string): z.infer<typeof head> {
  try {
    return head.parse(JSON.parse(line))
  } catch {
    throw new AppError('REGISTER_DAMAGED', { document: 'letters' })
  }
}
