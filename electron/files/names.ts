import { createHash } from 'node:crypto'

const longest = 120
// Names that Windows keeps for devices, whatever comes after a dot.
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/iu

/**
 * A file name that every system takes, from words that people wrote, joined by "-".
 *
 * Only letters, digits, dot, dash and underscore are left; no device name of Windows, no dot at either
 * end, at most 120 characters before the ending. Never empty.
 */
export function safeFileName(words: readonly string[], ending: string): string {
  const name = words
    .join('-')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/-{2,}/gu, '-')
    .replace(/^[.-]+/u, '')
  const short = [...name]
    .slice(0, longest)
    .join('')
    .replace(/[.-]+$/u, '')
  const kept = short === '' || devices.test(short) ? `file-${short}`.replace(/-$/u, '') : short
  return `${kept}${ending}`
}

/**
 * The file of one letter, such as `1201-Admn-LHR-3f0c91aa.pdf`.
 *
 * Numbers may repeat within a folder (one number for all, a new year): the end, eight digits of the
 * SHA-256 of the despatch's id, keeps the names apart.
 */
export function letterFileName(number: string, officeCode: string, despatchId: string): string {
  return markedFileName([number, officeCode], despatchId)
}

/**
 * A file about a whole forwarding, such as `1201-1241-Admn-print-3f0c91aa.pdf`; `what` says which.
 */
export function forwardingFileName(
  what: 'print' | 'despatch-sheet' | 'peon-book' | 'labels',
  number: string,
  forwardingId: string,
): string {
  return markedFileName([number, what], forwardingId)
}

/**
 * The e-mail draft beside a letter's file, such as `1201-Admn-LHR-3f0c91aa.eml`; where many offices share
 * one letter, the despatch's id tells their drafts apart.
 */
export function mailFileName(letterFile: string, despatchId?: string): string {
  const name = letterFile.replace(/\.pdf$/u, '')
  return `${name}${despatchId === undefined ? '' : `-${shortHash(despatchId)}`}.eml`
}

/** The words are cut where they are too long, never the mark that keeps names apart. */
function markedFileName(words: readonly string[], id: string): string {
  const mark = shortHash(id)
  const room = longest - mark.length - 1
  return safeFileName([[...safeFileName(words, '')].slice(0, room).join(''), mark], '.pdf')
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
