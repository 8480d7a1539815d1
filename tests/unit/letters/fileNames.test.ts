import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterFileName, safeFileName } from '../../../electron/files/names.ts'

describe('a letter’s file name', () => {
  it('is made of number, office code and a mark of the despatch', () => {
    expect(letterFileName('1201/Admn', 'LHR', 'd1')).toMatch(/^1201-Admn-LHR-[0-9a-f]{8}\.pdf$/)
  })

  it('differs for two despatches of one number and office', () => {
    expect(letterFileName('7', 'LHR', 'a')).not.toBe(letterFileName('7', 'LHR', 'b'))
    // As long as a series and a code may be.
    const [number, code] = ['DPI(SE)Registration-of-Schools/'.repeat(3).slice(0, 80), 'C'.repeat(40)]
    const names = ['a', 'b'].map((id) => letterFileName(number, code, id))
    expect(new Set(names).size).toBe(2)
    for (const name of names) expect(name).toMatch(/^DPI.*-[0-9a-f]{8}\.pdf$/u)
  })

  it.each([
    [['CON'], 'file-CON.pdf'],
    [['nul.txt'], 'file-nul.txt.pdf'],
    [['..', '..', 'etc'], 'etc.pdf'],
    [['a:b|c?'], 'a-b-c.pdf'],
    [['abc. . .'], 'abc.pdf'],
    [['\u202egnp.exe'], 'gnp.exe.pdf'],
    [[''], 'file.pdf'],
    [['لاہور'], 'لاہور.pdf'],
  ])('turns %j into %s', (words, name) => {
    expect(safeFileName(words, '.pdf')).toBe(name)
  })

  it('is safe on Windows whatever the words are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (words) => {
        const name = safeFileName(words, '.pdf')
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}]+\.pdf$/u)
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu)
        expect([...name].length).toBeLessThanOrEqual(130)
        expect(name.startsWith('.')).toBe(false)
      }),
    )
  })
})
