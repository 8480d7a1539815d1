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

/** A sheet of a workbook: the XML of its rows, its name as XML (Sheet 1, 2…), and `hidden` where it is. */
export type XlsxSheet = { xml: string; name?: string; state?: string }

/** The parts of an XLSX with one sheet of these XML rows. */
export function xlsxParts(sheetData: string): Record<string, Uint8Array> {
  return workbookParts([{ xml: sheetData }])
}

/** The parts of an XLSX with these sheets. */
export function workbookParts(sheets: readonly XlsxSheet[]): Record<string, Uint8Array> {
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
  const each = (text: (sheet: XlsxSheet, n: number) => string) =>
    sheets.map((sheet, index) => text(sheet, index + 1)).join('')
  const parts = sheets.map((sheet, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    xml(`<worksheet xmlns="${main}"><sheetData>${sheet.xml}</sheetData></worksheet>`),
  ])
  return {
    '_rels/.rels': xml(
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${packageRelations}">${each((_, n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId99" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each(({ state = 'visible', name }, n) => `<sheet name="${name ?? `Sheet ${n}`}" sheetId="${n}" state="${state}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(parts),
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
