/** Texts of a locale file by their full key, such as `error.NO_OFFICES`. */
export type Texts = ReadonlyMap<string, string>

/** The texts of a locale file; anything but nested objects of texts throws. */
export function readTexts(tree: unknown, under = ''): Map<string, string> {
  if (typeof tree === 'string') return new Map([[under, tree]])
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree))
    throw new Error(`${under} is neither a text nor a group of texts`)
  const deeper = Object.entries(tree).flatMap(([key, value]) => [
    ...readTexts(value, under === '' ? key : `${under}.${key}`),
  ])
  return new Map(deeper)
}

/** What one language has and the other lacks: keys, fields in braces, words. */
export function compareTexts(english: Texts, urdu: Texts): string[] {
  const lacking = (has: Texts, lacks: Texts, language: string) =>
    [...has.keys()].filter((key) => !lacks.has(key)).map((key) => `${key}: not in ${language}`)
  const empty = [...english, ...urdu].filter(([, text]) => text.trim() === '').map(([key]) => `${key}: empty`)
  const fields = [...english].flatMap(([key, text]) => {
    const other = urdu.get(key)
    if (other === undefined || fieldsOf(text) === fieldsOf(other)) return []
    return [`${key}: fields differ (${fieldsOf(text)} | ${fieldsOf(other)})`]
  })
  return [...lacking(english, urdu, 'Urdu'), ...lacking(urdu, english, 'English'), ...empty, ...fields]
}

/** Names of the fields of a text, sorted; how a field is formatted may differ. */
function fieldsOf(text: string): string {
  const names = [...text.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name = '']) => name)
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b)).join(' ')
}

/**
 * Signs that no Urdu text of ours has: Arabic ي, ك and digits in place of Urdu's own, and quotation marks of
 * other languages. A lone ي names the letter itself.
 */
export function strangeSigns(urdu: Texts): string[] {
  return [...urdu].flatMap(([key, text]) => {
    const found = text.match(/(?<=\S)[يى]|[يى](?=\S)|[ك٠-٩«»]|(?<!\S)“/u)
    return found ? [`${key}: ${found[0]} is not written in Urdu`] : []
  })
}

/** Keys that the code asks for and nobody wrote, and keys that nobody asks for. */
export function compareUse(keys: ReadonlySet<string>, sources: readonly string[]): string[] {
  const all = sources.join('\n')
  const asked = matches(all, /(?:\bt\(|i18nKey=\{?)\s*['"`]([\w.-]+)['"`]/g)
  const literals = matches(all, /['"`]([a-z]\w*(?:\.[\w-]+)+)['"`]/g)
  const prefixes = [...matches(all, /`([a-z]\w*(?:\.[\w-]+)*\.)\$\{/g)]
  const bases = new Set([...keys].map(withoutPlural))
  const missing = [...asked].filter((key) => !bases.has(key)).map((key) => `${key}: used but not written`)
  const unused = [...bases]
    .filter((key) => !literals.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)))
    .map((key) => `${key}: written but not used`)
  return [...missing, ...unused]
}

function matches(text: string, pattern: RegExp): Set<string> {
  return new Set([...text.matchAll(pattern)].flatMap((match) => match[1] ?? []))
}

function withoutPlural(key: string): string {
  return key.replace(/_(?:zero|one|two|few|many|other)$/, '')
}

/** Second Urdu words for a thing that has its word on all screens, and what that word is. */
const secondWords: Readonly<Record<string, string>> = {
  خط: 'مراسلہ',
  خطوط: 'مراسلے',
  فارم: 'نمونہ',
  پرچی: 'سلپ',
  طباعت: 'چھاپنا',
  اسکرین: 'سکرین',
  PDF: 'پی ڈی ایف',
  Excel: 'ایکسل',
}

/** Urdu texts that call a thing by another word than the rest. */
export function findSecondWords(urdu: Texts): string[] {
  return Object.entries(secondWords).flatMap(([word, usual]) =>
    textsWith(urdu, new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'u')).map(
      (key) => `${key}: says ${word}, the other screens ${usual}`,
    ),
  )
}

function textsWith(texts: Texts, pattern: RegExp): string[] {
  return [...texts].filter(([, text]) => pattern.test(text)).map(([key]) => key)
}
