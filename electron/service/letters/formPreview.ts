import type { ParsedInput } from '../../../shared/contract/contract.ts'
import { addDays } from '../../../shared/domain/dates.ts'
import { makeLetter, type LetterSource } from '../../../shared/domain/letter.ts'
import { AppError } from '../../../shared/errors.ts'
import { listOffices } from '../../register/offices/offices.ts'
import { pickSignatory, readProfile } from '../../register/profile.ts'
import type { Context } from '../context.ts'
import { addressLine, addressLineUrdu } from './addressing.ts'
import { checkWords, findForm } from './forms.ts'
import { readImages } from './images.ts'
import { letterSourceOf } from './letterhead.ts'

type Input = ParsedInput<'form.preview'>

/** What stands for the circular and for our earlier letters while a form is being written. */
const example = { reference: 'SO(CIR)7-3/2026', number: '1201/Admn', earlier: '1105/Admn' }
const subjects = { en: 'SUBJECT OF THE CIRCULAR', ur: 'سرکلر کا عنوان' }
const issuers = { en: 'the Section Officer (Circulars)', ur: 'سیکشن آفیسر (سرکلرز)' }

/**
 * A letter of a form as it is being written, of our office to the first of the directory, as pictures.
 *
 * Errors: FORM_UNKNOWN, FORM_EMPTY, FORM_FIELD_UNKNOWN, PROFILE_MISSING, SIGNATORY_MISSING, GLYPH_MISSING.
 */
export async function previewForm(context: Context, input: Input) {
  const parts = makeLetter(await sourceOf(context, input))
  const { pdf } = await context.letters.preview(parts, [], parts, readImages(context, parts))
  return { pages: await context.viewer.pages(pdf, input.longEdge, 4) }
}

async function sourceOf(context: Context, { form, text, textUrdu, ...input }: Input): Promise<LetterSource> {
  const { db } = context.register
  const profile = readProfile(db)
  if (!profile) throw new AppError('PROFILE_MISSING')
  const found = findForm(db, form)
  const words = { en: text ?? found.text, ur: textUrdu ?? found.urdu }
  checkWords(words.en)
  checkWords(words.ur)
  const signatory = pickSignatory(db, null)
  const bare = await letterSourceOf(context, { profile, signatory, language: 'en', longEdge: input.longEdge })
  const date = context.today()
  const office = listOffices(db).find(({ active }) => active)
  const en = office ? { name: office.name, designation: office.designation, district: '' } : bare.office
  const urdu = bare.urdu && {
    ...bare.urdu,
    words: words.ur,
    script: input.script,
    subject: subjects.ur,
    issuer: issuers.ur,
    ...(office && {
      to: [addressLineUrdu(office)],
      office: { name: office.nameUrdu, designation: office.designationUrdu, district: '' },
    }),
  }
  return {
    ...bare,
    language: input.language,
    words: words.en,
    number: example.number,
    due: addDays(date, 14),
    circular: { ...bare.circular, reference: example.reference, subject: subjects.en, issuer: issuers.en },
    original: { number: example.earlier, date: addDays(date, -40), earlier: [] },
    enclosurePages: 2,
    office: en,
    ...(office && { to: [addressLine(office)] }),
    ...(urdu && { urdu }),
  }
}
