import { describe, expect, it } from 'vitest'
import { composeLetter } from '../../../electron/letters/compose.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { makeLetter } from '../../../shared/domain/letter.ts'
import type { LetterSource } from '../../../shared/domain/letter.ts'
import { formWords, letterSource, urduSource } from '../../helpers/letters.ts'

/** The lines of each page, without its page number. */
function pagesOf(change: Partial<LetterSource>): string[][] {
  return composeLetter(makeLetter(letterSource(change))).map((sheet) =>
    sheet.marks
      .flatMap((mark) => (mark.kind === 'line' ? [mark.line.text] : []))
      .filter((text) => !/^Page \d+ of \d+$/.test(text)),
  )
}

const signature = ['(MUHAMMAD ASLAM)', 'ASSISTANT DIRECTOR (ADMN)']

describe('a letter', () => {
  it.each(['en', 'ur', 'both'] as const)('says No. once where the number brings its own: %s', (language) => {
    const pages = pagesOf({ language, urdu: urduSource(), number: 'No. 5/G', slipCode: '012600000142' })
    const lines = pages.flat().map((text) => text.replace(/[\u2066-\u2069]/gu, ''))
    expect(lines.filter((text) => text.includes('5/G')).length).toBeGreaterThan(1)
    expect(lines.join('\n')).not.toMatch(/(?:No\.|نمبر) No\./u)
  })

  it('in both languages has one line on its slip for an office without an Urdu name', () => {
    const from = (to: string) =>
      pagesOf({ language: 'both', urdu: urduSource({ to: [to] }), slipCode: '012600000142' })
        .flat()
        .filter((text) => /^(?:From:|منجانب:)/u.test(text)).length
    expect(from('چیف ایگزیکٹو آفیسر، لاہور۔')).toBe(2)
    expect(from(letterSource().to.join(' '))).toBe(1)
  })

  it('keeps the lines of an underlined Urdu subject further apart', () => {
    const subject = 'گورنمنٹ سکولز میں اساتذہ کی بھرتی کے لیے ضلعی کمیٹیوں کا قیام '.repeat(3)
    const [first] = composeLetter(makeLetter(letterSource({ language: 'ur', urdu: urduSource({ subject }) })))
    const lines = (first?.marks ?? []).flatMap((mark) =>
      mark.kind === 'line' && mark.line.underline !== null && mark.line.text.includes('ضلعی') ? [mark] : [],
    )
    const apart = lines.slice(1).map(({ line, baseline }, index) => {
      const above = lines[index]
      return (above?.baseline ?? 0) - (above?.line.below ?? 0) - baseline - line.above
    })
    expect(apart.length).toBeGreaterThan(0)
    for (const gap of apart) expect(gap).toBeGreaterThan(5)
  })
})

