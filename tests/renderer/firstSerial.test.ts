import { expect, it } from 'vitest'
import { firstSerial } from '../../renderer/features/letters/firstSerial.ts'

it.each([
  ['1201/Admn', '1241/Admn', 41, 1201],
  ['SO(CIR)1-2/2026/99', 'SO(CIR)1-2/2026/101', 3, 99],
  ['SO(CIR)7-3/2026', 'SO(CIR)7-3/2026', 41, null],
  ['1201/Admn', '1201/Admn', 1, null],
  ['1201/Admn', '1300/Admn', 41, null],
])('finds the serial of %s … %s', (first, last, lines, serial) => {
  expect(firstSerial(first, last, lines)).toBe(serial)
})
