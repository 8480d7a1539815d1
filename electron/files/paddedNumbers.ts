import { attribute } from './sheetXml.ts'

/** The zeros of a format (`00000`, `0000-0000000`) by the number of the cell style that has it. */
export function paddedStyles(xml: string): Map<string, string> {
  const codes = new Map<string, string>()
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)) {
    const zeros = (attribute(tag, 'formatCode') ?? '')
      .replaceAll('\\', '')
      .replace(/&quot;(-| )&quot;/g, '$1')
    if (/^0[0 -]*0$/.test(zeros)) codes.set(attribute(tag, 'numFmtId') ?? '', zeros)
  }
  const formats = new Map<string, string>()
  for (const [index, tag] of cellStyles(xml).entries()) {
    const zeros = codes.get(attribute(tag, 'numFmtId') ?? '')
    if (zeros !== undefined) formats.set(String(index), zeros)
  }
  return formats
}

/** The tags of the cell styles of a workbook, in the order of their numbers. */
export function cellStyles(xml: string): string[] {
  const [styles = ''] = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml) ?? []
  return [...styles.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].map(([tag]) => tag)
}

/**
 * A sheet whose numbers with such a format are the text that Excel shows.
 *
 * Codes and phones are kept so: the cell has 12, the clerk sees 00012, and 00012 is the office.
 */
export function paddedSheet(xml: string, formats: ReadonlyMap<string, string>): string {
  if (formats.size === 0) return xml
  return xml.replace(
    /<((?:\w+:)?c)\b([^>]*)>((?:(?!<\/?(?:\w+:)?[cv]\b)[\s\S])*<(?:\w+:)?v>)(\d+)(?=<)/g,
    (cell: string, tag: string, attributes: string, before: string, digits: string) => {
      const zeros = formats.get(attribute(`<c${attributes}>`, 's') ?? '')
      const isNumber = (attribute(`<c${attributes}>`, 't') ?? 'n') === 'n'
      if (zeros === undefined || !isNumber) return cell
      const place = attributes.replace(/\s(?:s|t)=(?:"[^"]*"|'[^']*')/g, '')
      return `<${tag}${place} t="str">${before}${padded(digits, zeros)}`
    },
  )
}

/** Digits in the places of the zeros, from the right; what is longer stands before them. */
function padded(digits: string, zeros: string): string {
  const places = zeros.replace(/[^0]/g, '').length
  const rest = [...digits.padStart(places, '0')]
  const over = rest.splice(0, rest.length - places).join('')
  return over + zeros.replace(/0/g, () => rest.shift() ?? '')
}
