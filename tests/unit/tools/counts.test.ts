import { expect, it } from 'vitest'
import { countReport } from '../../tools/counts.ts'

it('counts the tests of a run', () => {
  expect(countReport({ numPassedTests: 7, numFailedTests: 2 }, 1)).toEqual({ passed: 7, failed: 2 })
  expect(countReport({ numPassedTests: 7, numFailedTests: 0 }, 0)).toEqual({ passed: 7, failed: 0 })
})

it('counts a run that broke before or beside its tests as a failure', () => {
  expect(countReport({ numPassedTests: 7, numFailedTests: 0 }, 1)).toEqual({ passed: 7, failed: 1 })
  expect(countReport(undefined, 1)).toEqual({ passed: 0, failed: 1 })
})
