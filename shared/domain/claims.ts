/**
 * Keeps what was found in a text from being found twice.
 *
 * The function takes a stretch and says whether all of it was free. Its time grows with the text and not with
 * what was found before: a hostile page has a hundred thousand numbers.
 */
export function startClaims(length: number): (from: number, to: number) => boolean {
  const claimed = new Uint8Array(length)
  return (from, to) => {
    if (claimed.subarray(from, to).includes(1)) return false
    claimed.fill(1, from, to)
    return true
  }
}
