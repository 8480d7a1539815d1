/** A barcode reader types faster than this between two keys, in milliseconds; people do not. */
const readerPause = 120

type Key = { code: string; key: string; shiftKey: boolean; timeStamp: number }

const punctuation: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Minus: ['-', '_'],
  Slash: ['/', '?'],
  Period: ['.', '>'],
  NumpadSubtract: ['-', '-'],
  NumpadDivide: ['/', '/'],
  NumpadDecimal: ['.', '.'],
}

/** The character that a US keyboard would type with this physical key; empty for all others. */
export function physicalCharacter({ code, shiftKey }: Pick<Key, 'code' | 'shiftKey'>): string {
  if (/^Key[A-Z]$/.test(code)) return code.charAt(3)
  if (/^Numpad\d$/.test(code) || (/^Digit\d$/.test(code) && !shiftKey)) return code.charAt(code.length - 1)
  if (code === 'Digit9' && shiftKey) return '('
  if (code === 'Digit0' && shiftKey) return ')'
  return punctuation[code]?.[shiftKey ? 1 : 0] ?? ''
}

/**
 * Follows the physical keys, since a reader sends US key codes and an Urdu keyboard layout makes Urdu
 * letters of them. A pause begins anew, and so does clearing the box.
 */
export function createScanner() {
  let typed = ''
  let last = 0
  return {
    press(key: Key): void {
      if (key.timeStamp - last > readerPause) typed = ''
      last = key.timeStamp
      typed += physicalCharacter(key)
    },
    /** What was meant: the text in the box, or the physical keys where the box has letters of another layout. */
    meant(inBox: string): string {
      const text = inBox.trim()
      const ascii = /^[\x20-\x7e]*$/.test(text)
      return ascii || typed === '' ? text : typed
    },
    clear(): void {
      typed = ''
    },
  }
}
