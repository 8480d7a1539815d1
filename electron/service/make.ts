import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Issued } from '../../shared/contract/letters.ts'
import type { ForwardingId } from '../../shared/contract/values.ts'
import { makeLetter, type LetterParts } from '../../shared/domain/letter.ts'
import { AppError } from '../../shared/errors.ts'
import { makeWritableFolder } from '../files/folders.ts'
import { forwardingFileName, letterFileName, safeFileName } from '../files/names.ts'
import type { LetterJob } from '../letters/press.ts'
import { startPress } from '../letters/startPress.ts'
import { saveFolder } from '../register/desk.ts'
import { recordMade } from '../register/despatchCommands.ts'
import {
  countStanding,
  frozenDespatches,
  madeDespatches,
  type FrozenDespatch,
} from '../register/despatches.ts'
import { frozenForwarding, type FrozenForwarding } from '../register/forwardings.ts'
import type { Addressee } from '../register/kinds/letter.ts'
import type { Call, Context } from './context.ts'
import { enclosuresOf } from './enclosure.ts'
import { readImages } from './images.ts'
import { makePapersOf, type PapersChoice } from './papers.ts'

type Making = PapersChoice & {
  forwarding: ForwardingId
  folder: string
  subfolder: boolean
  again: boolean
  bothSides: boolean
}

/** Letters that become durable and are recorded together. */
const groupSize = 16

/**
 * Makes the letters of a forwarding that are not there yet (all of them with `again`), its print file,
 * and the papers that leave the office with them.
 *
 * When it is cancelled or the disk fills, what is made is recorded, the rest stays numbered and can be
 * resumed; the error then carries the forwarding and its counts.
 * Errors: FORWARDING_UNKNOWN, CANCELLED, DISK_*, FOLDER_NOT_WRITABLE, with {forwarding, number, made, total}.
 */
export async function makeLetters(context: Context, making: Making, call: Call): Promise<Issued> {
  const { register, wiring } = context
  const { signal, progress } = call
  const frozen = frozenForwarding(register.db, making.forwarding)
  const folder = making.subfolder
    ? path.join(making.folder, safeFileName([frozen.number, frozen.date], ''))
    : making.folder
  const printFile = path.join(folder, forwardingFileName('print', frozen.number, frozen.id))
  try {
    makeWritableFolder(folder)
    saveFolder(register.db, frozen.id, folder, null)
    const documents = frozen.enclosures.map(({ sha256 }) => sha256)
    const enclosures = await enclosuresOf(context, documents)
    const shared = sharedParts(frozen)
    const images = readImages(context, blankParts(frozen))
    const { total } = countStanding(register.db, frozen.id)
    const groups = groupsOf(context, frozen, folder, making.again)
    const { bothSides } = making
    const files = { outFolder: folder, printFile, bothSides, register: register.folder }
    await startPress(wiring.pressWorker)(
      { ...files, enclosures, shared, images, groups, total, title: frozen.number },
      {
        signal,
        onProgress: progress,
        onMade: (batch, archive) => {
          recordMade(register, frozen.id, batch, archive)
        },
      },
    )
    saveFolder(register.db, frozen.id, folder, printFile)
    const papers = await makePapersOf(context, { ...making, frozen, folder }, call)
    return issuedOf(context, frozen, { folder, printFile, ...papers })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const counts = countStanding(register.db, frozen.id)
    throw new AppError(error.code, { ...error.data, forwarding: frozen.id, number: frozen.number, ...counts })
  }
}

function issuedOf(
  { register }: Context,
  frozen: FrozenForwarding,
  files: Omit<Issued, 'forwarding' | 'despatches'>,
): Issued {
  const despatches = madeDespatches(register.db, frozen.id)
  return {
    forwarding: { id: frozen.id, number: frozen.number, date: frozen.date },
    despatches: despatches.map((row) => ({
      ...row,
      file: row.file === null ? null : path.join(files.folder, row.file),
    })),
    ...files,
  }
}

/** The letters of a forwarding, read from the register as the press asks for them. */
function* groupsOf(
  { register }: Context,
  frozen: FrozenForwarding,
  folder: string,
  again: boolean,
): Iterable<LetterJob[]> {
  for (let after = 0; ;) {
    const despatches = frozenDespatches(register.db, frozen.id, { after, limit: groupSize })
    const last = despatches.at(-1)
    if (!last) return
    after = last.position
    const standing = despatches.filter(({ state }) => state !== 'cancelled')
    yield standing.map((despatch) => jobOf(frozen, despatch, folder, again))
  }
}

function jobOf(
  frozen: FrozenForwarding,
  despatch: FrozenDespatch,
  folder: string,
  again: boolean,
): LetterJob {
  const fileName = despatch.file ?? letterFileName(despatch.number, despatch.to.code, despatch.id)
  const recorded = despatch.state === 'made'
  const made = !again && recorded && existsSync(path.join(folder, fileName))
  return { id: despatch.id, fileName, parts: partsOf(frozen, despatch), made, recorded }
}

type Shell = Pick<
  FrozenForwarding,
  'letter' | 'language' | 'date' | 'due' | 'slip' | 'stamped' | 'enclosurePages'
>

/** What differs from letter to letter. */
type Addressed = Pick<FrozenDespatch, 'number' | 'slipCode'> & {
  to: Pick<Addressee, keyof typeof nobody>
}

/** The letter of one despatch, from what was frozen at issue and nothing else. */
export function partsOf(
  { letter, language, date, due, slip, stamped, enclosurePages }: Shell,
  { number, to, slipCode }: Addressed,
): LetterParts {
  const { urdu } = letter
  const office = {
    name: to.nameUrdu || to.name,
    designation: to.designationUrdu || to.designation,
    district: to.districtUrdu || to.district,
  }
  return makeLetter({
    ...letter,
    language,
    number,
    date,
    due,
    enclosurePages,
    stamped,
    slipCode: slip ? slipCode : null,
    to: to.to,
    office: { name: to.name, designation: to.designation, district: to.district },
    urdu: urdu && { ...urdu, to: to.toUrdu, office },
  })
}

const nobody = {
  name: '',
  nameUrdu: '',
  designation: '',
  designationUrdu: '',
  district: '',
  districtUrdu: '',
  to: [],
  toUrdu: [],
}

/** What all letters of a forwarding have in common, for the press; null for English, which needs no more. */
export function sharedParts(shell: Shell): LetterParts | null {
  if (shell.language === 'en') return null
  return blankParts(shell)
}

/** The letter without number and addressee. */
function blankParts(shell: Shell): LetterParts {
  return partsOf(shell, { number: '', to: nobody, slipCode: '000000000000' })
}
