import type { ParsedInput } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import { numbersToCome } from '../../register/forwardings/forwardings.ts'
import type { Context } from '../context.ts'
import { readImages } from './images.ts'
import { partsOf, sharedParts, slipCodeToCome } from './make.ts'
import { previewPages } from './preview.ts'
import { prepareReminder } from './reminders.ts'

/**
 * The reminder to one of those that it would go to, with the number that it would take now.
 *
 * Errors: those of prepareReminder.
 */
export async function previewReminder(
  context: Context,
  { draft, office, longEdge }: ParsedInput<'reminder.preview'>,
) {
  const { step, draft: whole, prepared, of } = await prepareReminder(context, draft)
  const { addressees, series, letter } = prepared
  const index = Math.min(office, addressees.length - 1)
  const to = addressees[index]
  if (!to) throw new AppError('NO_OFFICES')
  const wanted = { series: series.id, date: whole.date, count: addressees.length }
  const number = numbersToCome(context.register.db, wanted).each[index] ?? ''
  const { date, due, language, slip } = whole
  const shell = { letter, date, due, language, slip, stamped: false, enclosurePages: 0 }
  const parts = partsOf(shell, { number, to, slipCode: slipCodeToCome, ...of[index] })
  const { pdf } = await context.letters.preview(parts, [], sharedParts(shell), readImages(context, parts))
  return {
    pages: await context.viewer.pages(pdf, longEdge, previewPages),
    officeName: to.name,
    officeNameUrdu: to.nameUrdu,
    offices: addressees.length,
    step: step.step,
    due: whole.due,
  }
}
