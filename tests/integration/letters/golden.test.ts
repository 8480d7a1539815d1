import { describe, expect, it } from 'vitest'
import { previewLetter } from '../../../electron/letters/preview.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { makeLetter } from '../../../shared/domain/letter.ts'
import type { LetterSource } from '../../../shared/domain/letter.ts'
import { formWords, letterSource } from '../../helpers/letters.ts'
import { checkPdf, pagesText, runOn } from './pdf.ts'

async function made(change: Partial<LetterSource>): Promise<Uint8Array> {
  const { pdf } = await previewLetter(makeLetter(letterSource(change)), [])
  checkPdf(pdf)
  return pdf
}

/** The text as poppler lays it out, spaces between words made one. */
function laidOut(pdf: Uint8Array): string {
  const { stdout } = runOn(pdf, 'pdftotext', (file, out) => ['-layout', file, out])
  return stdout
    .toString()
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '')
    .join('\n')
}

describe('a covering letter', () => {
  it('reads as the specimen does (DOMAIN.md §3, A)', async () => {
    const pdf = await made({ due: civilDate('2026-12-07'), enclosurePages: 3, marking: 'Most urgent' })
    expect(laidOut(pdf)).toMatchInlineSnapshot(`
      "MOST URGENT
      Government of the Punjab
      DIRECTORATE OF PUBLIC INSTRUCTION, LAHORE
      Phone 042-99211234
      No. 1201/Admn Dated Lahore, the 23-11-2026
      To
      The Chief Executive Officer (DEA), Lahore.
      Subject:- GUIDELINES FOR THE USE OF SOCIAL MEDIA
      Enclosed please find herewith a copy of the letter No. SO(CIR)7-3/2026 dated
      13-11-2026 on the subject cited above, which is self-explanatory.
      2. You are, therefore, directed to follow the instructions contained therein in
      letter and spirit, failing which strict disciplinary action shall be taken as per rules.
      3. Compliance report may be furnished to this office by 07-12-2026 positively.
      Encl: As above (3 pages)
      (MUHAMMAD ASLAM)
      ASSISTANT DIRECTOR (ADMN)
      No. & Date Even:
      A copy is forwarded for information and necessary action to:-
      1. The Section Officer (General).
      2. Office copy / Master file.
      (MUHAMMAD ASLAM)
      ASSISTANT DIRECTOR (ADMN)"
    `)
  })

  it('lists 41 offices and 25 copies over several pages and loses none', async () => {
    const offices = Array.from(
      { length: 41 },
      (_, index) =>
        `The Chief Executive Officer (District Education Authority), District Number ${index + 1}, in the Punjab.`,
    )
    const copies = Array.from(
      { length: 25 },
      (_, index) => `The Section Officer (General-${index + 1}), School Education Department.`,
    )
    const subject = Array.from({ length: 60 }, (_, index) => `WORD${index}`).join(' ')
    const paragraphs = Array.from(
      { length: 12 },
      (_, index) => `Paragraph ${index + 1} says that ${'it is so and '.repeat(12)}ends.`,
    )
    const pdf = await made({
      to: offices,
      copyTo: copies,
      words: { ...formWords('covering'), paragraphs },
      circular: { ...letterSource().circular, subject },
    })
    const text = laidOut(pdf).replace(/\n/g, ' ')
    for (let index = 1; index <= 41; index++) expect(text).toContain(`${index}. The Chief Executive Officer`)
    for (let index = 1; index <= 41; index++) expect(text).toContain(`Number ${index}, in`)
    for (let index = 1; index <= 25; index++) expect(text).toContain(`(General-${index})`)
    for (let index = 0; index < 60; index++) expect(text).toContain(`WORD${index}`)
    for (let index = 2; index <= 12; index++) expect(text).toContain(`${index}. Paragraph ${index} says`)
    const pages = await pagesText(pdf)
    for (const page of pages) expect(page.replace(/\s+/g, ' ').length).toBeGreaterThan(300)
  })

  it('shows an office’s Urdu name so that it can be found again', async () => {
    const name = 'چیف ایگزیکٹو آفیسر ڈسٹرکٹ ایجوکیشن اتھارٹی لاہور'
    const pdf = await made({ to: [`The Chief Executive Officer, Lahore (${name}).`] })
    const [page = ''] = await pagesText(pdf)
    for (const word of name.split(' ')) expect(page).toContain(word)
    for (const word of name.split(' ')) expect(laidOut(pdf)).toContain(word)
  })
})

describe('a pure endorsement', () => {
  it('reads as the specimen does (DOMAIN.md §3, B)', async () => {
    expect(laidOut(await made({ words: formWords('endorsement'), enclosurePages: 1 })))
      .toMatchInlineSnapshot(`
      "Government of the Punjab
      DIRECTORATE OF PUBLIC INSTRUCTION, LAHORE
      Phone 042-99211234
      Endst. No. 1201/Admn Dated Lahore, the 23-11-2026
      A copy of letter No. SO(CIR)7-3/2026 dated 13-11-2026, received from the Section
      Officer (Circulars) on the subject “GUIDELINES FOR THE USE OF SOCIAL MEDIA”, is
      forwarded for information and strict compliance to:-
      1. The Chief Executive Officer (DEA), Lahore.
      2. The Section Officer (General).
      3. Office copy / Master file.
      Encl: As above (1 page)
      (MUHAMMAD ASLAM)
      ASSISTANT DIRECTOR (ADMN)"
    `)
  })
})
