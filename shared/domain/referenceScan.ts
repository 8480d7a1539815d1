/** What ends a number: the words that follow one on its line. */
const afterNumber = /^(?:dated?|dt|the|of|from|and|to|on|at|in|for|is|page|ph|phone|tel|fax|e-?mail)\b/i

const figureDate = /^\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})\b/
const wordDate =
  /^\d{1,2}(?:st|nd|rd|th)?[ .,-]*(?:day of |jan|feb|mar|apr|may|june?\b|july?\b|aug|sep|oct|nov|dec)/i

/** The longest number is shorter, in characters and in words. */
const most = { characters: 100, words: 16 }

/** Most letters of an office's short name between the brackets and the figures: `SO(A) HED 12-3/2020`. */
const shortName = 8

/** Whether a word belongs to the number begun by `taken`; `rest` is the line from that word on. */
function goesOn(taken: string, word: string, rest: string): boolean {
  if (afterNumber.test(word) || figureDate.test(word) || wordDate.test(rest)) return false
  if (/^[()/&]/.test(word) || /[(/&]$/.test(taken)) return true
  if (word.startsWith('-')) return word !== '-' || /^- [A-Z\d]+(?![a-z])/.test(rest)
  if (taken.endsWith('-')) return /^[A-Z\d(.]+(?![a-z])/.test(word)
  if (/^\d/.test(word)) return /[()/&-]/.test(word) || !/\d/.test(taken)
  if (/\d/.test(taken)) return /^[A-Z][A-Za-z.]*(?:-\d+)?[(/].*\d/.test(word)
  // Until the figures have come, a short name in capitals may stand before them.
  const named = /^[A-Z][A-Z&.]*$/.test(word) && word.length <= shortName
  return (named && /^\S+ [\d(]/.test(rest)) || (taken.endsWith(')') && /^[A-Za-z]+[/-].*\d/.test(word))
}

/**
 * The number that begins at a place of a line: words are taken as long as they can belong to it.
 *
 * Text layers put spaces into numbers (`SO ( G ) 11 - 2 / 2021`), and clerks do too (`SO (G) 11-2/2021`).
 * Empty where no number begins.
 */
export function numberAt(text: string, from: number): string {
  const line = text.slice(from, from + most.characters).split('\n', 1)[0] ?? ''
  if (!/^[A-Za-z0-9(]/.test(line)) return ''
  let taken = ''
  for (let words = 0; words < most.words; words += 1) {
    const gap = taken === '' ? '' : ' '
    const rest = line.slice(taken.length + gap.length)
    const word = /^[A-Za-z0-9()./&:-]+/.exec(rest)?.[0] ?? ''
    if (word === '' || (gap !== '' && (line[taken.length] !== gap || !goesOn(taken, word, rest)))) break
    taken += gap + word
  }
  return taken
}
