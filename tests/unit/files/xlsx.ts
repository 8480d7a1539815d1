import { strToU8, zipSync } from 'fflate'

/** One cell as it stands in the XML of a sheet: its attributes and its inside. */
export type XlsxCell = { attributes?: string; inside: string }

export function textCell(text: string): XlsxCell {
  return { attributes: 't="inlineStr"', inside: `<is><t>${text}</t></is>` }
}

export function numberCell(value: string): XlsxCell {
  return { inside: `<v>${value}</v>` }
}

/** A serial number in the built-in date format 14. */
export function dateCell(serial: number): XlsxCell {
  return { attributes: 's="1"', inside: `<v>${serial}</v>` }
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The parts of an XLSX with one sheet of these XML rows. */
export function xlsxParts(sheetData: string): Record<string, Uint8Array> {
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
  return {
    '_rels/.rels': xml(
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Offices" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': xml(
      `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ),
  }
}

/** An XLSX of these rows; null leaves a cell out, as Excel does. */
export function xlsxOf(rows: readonly (readonly (XlsxCell | null)[])[]): Uint8Array {
  const xml = rows.map((row, r) => {
    const cells = row.map((cell, c) => {
      if (cell === null) return ''
      const place = `${String.fromCharCode(65 + c)}${r + 1}`
      return `<c r="${place}" ${cell.attributes ?? ''}>${cell.inside}</c>`
    })
    return `<row r="${r + 1}">${cells.join('')}</row>`
  })
  return zipSync(xlsxParts(xml.join('')))
}
