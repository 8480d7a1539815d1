import { afterAll, describe, expect, it } from 'vitest'
import { builtInForms } from '../../../electron/letters/forms.ts'
import { inspectEnclosure } from '../../../electron/letters/inspect.ts'
import { previewLetter } from '../../../electron/letters/preview.ts'
import { makeSampleCircular } from '../../../electron/letters/sampleCircular.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { makeLetter } from '../../../shared/domain/letter.ts'
import { goldenFaults } from '../../helpers/golden.ts'
import { formWords, letterSource, urduSource } from '../../helpers/letters.ts'
import { startReaders } from '../../helpers/readers.ts'
import { checkPdf } from './pdf.ts'

const readers = startReaders()
afterAll(readers.close)

const plan = await inspectEnclosure(await makeSampleCircular(), readers.open)
const languages = ['en', 'ur', 'both'] as const
const letters = builtInForms.flatMap(({ name }) => languages.map((language) => [name, language] as const))

describe('a golden letter', () => {
  it.each(letters)('%s, %s: pages, slip, stamp and text are as they were', async (form, language) => {
    const parts = makeLetter(
      letterSource({
        words: formWords(form),
        language,
        urdu: language === 'en' ? null : urduSource({}, form),
        due: civilDate('2026-12-07'),
        enclosurePages: 2,
        slipCode: '012600000142',
        stamped: true,
        original: {
          number: '1201/Admn',
          date: civilDate('2026-11-01'),
          earlier: [{ number: '1250/Admn', date: civilDate('2026-11-10') }],
        },
      }),
    )
    const { pdf, pages, letterPages } = await previewLetter(parts, [plan])
    expect(pages).toBe(letterPages + 2)
    checkPdf(pdf)
    const reader = await readers.open(pdf)
    try {
      // The enclosed pages are the same in all: those of one form are enough.
      const shown = form === 'covering' ? pages : letterPages
      expect(await goldenFaults(`${form}-${language}`, reader, shown)).toEqual([])
    } finally {
      reader.close()
    }
  })
})
