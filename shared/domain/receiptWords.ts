import { foldedPattern } from './columnMap.ts'
import { foldText } from './fold.ts'
import type { Evidence, ReceiptKind } from './receipts.ts'

/** How clerks write what came back, folded. */
const kinds: Readonly<Record<ReceiptKind, RegExp>> = {
  delivered: /^(delivered|handed over|delivery)$|^پہنچ( گیا)?$|^پہنچا( دیا)?$|^تقسیم$/,
  acknowledged:
    /^ack(nowledge?(d|ment)?)?( received)?$|^rec(eive)?d$|^receipt$|^رسید( موصول)?$|^موصول$|^وصول$/,
  complied:
    /^compl(y|ied|iance)( with| report| received)*$|^report( received)?$|^done$|^تعمیل( ہو گئی| رپورٹ)?$|^رپورٹ( تعمیل)?$/,
  nil: /^nil( report)?$|^نل( رپورٹ)?$|^صفر( رپورٹ)?$/,
  query: /^query$|^clarification( sought)?$|^استفسار$|^وضاحت( طلب)?$/,
  returned: /^returned( undelivered)?$|^undelivered$|^واپس( آیا| غیر تقسیم شدہ)?$|^غیر تقسیم شدہ$/,
  exempt: /^exempt(ed|ion)?$|^مستثنیٰ$/,
}

/** How clerks write what a receipt is known from, folded. */
const sources: Readonly<Record<Evidence, RegExp>> = {
  slip: /slip|^stamped|سلپ|پرچی/,
  'peon-book': /^(signed )?(peon|dak|dispatch|despatch)[ -]?book$|^پیون بک$|^ڈاک بک$/,
  reply: /^reply|^letter$|^diary( no| number)?$|^جواب|^مراسلہ$|^تحریری جواب$/,
  email: /^e-?mail$|^ای ?میل$/,
  phone: /^(tele)?phone( call)?$|^call$|^(ٹیلی )?فون$/,
  message: /^whats ?app|^message$|^sms$|^(واٹس|وٹس) ?ایپ|^پیغام$/,
  other: /^other$|^دیگر$/,
}

function finder<K extends string>(words: Readonly<Record<K, RegExp>>): (text: string) => K | null {
  // The keys of the record are K and nothing else.
  const names = Object.keys(words) as K[]
  const patterns = names.map((name) => ({ name, pattern: foldedPattern(words[name]) }))
  return (text) => {
    const folded = foldText(text)
    return patterns.find(({ name, pattern }) => folded === name || pattern.test(folded))?.name ?? null
  }
}

/** What came back, as a clerk wrote it in English or Urdu; null where it means none. */
export const kindOf: (text: string) => ReceiptKind | null = finder(kinds)

/** What a receipt is known from, as a clerk wrote it in English or Urdu; null where it means none. */
export const evidenceOf: (text: string) => Evidence | null = finder(sources)
