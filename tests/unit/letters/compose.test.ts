import { describe, expect, it } from 'vitest'
import { composeLetter } from '../../../electron/letters/compose.ts'
import { makeLetter } from '../../../shared/domain/letter.ts'
import type { LetterSource } from '../../../shared/domain/letter.ts'
import { formWords, letterSource } from '../../helpers/letters.ts'

/** The lines of each page, without its page number. */
function pagesOf(change: Partial<LetterSource>): string[][] {
  return composeLetter(makeLetter(letterSource(change))).map((sheet) =>
    sheet.marks
      .flatMap((mark) => (mark.kind === 'line' ? [mark.line.text] : []))
      .filter((text) => !/^Page \d+ of \d+$/.test(text)),
  )
}

const signature = ['(MUHAMMAD ASLAM)', 'ASSISTANT DIRECTOR (ADMN)']

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

  it('keeps its signature with the last words of its last paragraph', () => {
    for (let count = 1; count <= 60; count++) {
      const paragraphs = Array.from({ length: count }, (_, index) => `Paragraph ${index + 1} is short.`)
      const words = { ...formWords('covering'), paragraphs }
      const signed = pagesOf({ words, copyTo: [] }).filter((page) => page.includes('(MUHAMMAD ASLAM)'))
      expect(signed).toEqual([expect.arrayContaining([`Paragraph ${count} is short.`, ...signature])])
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
