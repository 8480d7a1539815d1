import { describe, expect, it } from 'vitest'
import { builtInForms } from '../../../electron/letters/forms.ts'
import { previewLetter } from '../../../electron/letters/preview.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { makeLetter } from '../../../shared/domain/letter.ts'
import type { LetterParts, LetterText } from '../../../shared/domain/letter.ts'
import { letterSource, urduSource } from '../../helpers/letters.ts'
import { checkPdf, pagesText, runOn } from './pdf.ts'
import { pdfjsText } from './pdfjs.ts'

const common = {
  due: civilDate('2026-12-07'),
  enclosurePages: 3,
  marking: 'Most urgent',
  slipCode: '012600000142',
}

type Read = { poppler: string; pdfium: string; pdfjs: string; pages: string[] }

async function made(parts: LetterParts): Promise<Read> {
  const { pdf } = await previewLetter(parts, [])
  checkPdf(pdf)
  const { stdout } = runOn(pdf, 'pdftotext', (file, out) => [file, out])
  const pages = await pagesText(pdf)
  const pdfjs = await pdfjsText(pdf)
  return {
    poppler: plain(stdout.toString()),
    pdfium: plain(pages.join('\n')),
    pdfjs: plain(pdfjs.join('\n')),
    pages,
  }
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cf}\ufffd]/gu, '')
}

/** All distinct Urdu words that the letter is to say. */
function wordsOf(text: LetterText): string[] {
  const { letterhead, signatory, copy } = text
  const said = [
    ...letterhead.above,
    letterhead.name,
    ...text.to,
    text.subject,
    text.salutation,
    ...text.paragraphs,
    text.closing,
    text.enclosureLine,
    signatory.name,
    signatory.designation,
    copy.heading,
    copy.line,
    ...copy.list,
  ]
  const words = said.flatMap((one) => plain(one).split(/[\s()،۔:/!”“]+/u))
  return [...new Set(words.filter((word) => /\p{Script=Arabic}/u.test(word) && word.length > 1))]
}

/** The share of these words that a text has. */
function found(words: readonly string[], text: string): number {
  return words.filter((word) => text.includes(word)).length / words.length
}

describe.each(['nastaliq', 'naskh'] as const)('an Urdu letter in %s', (script) => {
  it('is found again word by word in every built-in form', async () => {
    for (const { name } of builtInForms) {
      const parts = makeLetter(
        letterSource({
          ...common,
          language: 'ur',
          urdu: urduSource({ script }, name),
          original: {
            number: '1201/Admn',
            date: civilDate('2026-11-01'),
            earlier: [{ number: '1250/Admn', date: civilDate('2026-11-10') }],
          },
        }),
      )
      const words = wordsOf(parts)
      expect(words.length).toBeGreaterThan(40)
      const { poppler, pdfium, pdfjs } = await made(parts)
      expect([name, found(words, poppler)]).toEqual([name, 1])
      expect([name, found(words, pdfium)]).toEqual([name, 1])
      // It parts a vowel mark at the end of a word from its letter.
      expect(found(words, pdfjs)).toBeGreaterThanOrEqual(0.95)
    }
  })

  it('says its dates and references in their order', async () => {
    const { poppler, pdfium, pdfjs } = await made(
      makeLetter(letterSource({ ...common, language: 'ur', urdu: urduSource({ script }) })),
    )
    for (const date of ['13-11-2026', '07-12-2026', '23-11-2026']) {
      expect(poppler).toContain(date)
      expect(pdfium).toContain(date)
      expect(pdfjs).toContain(date)
    }
    for (const part of ['SO(CIR)7-3/2026', '1201/Admn', 'S&GAD']) {
      expect(poppler).toContain(part)
      expect(pdfium).toContain(part)
      expect(pdfjs).toContain(part)
    }
  })
})

describe('an Urdu letter', () => {
  it('reads as an Urdu office letter does (DOMAIN.md §8)', async () => {
    const { poppler } = await made(
      makeLetter(letterSource({ ...common, language: 'ur', urdu: urduSource() })),
    )
    const order = [
      'انتہائی ضروری',
      'حکومتِ پنجاب',
      'نظامت تعلیمات',
      'بخدمت',
      'عنوان',
      'جنابِ عالی!',
      'من و عن عمل درآمد یقینی بنائیں',
      'حسبِ بالا',
      'محمد اسلم',
      'نمبر و تاریخ ایضاً',
      'نقل برائے اطلاع و ضروری کارروائی بخدمت',
      'دفتری نقل',
      'رسید وصولی',
    ]
    const places = order.map((words) => poppler.indexOf(words))
    expect(order.filter((_, index) => places[index] === -1)).toEqual([])
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('has its number at the right margin and its date at the left', async () => {
    const { pdf } = await previewLetter(makeLetter(letterSource({ language: 'ur', urdu: urduSource() })), [])
    const { stdout } = runOn(pdf, 'pdftotext', (file, out) => ['-bbox', file, out])
    const leftOf = (word: string) =>
      Number(new RegExp(`xMin="([\\d.]+)"[^>]*>[^<]*${word}`, 'u').exec(stdout.toString())?.[1])
    expect(leftOf('23-11-2026')).toBeLessThan(80)
    expect(leftOf('1201/Admn')).toBeGreaterThan(400)
  })
})

describe('a letter in both languages', () => {
  it('has the English pages first, then the Urdu ones, and one slip', async () => {
    const { pages } = await made(
      makeLetter(letterSource({ ...common, language: 'both', urdu: urduSource() })),
    )
    expect(pages[0]).toContain('Enclosed please find herewith')
    expect(plain(pages[1] ?? '')).toContain('مندرجہ بالا عنوان')
    expect(pages.filter((page) => page.includes('ACKNOWLEDGEMENT'))).toHaveLength(1)
    expect(pages.at(-1)).toContain('ACKNOWLEDGEMENT')
  })
})
