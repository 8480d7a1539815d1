import type { ParsedInput } from '../../../shared/contract/contract.ts'
import { makeLetter, type LetterSignatory, type LetterSource } from '../../../shared/domain/letter.ts'
import { withCopyStyle } from '../../../shared/domain/letterStyles.ts'
import type { PngPicture } from '../../pages/types.ts'
import type { Context } from '../context.ts'
import { headOf, urduHead, urduSignatory } from './addressing.ts'
import { findForm } from './forms.ts'
import { findImage, readImages } from './images.ts'

type Input = ParsedInput<'letterhead.preview'>

/** What a letter fills in. */
const dots = '…'

/**
 * The first page of a letter as this office and signatory would have it, drawn as a letter is.
 *
 * Errors: GLYPH_MISSING, FILE_NOT_FOUND, REGISTER_DAMAGED.
 */
export async function letterheadPicture(context: Context, input: Input): Promise<PngPicture> {
  const { language } = input
  const parts = makeLetter(await letterSourceOf(context, input))
  const shared = language === 'en' ? null : parts
  const { pdf } = await context.letters.preview(parts, [], shared, readImages(context, parts))
  const [page] = await context.viewer.pages(pdf, input.longEdge, 1)
  if (!page) throw new Error('a PDF without a page')
  return page
}

/** A letter of this office and signatory with dots for all that letters fill in, in both languages. */
export async function letterSourceOf(
  context: Context,
  { profile, signatory, language }: Input,
): Promise<LetterSource> {
  const { text, urdu } = findForm(context.register.db, 'covering')
  const head = headOf(profile, await findImage(context, profile.logo))
  const signature = await findImage(context, signatory?.signature)
  const signed: LetterSignatory = signatory ? { ...signatory, signature } : { name: dots, designation: dots }
  const office = { name: dots, designation: dots, district: dots }
  const date = context.today()
  return {
    language,
    words: withCopyStyle(text, profile.copyStyle ?? null, 'en'),
    lists: profile.listStyle,
    letterhead: { above: profile.above, name: profile.name, below: profile.below, ...head },
    place: profile.city,
    marking: '',
    number: dots,
    date,
    due: null,
    circular: { reference: dots, date, issuer: dots, subject: dots },
    enclosurePages: 0,
    to: [dots],
    office,
    signatory: signed,
    copyTo: profile.copyTo,
    urdu: {
      ...urduHead(profile, head),
      words: withCopyStyle(urdu, profile.copyStyle ?? null, 'ur'),
      script: 'nastaliq',
      subject: dots,
      issuer: dots,
      to: [dots],
      office,
      signatory: signatory ? urduSignatory(signatory, signature) : signed,
      copyTo: profile.copyToUrdu ?? profile.copyTo,
    },
  }
}