describe('a letter of any length', () => {
  it.each(['covering', 'endorsement'])('never has a page with only a signature: %s', (form) => {
    const words = formWords(form)
    for (let count = 1; count <= 70; count++) {
      const copyTo = Array.from({ length: count }, (_, index) => `Office number ${index + 1}.`)
      for (const page of pagesOf({ words, copyTo })) {
        expect(page.filter((text) => !signature.includes(text)).length).toBeGreaterThan(1)
      }
    }
  })

  it('keeps its signature with its last two lines, also where they are paragraphs of their own', () => {
    for (let count = 2; count <= 60; count++) {
      const paragraphs = Array.from({ length: count }, (_, index) => `Paragraph ${index + 1} is short.`)
      const words = { ...formWords('covering'), paragraphs }
      const signed = pagesOf({ words, copyTo: [] }).filter((page) => page.includes('(MUHAMMAD ASLAM)'))
      const lines = [`Paragraph ${count - 1} is short.`, `Paragraph ${count} is short.`, ...signature]
      expect(signed).toEqual([expect.arrayContaining(lines)])
    }
  })

  it('begins a subject of any length on its first page, and ends it there or on the next', () => {
    for (let words = 20; words <= 400; words += 20) {
      const subject = 'COMPLIANCE '.repeat(words).trim()
      const pages = pagesOf({ circular: { ...letterSource().circular, subject } })
      const lines = pages.map((page) => page.filter((text) => text.includes('COMPLIANCE')).length)
      expect([words, (lines[0] ?? 0) > 0, lines.includes(1)]).toEqual([words, true, false])
    }
  })

  it('keeps the signature of an endorsement with its list under a subject of any length', () => {
    for (let words = 200; words <= 420; words += 10) {
      const subject = 'COMPLIANCE '.repeat(words).trim()
      const change = { words: formWords('endorsement'), circular: { ...letterSource().circular, subject } }
      const signed = pagesOf({ ...change, copyTo: [] }).find((page) => page.includes('(MUHAMMAD ASLAM)'))
      expect([words, signed]).toEqual([words, expect.arrayContaining([expect.stringContaining('Officer')])])
    }
  })

  it.each(['covering', 'demi-official'])(
    'takes at least two lines of a long last paragraph along with its signature: %s',
    (form) => {
      const long = 'The last paragraph is long enough for several lines of the letter. '.repeat(6).trim()
      for (let count = 1; count <= 40; count++) {
        const paragraphs = [...Array.from({ length: count }, () => 'A paragraph is short.'), long]
        const words = { ...formWords(form), paragraphs }
        const signed = pagesOf({ words, copyTo: [] }).find((page) => page.includes('(MUHAMMAD ASLAM)')) ?? []
        const before = signed.slice(0, signed.indexOf('(MUHAMMAD ASLAM)'))
        expect(
          before.filter((text) => /paragraph is long|lines of the|letter\./u.test(text)).length,
        ).toBeGreaterThan(1)
      }
    },
  )

  it('never parts the heading of the copies from their first lines', () => {
    for (let count = 1; count <= 40; count++) {
      const paragraphs = Array.from({ length: count }, (_, index) => `Paragraph ${index + 1} is short.`)
      const words = { ...formWords('covering'), paragraphs }
      const page = pagesOf({ words }).find((lines) => lines.includes('No. & Date Even:'))
      expect(page).toEqual(expect.arrayContaining([words.copyLine, 'The Section Officer (General).']))
    }
  })

  it('numbers its pages only when there are several', () => {
    const texts = (copies: number) =>
      composeLetter(makeLetter(letterSource({ copyTo: Array.from({ length: copies }, () => 'Office.') })))
        .flatMap((sheet) => sheet.marks)
        .flatMap((mark) => (mark.kind === 'line' ? [mark.line.text] : []))
    expect(texts(2).join()).not.toContain('Page 1 of')
    expect(texts(60)).toContain('Page 1 of 2')
  })
})

describe('a long number', () => {
  it('leaves its line to the date', () => {
    const number = 'SO(P-III) 3-10/2025-Ph.D./Registration/Directorate-of-Public-Instruction/22974'
    const [page = []] = pagesOf({ number })
    expect(page).toContain(`No. ${number}`)
    expect(page.indexOf('Dated Lahore, the 23-11-2026')).toBe(page.indexOf(`No. ${number}`) + 1)
  })
})

describe('a D.O. letter', () => {
  it.each(['en', 'ur'] as const)(
    'has its sender at the head and its addressee at the foot: %s',
    (language) => {
      const urdu = urduSource({}, 'demi-official')
      const original = { number: '1105/Admn', date: civilDate('2026-10-01'), earlier: [] }
      const [page = []] = pagesOf({ words: formWords('demi-official'), language, urdu, original, copyTo: [] })
      const at = (text: string) => page.findIndex((line) => line.includes(text))
      const [sender, salutation, closing, signature, addressee] =
        language === 'en'
          ? [
              'MUHAMMAD ASLAM',
              'My dear Chief Executive Officer,',
              'Yours sincerely,',
              '(MUHAMMAD ASLAM)',
              'The Chief',
            ]
          : ['محمد اسلم', 'مکرمی', 'آپ کا مخلص', '(محمد اسلم)', 'ضلعی تعلیمی اتھارٹی، لاہور']
      const order = [sender, salutation, closing, signature, addressee].map((text) => at(text ?? ''))
      expect(order).toEqual(order.toSorted((a, b) => a - b))
      expect(Math.min(...order)).toBeGreaterThan(0)
      expect(
        page.filter((line) => line.includes(language === 'en' ? 'Assistant Director' : 'اسسٹنٹ')),
      ).toHaveLength(1)
    },
  )
})

describe('a letter with a security marking', () => {
  it.each([12, 31])('bears it at head and foot of every page, that of the slip too: %i copies', (count) => {
    const copyTo = Array.from({ length: count }, () => 'Office.')
    const pages = pagesOf({ copyTo, security: 'restricted', slipCode: '012600000174' })
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page.filter((line) => line === 'RESTRICTED')).toHaveLength(2)
  })
})
