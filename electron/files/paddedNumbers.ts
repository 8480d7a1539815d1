import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const sheetName = /^xl\/worksheets\/[^/]+\.xml$/
const stylesName = 'xl/styles.xml'

/**
 * An XLSX whose numbers with a format of zeros (`00000`, `0000-0000000`) are the text that Excel shows; as it
 * was where it has no such format.
 *
 * Codes and phones are kept so: the cell has 12, the clerk sees 00012, and 00012 is the office.
 */
export function withPaddedNumbers(bytes: Uint8Array): Uint8Array {
  const { [stylesName]: styles } = unzipSync(bytes, { filter: ({ name }) => name === stylesName })
  const formats = styles ? paddedStyles(strFromU8(styles, true)) : new Map<string, string>()
  if (formats.size === 0) return bytes
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    // Byte by byte (latin1), so that names in the sheet stay as they are.
    sheetName.test(name) ? strToU8(paddedSheet(strFromU8(part, true), formats), true) : part,
  ])
  return zipSync(Object.fromEntries(parts), { level: 0 })
}

/** The zeros of a format by the number of the cell style that has it. */
function paddedStyles(xml: string): Map<string, string> {
  const codes = new Map<string, string>()
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)) {
    const zeros = (attribute(tag, 'formatCode') ?? '')
      .replaceAll('\\', '')
      .replace(/&quot;(-| )&quot;/g, '$1')
    if (/^0[0 -]*0$/.test(zeros)) codes.set(attribute(tag, 'numFmtId') ?? '', zeros)
  }
  const [styles = ''] = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml) ?? []
  const formats = new Map<string, string>()
  for (const [index, [tag]] of [...styles.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].entries()) {
    const zeros = codes.get(attribute(tag, 'numFmtId') ?? '')
    if (zeros !== undefined) formats.set(String(index), zeros)
  }
  return formats
}

function paddedSheet(xml: string, formats: ReadonlyMap<string, string>): string {
  return xml.replace(
    /<((?:\w+:)?c)\b([^>]*)>((?:(?!<\/?(?:\w+:)?[cv]\b)[\s\S])*<(?:\w+:)?v>)(\d+)(?=<)/g,
    (cell: string, tag: string, attributes: string, before: string, digits: string) => {
      const zeros = formats.get(attribute(`<c${attributes}>`, 's') ?? '')
      const isNumber = (attribute(`<c${attributes}>`, 't') ?? 'n') === 'n'
      if (zeros === undefined || !isNumber) return cell
      const place = attributes.replace(/\s(?:s|t)="[^"]*"/g, '')
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

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
}
