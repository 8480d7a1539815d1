import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { LetterDraft, letterCalls } from '../../../shared/contract/letters.ts'
import { AppError } from '../../../shared/errors.ts'
import type { EnclosurePlan } from '../../letters/enclosure.ts'
import { previewLetter } from '../../letters/preview.ts'
import { cancelNumbers, cancelRest } from '../../register/despatchCommands.ts'
import { listDespatches } from '../../register/despatches.ts'
import { getForwarding, listForwardings, numbersToCome } from '../../register/forwardings.ts'
import type { Context, Handlers } from '../context.ts'
import { enclosureOf } from '../enclosure.ts'
import { changeForm, listForms, restoreBuiltIn } from '../forms.ts'
import { issueLetters } from '../issue.ts'
import { makeLetters, partsOf } from '../make.ts'
import { prepareLetters, type Prepared } from '../prepare.ts'
import { bytesOf, freeBytes } from '../space.ts'

/** A preview shows the letter and the first pages of the enclosure; the clerk has seen the rest at its review. */
const previewPages = 12

export const letterHandlers: Handlers<keyof typeof letterCalls> = {
  'form.list': ({ register }) => ({ forms: listForms(register.db) }),
  'form.save': ({ register }, { name, text }) => ({ form: changeForm(register, name, text) }),
  'form.restore': ({ register }, { name }) => ({ form: restoreBuiltIn(register, name) }),
  'letter.preview': async (context, { draft, office, longEdge }) => {
    const { pdf, to, offices } = await previewOf(context, draft, office)
    const pages = await context.viewer.pages(pdf, longEdge, previewPages)
    return { pages, officeName: to.name, officeNameUrdu: to.nameUrdu, offices }
  },
  'letter.previewPdf': async (context, { draft, office }) => {
    const { pdf } = await previewOf(context, draft, office)
    return { pdf }
  },
  'letter.check': checkLetters,
  'letter.issue': issueLetters,
  'letter.resume': makeLetters,
  'forwarding.list': (context, input) => listForwardings(context.register.db, input, context.today()),
  'forwarding.get': (context, { id }) => ({
    forwarding: getForwarding(context.register.db, id, context.today()),
  }),
  'despatch.list': (context, input) => listDespatches(context.register.db, input, context.today()),
  'number.cancel': (context, { despatches, reason }) => ({
    despatches: cancelNumbers(context.register, despatches, reason, context.today()),
  }),
  'number.cancelRest': ({ register }, { forwarding, reason }) => ({
    cancelled: cancelRest(register, forwarding, reason),
  }),
}

/** The letter to one of the chosen offices, with the number that it would take if it were issued now. */
async function previewOf(context: Context, draft: LetterDraft, office: number) {
  const prepared = prepareLetters(context, draft)
  const plan = await enclosureOf(context, prepared.circular)
  const to = prepared.addressees[Math.min(office, prepared.addressees.length - 1)]
  if (!to) throw new AppError('NO_OFFICES')
  const { each } = numbersOf(context, prepared, draft)
  const number = each[prepared.addressees.indexOf(to)] ?? ''
  const made = await previewLetter(partsOf(shellOf(prepared, draft, plan), { number, to }), [plan])
  return { ...made, to, offices: prepared.addressees.length, prepared, plan }
}

function numbersOf({ register }: Context, { series, addressees }: Prepared, { date }: LetterDraft) {
  return numbersToCome(register.db, { series: series.id, date, count: addressees.length })
}

function shellOf({ letter }: Prepared, { date, due }: LetterDraft, plan: EnclosurePlan) {
  return { letter, date, due, enclosurePages: plan.pages.length }
}

async function checkLetters(context: Context, { draft, folder }: ParsedInput<'letter.check'>) {
  const { letterPages, offices, prepared, plan } = await previewOf(context, draft, 0)
  return {
    offices,
    number: numbersOf(context, prepared, draft).printed,
    letterPages,
    enclosurePages: plan.pages.map(({ how }) => how),
    bytes: bytesOf(plan, offices),
    freeBytes: folder === null ? null : freeBytes(folder),
  }
}
