/** So many rows are read in one go: a few milliseconds, so that a receipt can be logged in between. */
const partSize = 500

/** A book that is read part by part: how many lines it has at most, and the lines. */
export type BookLines<Line> = { readonly total: number; readonly parts: () => Iterable<readonly Line[]> }

/**
 * The lines of rows whose ids are known beforehand, a part at a time.
 *
 * What a book holds is settled at once; what is read later may be a few moments younger.
 */
export function linesOf<Line>(
  ids: readonly string[],
  read: (ids: readonly string[]) => readonly Line[],
): BookLines<Line> {
  return {
    total: ids.length,
    *parts() {
      for (let start = 0; start < ids.length; start += partSize) {
        yield read(ids.slice(start, start + partSize))
      }
    },
  }
}

/** Values grouped by a key, each group in the order they came. */
export function groupedBy<V>(values: readonly V[], keyOf: (value: V) => string): Map<string, V[]> {
  const groups = new Map<string, V[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
