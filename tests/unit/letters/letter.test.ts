import { describe, expect, it } from 'vitest'
import { builtInForms } from '../../../electron/letters/forms.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { fieldsIn, fillFields } from '../../../shared/domain/formFields.ts'
import { makeLetter } from '../../../shared/domain/letter.ts'
import { formWords, letterSource } from '../../helpers/letters.ts'

const values = {
  reference: 'A/1',
  date: '13-11-2026',
  issuer: 'i',
  subject: 's',
  due: '',
  pages: '',
  number: '',
  letterDate: '',
  originalNumber: '',
  originalDate: '',
  reminders: '',
  office: '',
  designation: '',
  district: '',
}

describe('the fields of a form', () => {
  it('are filled, and doubled braces stay as single ones', () => {
    expect(fillFields('No. {reference} of { date } {{x}}', values)).toBe('No. A/1 of 13-11-2026 {x}')
  })

  it.each([
    ['{refrence}', 'refrence'],
    ['a { b', '{'],
    ['a } b', '}'],
    ['{constructor}', 'constructor'],
  ])('refuses %s and names it', (text, field) => {
    const refused = expect.objectContaining({ code: 'FORM_FIELD_UNKNOWN', data: { field } })
    expect(() => fillFields(text, values)).toThrow(refused)
    expect(() => fieldsIn(text)).toThrow(refused)
  })

  it.each([
    ['the letter No. {reference}', 'No. SO(A)1/2026', 'the letter No. SO(A)1/2026'],
    ['the letter No. {reference}', 'Notification 3', 'the letter No. Notification 3'],
    ['the letter No. {reference}', 'Endst. No: 7/A', 'the letter No. 7/A'],
    ['the letter No. {reference}', 'No/12', 'the letter No. No/12'],
    ['مراسلہ نمبر {reference} مورخہ', 'NO. 1795 /AD(PC-I)', 'مراسلہ نمبر 1795 /AD(PC-I) مورخہ'],
    ['the letter {reference}', 'No. 7', 'the letter No. 7'],
  ])('print the word No. once: %s with %s', (text, reference, printed) => {
    expect(fillFields(text, { ...values, reference })).toBe(printed)
  })

  it('never fills a value again', () => {
    expect(fillFields('{subject}', { ...values, subject: '{date}' })).toBe('{date}')
  })

  it('are all known in the built-in forms', () => {
    for (const { text } of builtInForms) {
      const words = [
        ...text.paragraphs,
        text.dueParagraph,
        text.enclosureLine,
        text.copyHeading,
        text.copyLine,
      ]
      expect(() => words.map(fieldsIn)).not.toThrow()
    }
  })
})

describe('a covering letter', () => {
  it('says what the standard form says', () => {
    expect(makeLetter(letterSource()).paragraphs).toEqual([
      'Enclosed please find herewith a copy of the letter No. SO(CIR)7-3/2026 dated 13-11-2026 on the subject cited above, which is self-explanatory.',
      'You are, therefore, directed to follow the instructions contained therein in letter and spirit, failing which strict disciplinary action shall be taken as per rules.',
    ])
  })

  it('asks for a report only when a due date is given', () => {
    const due = makeLetter(letterSource({ due: civilDate('2026-12-07') }))
    expect(due.paragraphs.at(-1)).toBe(
      'Compliance report may be furnished to this office by 07-12-2026 positively.',
    )
    expect(makeLetter(letterSource()).paragraphs.join()).not.toContain('Compliance report')
  })

  it('counts the enclosure, and has no such line without one', () => {
    expect(makeLetter(letterSource({ enclosurePages: 3 })).enclosureLine).toBe('Encl: As above (3 pages)')
    expect(makeLetter(letterSource({ enclosurePages: 1 })).enclosureLine).toBe('Encl: As above (1 page)')
    expect(makeLetter(letterSource()).enclosureLine).toBe('')
  })
})

describe('a D.O. letter to an officer whose designation is not known', () => {
  it('greets him all the same', () => {
    const office = { name: 'Govt. High School', designation: '', district: '' }
    const greeted = makeLetter(letterSource({ words: formWords('demi-official'), office }))
    expect(greeted.salutation).toBe('My dear Sir/Madam,')
  })
})

describe('a pure endorsement', () => {
  it('names who sent the circular as a sentence does', () => {
    const circular = { ...letterSource().circular, issuer: 'The Section Officer (General)' }
    const parts = makeLetter(letterSource({ words: formWords('endorsement'), circular }))
    expect(parts.copy.line).toContain('received from the Section Officer (General) on the subject')
  })

  it('has no addressee of its own, and lists its addressees before the copies', () => {
    const parts = makeLetter(letterSource({ words: formWords('endorsement') }))
    expect(parts.to).toEqual([])
    expect(parts.subject).toBe('GUIDELINES FOR THE USE OF SOCIAL MEDIA')
    expect(parts.copy.list[0]).toBe('The Chief Executive Officer (DEA), Lahore.')
    expect(parts.copy.list).toHaveLength(3)
  })
})
