const last = new Map<string, Promise<unknown>>()

/**
 * Does work after all other work under the same key has ended, well or not.
 *
 * For jobs that write the same files: one that is asked for again while the first still runs, or winds down.
 */
export function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(key) ?? Promise.resolve()
  const mine = before.then(work, work)
  const forget = () => {
    if (last.get(key) === mine) last.delete(key)
  }
  last.set(key, mine)
  mine.then(forget, forget)
  return mine
}
