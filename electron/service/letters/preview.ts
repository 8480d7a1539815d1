import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import type { WholeDraft } from '../../../shared/contract/letters.ts'
import { AppError } from '../../../shared/errors.ts'
import type { EnclosurePlan } from '../../letters/enclosure.ts'
import { numbersToCome } from '../../register/forwardings/forwardings.ts'
import type { Context } from '../context.ts'
import { enclosuresOf } from './enclosure.ts'
import { readImages } from './images.ts'
import { partsOf, sharedParts, slipCodeToCome } from './make.ts'
import { documentsOf, prepareLetters, type Prepared } from './prepare.ts'
import { bytesOf, freeBytes, lackingRoom, printBytesOf } from './space.ts'

/** A preview shows the letter and the first pages of the enclosure; the clerk has seen the rest at its review. */
export const previewPages = 12

/** Pictures of the letter to one of the chosen offices. Errors: those of prepareLetters and enclosuresOf. */
export async function previewPictures(
  context: Context,
  { draft, office, longEdge }: ParsedInput<'letter.preview'>,
) {
  const { pdf, to, offices, pages: total } = await previewOf(context, draft, office)
  const pages = await context.viewer.pages(pdf, longEdge, previewPages)
  return { pages, total, officeName: to.name, officeNameUrdu: to.nameUrdu, offices }
}

/** The same letter as a PDF. */
export async function previewPdf(context: Context, { draft, office }: ParsedInput<'letter.previewPdf'>) {
  const { pdf } = await previewOf(context, draft, office)
  return { pdf }
}

/** What the letters would take: pages, numbers, room on the disk; nothing is written. */
export async function checkLetters(context: Context, { draft, folder }: ParsedInput<'letter.check'>) {
  const { letterPages, offices, prepared, plans } = await previewOf(context, draft, 0)
  const letters = prepared.together ? 1 : offices
  const mails = prepared.addressees.filter(({ delivery, email }) => delivery === 'email' && email !== '')
  return {
    offices,
    number: numbersOf(context, prepared, draft).printed,
    letterPages,
    together: prepared.together ?? senderLines(draft, prepared),
    enclosurePages: plans.flatMap(({ pages }) => pages.map(({ how }) => how)),
    bytes: bytesOf(plans, letters),
    printBytes: printBytesOf(plans, letters),
    mails: { offices: mails.length, bytes: bytesOf(plans, 0, mails.length) - bytesOf(plans, 0) },
    freeBytes: folder === null ? null : freeBytes(folder),
    lacking: folder === null ? null : lackingIn(context, folder, plans, letters),
  }
}

/** What issuing would refuse: no e-mail drafts are made with the letters in the window. */
function lackingIn(
  { register }: Context,
  folder: string,
  plans: readonly EnclosurePlan[],
  letters: number,
): CallOutput<'letter.check'>['lacking'] {
  const lack = lackingRoom({ folder, register: register.folder }, plans, { letters, mails: 0 })
  return lack && { needed: lack.needed, free: lack.free }
}

function senderLines({ to }: WholeDraft, { addressees: [sender] }: Prepared): Prepared['together'] {
  return to.kind === 'sender' && sender ? { lines: sender.to, linesUrdu: sender.toUrdu } : null
}

/** The letter to one of the chosen offices, with the number that it would take if it were issued now. */
async function previewOf(context: Context, draft: WholeDraft, office: number) {
  const prepared = await prepareLetters(context, draft)
  const plans = await enclosuresOf(context, documentsOf(draft, prepared))
  const to = prepared.addressees[Math.min(office, prepared.addressees.length - 1)]
  if (!to) throw new AppError('NO_OFFICES')
  const { each, printed } = numbersOf(context, prepared, draft)
  const number = prepared.together ? printed : (each[prepared.addressees.indexOf(to)] ?? '')
  const shell = shellOf(prepared, draft, plans)
  const parts = partsOf(shell, { number, to, slipCode: slipCodeToCome })
  const made = await context.letters.preview(parts, plans, sharedParts(shell), readImages(context, parts))
  return { ...made, to, offices: prepared.addressees.length, prepared, plans }
}

function numbersOf({ register }: Context, { series, addressees }: Prepared, { date }: WholeDraft) {
  return numbersToCome(register.db, { series: series.id, date, count: addressees.length })
}

function shellOf(
  { letter, together }: Prepared,
  { date, due, language, slip, stamp, to }: WholeDraft,
  plans: readonly EnclosurePlan[],
) {
  const enclosurePages = plans.reduce((sum, { pages }) => sum + pages.length, 0)
  const slips = slip && to.kind !== 'sender'
  const frozen = { letter, date, due, language, slip: slips, stamped: stamp, enclosurePages }
  return { ...frozen, together: together !== null }
}
