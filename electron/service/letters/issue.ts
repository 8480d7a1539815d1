import type { Database } from 'better-sqlite3'
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { WholeDraft } from '../../../shared/contract/letterDraft.ts'
import type { Issued } from '../../../shared/contract/letters.ts'
import { addWorkingDays } from '../../../shared/domain/workingDays.ts'
import { AppError } from '../../../shared/errors.ts'
import { makeWritableFolder } from '../../files/folders.ts'
import { ownDays } from '../../register/deadlines/calendar.ts'
import { forwardingOfJob } from '../../register/forwardings/forwardings.ts'
import { issueForwarding } from '../../register/forwardings/issue.ts'
import type { Call, Context } from '../context.ts'
import { enclosuresOf } from './enclosure.ts'
import { makeLetters } from './make.ts'
import { documentsOf, prepareLetters } from './prepare.ts'
import { requireRoom } from './space.ts'

/**
 * Takes the numbers of a forwarding in one transaction, then makes its letters.
 *
 * Everything that can be refused is refused before a number is taken. The same job id never issues
 * twice: a retry goes on with the forwarding that the first call began.
 * Errors: those of prepareLetters, enclosuresOf, requireRoom, issueForwarding and makeLetters.
 */
export async function issueLetters(
  context: Context,
  input: ParsedInput<'letter.issue'>,
  call: Call,
): Promise<Issued> {
  const { register } = context
  const { job, draft } = input
  const known = forwardingOfJob(register.db, job)
  if (known) return makeLetters(context, { ...input, forwarding: known, again: false }, call)
  const prepared = await prepareLetters(context, draft)
  const documents = documentsOf(draft, prepared)
  const plans = await enclosuresOf(context, documents)
  makeWritableFolder(input.folder)
  const mails = input.emails ? prepared.addressees.filter(({ email }) => email !== '').length : 0
  const files = prepared.together ? 1 : prepared.addressees.length
  const places = { folder: input.folder, register: register.folder }
  requireRoom(places, plans, { letters: files, mails })
  if (call.signal.aborted) throw new AppError('CANCELLED')
  const forwarding = issueForwarding(register, {
    job,
    circular: prepared.circular.id,
    language: draft.language,
    form: prepared.form.name,
    formTitle: prepared.form.title,
    letter: prepared.letter,
    slip: draft.slip && draft.to.kind !== 'sender',
    stamped: draft.stamp,
    ...(prepared.together ? { together: true } : {}),
    ...(draft.to.kind === 'sender' ? { toSender: true } : {}),
    enclosures: plans.map(({ pages }, index) => ({
      sha256: documents[index] ?? '',
      pages: pages.length,
      plan: pages.map(({ how }) => how),
    })),
    date: draft.date,
    due: draft.due,
    dueRule: dueRule(register.db, draft),
    series: prepared.series.id,
    addressees: prepared.addressees,
  })
  return makeLetters(context, { ...input, forwarding, again: false }, call)
}

/** `+7` where the due date is what so many working days give, `given` where a day was named; null: none is due. */
function dueRule(db: Database, { date, due, dueDays }: WholeDraft): string | null {
  if (due === null) return null
  const isCounted = dueDays !== null && addWorkingDays(date, dueDays, ownDays(db)) === due
  return isCounted ? `+${dueDays}` : 'given'
}
