import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { cellStyles, paddedSheet, paddedStyles } from './paddedNumbers.ts'
import { placedSheet, withoutPrefix } from './sheetXml.ts'

const sheetName = /^xl\/worksheets\/[^/]+\.xml$/
const stylesName = 'xl/styles.xml'
const otherNames = /^xl\/(?:workbook|styles|sharedStrings)\.xml$/

/**
 * An XLSX as the reader of sheets takes it; as it was where there is nothing to mend.
 *
 * What Excel and LibreOffice open and the reader does not: parts named with backslashes, cells that don't say where
 * they stand, styles that are not there, a prefix before every tag. And numbers with a format of zeros are the text
 * that is shown.
 */
export function mendedXlsx(bytes: Uint8Array): Uint8Array {
  // Byte by byte (latin1), so that names in the sheet stay as they are.
  const textOf = (part: Uint8Array) => strFromU8(part, true)
  const packed = Object.entries(unzipSync(bytes))
  const parts = Object.fromEntries(packed.map(([name, part]) => [name.replaceAll('\\', '/'), part]))
  const styles = parts[stylesName] ? textOf(parts[stylesName]) : ''
  const formats = paddedStyles(styles)
  const count = cellStyles(styles).length
  let mended = packed.some(([name]) => !(name in parts))
  for (const [name, part] of Object.entries(parts)) {
    if (!sheetName.test(name) && !otherNames.test(name)) continue
    const before = textOf(part)
    const plain = withoutPrefix(before)
    const after = sheetName.test(name) ? paddedSheet(placedSheet(plain, count), formats) : plain
    if (after === before) continue
    parts[name] = strToU8(after, true)
    mended = true
  }
  return mended ? zipSync(parts, { level: 0 }) : bytes
}
