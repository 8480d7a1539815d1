import { describe, expect, it } from 'vitest'
import { addressSentence, joined, officerText } from '../../../shared/domain/addressee.ts'

describe('an officer in one line', () => {
  it.each([
    ['Principal', 'Principal, Govt. College (W), Kasur', 'Principal, Govt. College (W), Kasur'],
    ['Principal', 'PRINCIPAL GOVT. COLLEGE', 'PRINCIPAL GOVT. COLLEGE'],
    ['Director', 'Directorate of Education, Lahore', 'Director, Directorate of Education, Lahore'],
    ['Commissioner', 'Commissionerate, Multan', 'Commissioner, Commissionerate, Multan'],
    ['', 'Govt. High School, Kasur', 'Govt. High School, Kasur'],
    ['کمشنر', 'کمشنر آفس، ملتان', 'کمشنر آفس، ملتان'],
    ['ہیڈ مسٹریس', 'گورنمنٹ گرلز ہائی سکول', 'ہیڈ مسٹریس، گورنمنٹ گرلز ہائی سکول'],
  ])('says %s once, with %s', (designation, name, text) => {
    expect(officerText({ designation, name })).toBe(text)
  })
})

describe('a line under To', () => {
  it.each([
    ['Chief Executive Officer, DEA, Lahore.', 'The Chief Executive Officer, DEA, Lahore.'],
    ['the City Government, Lahore,', 'The City Government, Lahore.'],
    ['The Principal', 'The Principal.'],
    ['Theatre Directorate', 'The Theatre Directorate.'],
    ['ہیڈ مسٹریس، گورنمنٹ گرلز ہائی سکول، قصور', 'ہیڈ مسٹریس، گورنمنٹ گرلز ہائی سکول، قصور۔'],
    ['کمشنر آفس، ملتان۔', 'کمشنر آفس، ملتان۔'],
  ])('%s', (words, line) => {
    expect(addressSentence(words)).toBe(line)
  })

  it('has the comma of the script before it, and leaves out what is empty', () => {
    expect(joined(['Head', '', 'Kasur'])).toBe('Head, Kasur')
    expect(joined(['گورنمنٹ سکول', 'محلہ رکن پورہ'])).toBe('گورنمنٹ سکول، محلہ رکن پورہ')
  })
})
