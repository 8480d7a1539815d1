import { describe, expect, it } from 'vitest'
import { parseSelection } from '../../../electron/cli/commands/letter.ts'
import { commaList } from '../../../electron/cli/options.ts'
import { textTable } from '../../../electron/cli/output.ts'
import { deviceFolder } from '../../../electron/cli/wiring.ts'
import { errorWords, languages } from '../../../electron/cli/words.ts'
import { errorCodes } from '../../../shared/errors.ts'

describe('errorWords', () => {
  it.each(languages)('has words for every code in %s, and leaves no field unfilled', (language) => {
    const words = errorCodes.map((code) => [code, errorWords(code, {}, language)])
    expect(words.filter(([, text = '']) => text.length < 10 || /[{}]/.test(text))).toEqual([])
  })

  it('fills fields: lists with commas, dates day first, no control characters', () => {
    expect(errorWords('OFFICE_UNKNOWN', { codes: ['A', 'B\u001b[2J'] }, 'en')).toContain('A, B [2J')
    expect(errorWords('NUMBER_UNKNOWN', { text: '2026-11-05' }, 'en')).toContain('05-11-2026')
  })
})

describe('deviceFolder', () => {
  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
    ['linux', { TARSEEL_USER_DATA: '/data' }, '/data'],
    ['linux', {}, '/home/clerk/.config/Tarseel'],
    ['linux', { XDG_CONFIG_HOME: '/config' }, '/config/Tarseel'],
    ['darwin', {}, '/home/clerk/Library/Application Support/Tarseel'],
    ['win32', { APPDATA: '/Roaming' }, '/Roaming/Tarseel'],
  ])('is on %s with %j %s', (platform, env, folder) => {
    expect(deviceFolder(platform, env, '/home/clerk')).toBe(folder)
  })
})

describe('parseSelection', () => {
  it.each([
    ['all', { kind: 'all' }],
    ['LHR, KSR,', { kind: 'codes', codes: ['LHR', 'KSR'] }],
    ['list:CEOs, all', { kind: 'list', list: 'CEOs, all' }],
    ['under:district:Lahore', { kind: 'under', area: 'district:Lahore' }],
    ['لاہور، قصور', { kind: 'codes', codes: ['لاہور', 'قصور'] }],
  ])('takes %s', (text, selection) => {
    expect(parseSelection(text)).toEqual(selection)
  })

  it('refuses nothing at all', () => {
    expect(() => parseSelection(' , ')).toThrow('office code')
  })
})

describe('textTable', () => {
  it('keeps columns apart and control characters out', () => {
    expect(textTable(['A', 'B'], [['long cell', 'x\u0007\ny']])).toBe(
      'A          B\n---------  ---\nlong cell  x y',
    )
  })
})

describe('commaList', () => {
  it('takes Urdu commas too', () => {
    expect(commaList('a،b,, c')).toEqual(['a', 'b', 'c'])
  })
})
