/**
 * A cell that a spreadsheet would run as a formula begins so, also after spaces and invisible marks.
 * Source: RELIABILITY.md, "CSV/XLSX out".
 */
const formulaStart = /^[\s\p{Cf}]*[=+\-@\t\r\n]/u

/** A cell that no spreadsheet takes for a formula: such a one gets `'` before it, also -5. */
export function defuseCell(cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell
}

function csvCell(cell: string): string {
  const safe = defuseCell(cell)
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as CSV (RFC 4180) that Excel opens rightly: UTF-8 with its mark, CRLF, formula cells defused. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return '\uFEFF' + rows.map((row) => row.map(csvCell).join(',') + '\r\n').join('')
}
