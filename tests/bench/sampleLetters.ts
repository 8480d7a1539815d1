import { createHash } from 'node:crypto'
import { PNG } from 'pngjs'
import { civilDate } from '../../shared/domain/dates.ts'
import { makeLetter } from '../../shared/domain/letter.ts'
import type { LetterParts } from '../../shared/domain/letter.ts'
import { builtInForms } from '../../electron/letters/forms.ts'
import type { ImageBytes } from '../../electron/letters/images.ts'
import type { LetterJob } from '../../electron/letters/press.ts'

const words = builtInForms.find(({ name }) => name === 'covering')?.text

/** `rich`: with logo, signature, four paragraphs and five copies; `slip`: with a slip, and stamps on the `pages` that are enclosed. */
export type LetterKind = { slip?: boolean; pages?: number; rich?: boolean }

/** A picture that stands for logo and signature, 240 by 240. */
export const picture = makePicture()
const image = { sha256: picture.sha256, kind: picture.kind, width: 240, height: 240 }

const moreParagraphs = [
  'All heads of institutions shall bring these guidelines to the notice of the staff under their control, and a certificate to that effect shall be kept on record for inspection.',
  'Cases of violation shall be reported to this office without delay, together with the explanation of the officer or official concerned and the comments of the head of the institution.',
]
const fiveCopies = [
  'The Secretary to Government of the Punjab, School Education Department, Lahore.',
  'The Section Officer (Circulars), Regulations Wing, Lahore, with reference to the letter cited above.',
  'All Deputy Directors in this Directorate.',
  'The Personal Assistant to the Director.',
  'Office copy / Master file.',
]

function makePicture(): ImageBytes {
  const png = new PNG({ width: 240, height: 240, colorType: 2 })
  png.data.forEach((_, at) => (png.data[at] = at % 4 === 3 ? 255 : (at * at * 31) % 251))
  const bytes = new Uint8Array(PNG.sync.write(png, { colorType: 2 }))
  return { sha256: createHash('sha256').update(bytes).digest('hex'), kind: 'png', bytes }
}

/** The letter that the benches make, to one of many schools. */
export function letterTo(
  index: number,
  { slip = false, pages = 2, rich = false }: LetterKind = {},
): LetterParts {
  if (!words) throw new Error('no form')
  return makeLetter({
    words: rich ? { ...words, paragraphs: [...words.paragraphs, ...moreParagraphs] } : words,
    letterhead: {
      above: [],
      name: 'Directorate of Public Instruction (Sample)',
      below: ['Lahore'],
      ...(rich ? { logo: image } : {}),
    },
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
    signatory: {
      name: 'Nasir Mehmood Qamar',
      designation: 'Assistant Director (Admn)',
      ...(rich ? { signature: image } : {}),
    },
    copyTo: rich ? fiveCopies : ['Office copy / Master file.'],
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
