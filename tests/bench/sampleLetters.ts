import { civilDate } from '../../shared/domain/dates.ts'
import { makeLetter } from '../../shared/domain/letter.ts'
import type { LetterParts } from '../../shared/domain/letter.ts'
import { builtInForms } from '../../electron/letters/forms.ts'
import type { LetterJob } from '../../electron/letters/press.ts'

const words = builtInForms.find(({ name }) => name === 'covering')?.text

/** `slip`: with a slip, and stamps on the `pages` that are enclosed. */
export type LetterKind = { slip?: boolean; pages?: number }

/** The letter that the benches make, to one of many schools. */
export function letterTo(index: number, { slip = false, pages = 2 }: LetterKind = {}): LetterParts {
  if (!words) throw new Error('no form')
  return makeLetter({
    words,
    letterhead: { above: [], name: 'Directorate of Public Instruction (Sample)', below: ['Lahore'] },
    place: 'Lahore',
    marking: '',
    number: `${1201 + index}/Admn`,
    date: civilDate('2026-11-23'),
    due: civilDate('2026-12-07'),
    circular: {
      reference: 'SO(CIR)7-3/2026',
      date: civilDate('2026-11-13'),
      issuer: 'Regulations Wing',
      subject: 'Guidelines for the use of social media by Government servants',
    },
    enclosurePages: pages,
    to: [`The Headmaster, Government High School No. ${index}, Lahore.`],
    office: { name: `School ${index}`, designation: 'Headmaster', district: 'Lahore' },
    signatory: { name: 'Nasir Mehmood Qamar', designation: 'Assistant Director (Admn)' },
    copyTo: ['Office copy / Master file.'],
    ...(slip ? { slipCode: String(12_600_000_000 + index).padStart(12, '0'), stamped: true } : {}),
  })
}

/** So many letters in groups of 16, made as they are asked for. */
export function* letterGroups(count: number, kind: LetterKind = {}): Iterable<LetterJob[]> {
  for (let from = 0; from < count; from += 16) {
    yield Array.from({ length: Math.min(16, count - from) }, (_, at) => {
      const index = from + at
      return { id: `despatch-${index}`, fileName: `${index}.pdf`, parts: letterTo(index, kind) }
    })
  }
}
