/**
 * A cache that holds at most `limit` values: the one written longest ago goes first.
 *
 * A batch of 10,000 letters repeats its paragraphs; its memory must stay flat all the same.
 */
export function boundedCache<T>(limit: number): (key: string, make: () => T) => T {
  const kept = new Map<string, T>()
  return (key, make) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = make()
    kept.set(key, made)
    if (kept.size > limit) {
      const oldest = kept.keys().next()
      if (!oldest.done) kept.delete(oldest.value)
    }
    return made
  }
}
