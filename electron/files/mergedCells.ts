/** A cell that spans rows of one column: the place of its value, and the last row it stands for. */
type Span = { column: number; from: number; to: number }

/**
 * Rows of a sheet whose cells that were merged downwards have their value in every row.
 *
 * Lists by district merge the district over its offices; the file keeps the value in the first row alone. `xml`
 * is the sheet as it is in the file; titles, merged over columns, stay as they are.
 */
export function withMergedCells(
  rows: readonly (readonly unknown[])[],
  xml: string,
): readonly (readonly unknown[])[] {
  const spans = spansOf(xml)
  if (spans.length === 0) return rows
  const filled = rows.map((row) => [...row])
  for (const { column, from, to } of spans) {
    const value = filled[from]?.[column]
    for (const row of filled.slice(from + 1, to + 1)) row[column] = value
  }
  return filled
}

function spansOf(xml: string): Span[] {
  const merges = xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*\bref=["']([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)["']/g)
  return [...merges].flatMap(([, left = '', top = '', right = '', bottom = '']) =>
    left === right ? [{ column: columnNumber(left) - 1, from: Number(top) - 1, to: Number(bottom) - 1 }] : [],
  )
}

/** The number of a column by its letters: A is 1, AA is 27. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
