/**
 * The serial of a despatch's first line, from the printed numbers of its first and its last line, such as
 * 1201 from `1201/Admn` and `1241/Admn`; null where they are not that many serials.
 */
export function firstSerial(first: string, last: string, lines: number): number | null {
  const firstDigits = first.match(/\d+/gu) ?? []
  const lastDigits = last.match(/\d+/gu) ?? []
  const at = firstDigits.findIndex((digits, index) => digits !== lastDigits[index])
  const serial = Number(firstDigits[at])
  return at >= 0 && Number(lastDigits[at]) - serial === lines - 1 ? serial : null
}
