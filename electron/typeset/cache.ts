/**
 * A cache that holds at most `limit` values: those not asked for the longest time go first, half of it at a time.
 *
 * A batch of 10,000 letters repeats its paragraphs; its memory must stay flat all the same. Not one value at a time:
 * a Map that loses its oldest entry keeps the hole, and walks over all holes to the next oldest.
 */
export function boundedCache<T>(limit: number): (key: string, make: () => T) => T {
  let recent = new Map<string, T>()
  let before = new Map<string, T>()
  return (key, make) => {
    const known = recent.get(key)
    if (known !== undefined) return known
    const value = before.get(key) ?? make()
    recent.set(key, value)
    if (recent.size >= limit / 2) {
      before = recent
      recent = new Map()
    }
    return value
  }
}
