import { describe, expect, test } from 'vitest'
import { refusedPlace, type DriveType } from '../../../electron/register/place.ts'

const drives: Record<string, DriveType> = {
  'C:': 'fixed',
  'E:': 'removable',
  'Z:': 'network',
  'X:': 'unknown',
}
const driveType = (drive: string): DriveType => drives[drive] ?? 'unknown'

describe('on Windows', () => {
  test.each([
    ['C:\\Users\\Office\\Tarseel', null],
    ['c:/Users/Office/Tarseel', null],
    ['\\\\?\\C:\\Tarseel', null],
    ['X:\\Tarseel', null],
    ['\\\\server\\share\\Tarseel', 'unc'],
    ['//server/share/Tarseel', 'unc'],
    ['\\\\?\\UNC\\server\\share', 'unc'],
    ['z:\\Tarseel', 'network'],
    ['E:\\Tarseel', 'removable'],
  ] as const)('%s: %s', (path, why) => {
    expect(refusedPlace(path, 'win32', driveType)).toBe(why)
  })
})

test('elsewhere the type of the file system decides', () => {
  expect(refusedPlace('/mnt/share/Tarseel', 'linux', () => 'network')).toBe('network')
  expect(refusedPlace('/home/office/Tarseel', 'linux', () => 'fixed')).toBeNull()
  expect(refusedPlace('\\\\odd name', 'linux', () => 'fixed')).toBeNull()
})
