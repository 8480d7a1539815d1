import { createHash } from 'node:crypto'
import {
  factNames,
  type ChainLink,
  type Circular,
  type circularCalls,
  type Fact,
  type FactName,
  type Facts,
} from '../../../shared/contract/circulars.ts'
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import { circularId, type CircularId } from '../../../shared/contract/values.ts'
import { AppError } from '../../../shared/errors.ts'
import { readDocument, settleDocument } from '../../files/documents.ts'
import { startPdfSession, type PdfSession } from '../../pages/open.ts'
import { readCircular } from '../../reading/read.ts'
import { readText } from '../../reading/text.ts'
import type { CircularFacts, CircularReading } from '../../reading/types.ts'
import {
  confirmCircular,
  decideCirculars,
  discardCircular,
  receiveCircular,
  restoreCircular,
} from '../../register/circulars/circularCommands.ts'
import { getCircular, listCirculars } from '../../register/circulars/circulars.ts'
import { forwardingsOf } from '../../register/forwardings/forwardings.ts'
import { keepPageText } from '../../register/circulars/pageTexts.ts'
import { readProfile } from '../../register/profile.ts'
import type { Call, Context, Handlers } from '../context.ts'

type ImportInput = ParsedInput<'circular.import'>
type ImportFile = ImportInput['files'][number]

export const circularHandlers: Handlers<keyof typeof circularCalls> = {
  'circular.import': importCirculars,
  'circular.list': ({ register }, input) => listCirculars(register.db, input),
  'circular.get': ({ register }, { id }) => ({
    circular: getCircular(register.db, id),
    forwardings: forwardingsOf(register.db, id),
  }),
  'circular.page': async ({ register, viewer }, { id, page, longEdge }) => {
    const { sha256, pages } = getCircular(register.db, id)
    if (page > pages) throw new AppError('NOT_FOUND', { page })
    return viewer.page(sha256, () => readDocument(register.folder, sha256, 'pdf'), page - 1, longEdge)
  },
  'circular.confirm': ({ register, today }, input) => {
    const dates = [input.date, input.receivedOn]
    if (dates.some((day) => day && day > today())) throw new AppError('DATE_IN_FUTURE')
    return { circular: confirmCircular(register, input) }
  },
  'circular.decide': ({ register }, input) => {
    decideCirculars(register, input)
    return {}
  },
  'circular.discard': ({ register }, { id, reason }) => ({ circular: discardCircular(register, id, reason) }),
  'circular.restore': ({ register }, { id }) => ({ circular: restoreCircular(register, id) }),
}

/** Reads the files one after another in one child; a file that is refused doesn't stop the others. */
async function importCirculars(context: Context, input: ImportInput, { signal, progress }: Call) {
  const session = startPdfSession(context.wiring.startPdfChild)
  const circulars: Circular[] = []
  const refused: { file: string; code: string; data: Record<string, unknown> }[] = []
  try {
    for (const [index, file] of input.files.entries()) {
      progress({ phase: 'reading', done: index, total: input.files.length })
      try {
        circulars.push(
          await importOne(context, session, idOfImport(input.job, index), file, input.given, signal),
        )
      } catch (error) {
        if (!(error instanceof AppError) || error.code === 'CANCELLED') throw error
        refused.push({ file: file.name, code: error.code, data: { ...error.data } })
      }
    }
    progress({ phase: 'reading', done: input.files.length, total: input.files.length })
    return { circulars, refused }
  } finally {
    session.close()
  }
}

/** A retry of the same job finds the circulars that it already entered. */
function idOfImport(job: string, index: number): CircularId {
  return circularId.parse(createHash('sha256').update(`${job}/${index}`).digest('hex').slice(0, 24))
}

async function importOne(
  { register, today }: Context,
  session: PdfSession,
  id: CircularId,
  file: ImportFile,
  given: ImportInput['given'],
  signal: AbortSignal,
): Promise<Circular> {
  const reader = await session.open(file.bytes, { signal })
  const reading = await readCircular(reader, { today: today(), own: ownNames(register.db) })
  const { text, ended } = await readText(reader)
  // Of a page that is slow or heavy only its text is missing; a damaged one can't be enclosed either.
  if (ended?.code === 'PDF_PAGE_DAMAGED') throw ended
  const sha256 = await settleDocument(register.folder, [file.bytes], 'pdf')
  receiveCircular(register, {
    id,
    file: file.name,
    sha256,
    bytes: file.bytes.length,
    reading: { ...reading, facts: unconfirmed(reading.facts), chain: reading.chain.map(linkOf) },
    given,
  })
  keepPageText(register, id, text)
  return isWhole(given) ? confirmCircular(register, { id, ...given }) : getCircular(register.db, id)
}

function ownNames(db: Context['register']['db']): string[] {
  const { name = '', nameUrdu = '' } = readProfile(db) ?? {}
  return [name, nameUrdu].filter((text) => text !== '')
}

/** What was read, until a person says so. */
function unconfirmed({ reference, date, issuer, subject }: CircularFacts): Facts {
  const asFact = ({ value, confidence, page, box }: CircularFacts[FactName]): Fact => ({
    value,
    confidence,
    page,
    box: box ? [...box] : null,
    confirmed: false,
  })
  return {
    reference: asFact(reference),
    date: asFact(date),
    issuer: asFact(issuer),
    subject: asFact(subject),
  }
}

function linkOf({ reference, date, issuer = '' }: CircularReading['chain'][number]): ChainLink {
  return { reference, date, issuer }
}

/** Every fact was said by a person, so nothing is left to confirm. */
function isWhole(given: ImportInput['given']): boolean {
  return factNames.every((name) => given[name] !== undefined)
}
