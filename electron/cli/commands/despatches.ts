import type { Despatch } from '../../../shared/contract/letters.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Service } from '../../service/context.ts'

/** Which letter of that number is meant. */
export type Which = { office?: string; year?: number }

/**
 * The one despatch that a number or slip code means.
 *
 * Errors: NUMBER_UNKNOWN; AMBIGUOUS {choices} where several fit.
 */
export async function oneDespatch(service: Service, text: string, which: Which): Promise<Despatch> {
  const { matches } = await service.call('receipt.find', { text, ...which })
  const [found, ...more] = matches
  if (!found) {
    const asked = [which.office, which.year].filter((narrow) => narrow !== undefined).join(', ')
    throw new AppError('NUMBER_UNKNOWN', { text: asked === '' ? text : `${text} (${asked})` })
  }
  if (more.length > 0) throw new AppError('AMBIGUOUS', { text, choices: matches.map(choiceOf) })
  return found
}

function choiceOf({ number, slipCode, officeCode, officeName, subject, date }: Despatch) {
  return { number, slipCode, officeCode, officeName, subject, date, year: Number(date.slice(0, 4)) }
}
