import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Issued } from '../../../shared/contract/letters.ts'
import type { ForwardingId } from '../../../shared/contract/values.ts'
import { officerText } from '../../../shared/domain/addressee.ts'
import { makeLetter, type LetterParts } from '../../../shared/domain/letter.ts'
import { AppError } from '../../../shared/errors.ts'
import { makeWritableFolder } from '../../files/folders.ts'
import { forwardingFileName, letterFileName, safeFileName } from '../../files/names.ts'
import type { LetterJob, MadeLetter } from '../../letters/press.ts'
import type { OwnSlip } from '../../letters/slipSheets.ts'
import { saveFolder } from '../../register/desk.ts'
import { recordMade } from '../../register/forwardings/despatchCommands.ts'
import {
  countStanding,
  frozenDespatches,
  frozenGroups,
  madeDespatches,
  type FrozenDespatch,
} from '../../register/forwardings/despatches.ts'
import { frozenForwarding, type FrozenForwarding } from '../../register/forwardings/forwardings.ts'
import type { Addressee } from '../../register/journal/kinds/letter.ts'
import type { Register } from '../../register/register.ts'
import type { Call, Context } from '../context.ts'
import { inTurn } from '../inTurn.ts'
import { enclosuresOf } from './enclosure.ts'
import { readImages } from './images.ts'
import { makePapersOf, type PapersChoice } from './papers.ts'

type Database = Register['db']

type Making = PapersChoice & {
  forwarding: ForwardingId
  folder: string
  subfolder: boolean
  again: boolean
  bothSides: boolean
}

/** Letters that the press is given at a time; on a slow disk several such groups become durable together. */
const groupSize = 16

/**
 * Makes the letters of a forwarding that are not there yet (all of them with `again`), its print file,
 * and the papers that leave the office with them.
 *
 * When it is cancelled or the disk fills, what is made is recorded, the rest stays numbered and can be
 * resumed; the error then carries the forwarding and its counts. Calls for one forwarding wait for one another.
 * Errors: FORWARDING_UNKNOWN; and with {forwarding, number, made, total} CANCELLED, DISK_*, FOLDER_NOT_WRITABLE, those of
 * enclosuresOf, readImages and makePapersOf.
 */
export function makeLetters(context: Context, making: Making, call: Call): Promise<Issued> {
  return inTurn(making.forwarding, () => make(context, making, call))
}

async function make(context: Context, making: Making, call: Call): Promise<Issued> {
  const { register } = context
  const { signal, progress } = call
  const frozen = frozenForwarding(register.db, making.forwarding)
  const folder = making.subfolder
    ? path.join(making.folder, safeFileName([frozen.number, frozen.date], ''))
    : making.folder
  const printFile = path.join(folder, forwardingFileName('print', frozen.number, frozen.id))
  const remember = (made: string | null) =>
    register.write(() => saveFolder(register.db, frozen.id, folder, made))
  try {
    // It may have waited for another that made all of them.
    if (signal.aborted) throw new AppError('CANCELLED')
    makeWritableFolder(folder)
    remember(null)
    const documents = frozen.enclosures.map(({ sha256 }) => sha256)
    const enclosures = await enclosuresOf(context, documents)
    const shared = sharedParts(frozen)
    const images = readImages(context, blankParts(frozen))
    const total = frozen.together === true ? 1 : countStanding(register.db, frozen.id).total
    const groups = groupsOf(context, frozen, folder, making.again)
    const { bothSides } = making
    const files = { outFolder: folder, printFile, bothSides, register: register.folder }
    await context.letters.press(
      { ...files, enclosures, shared, images, groups, total, title: frozen.number },
      {
        signal,
        onProgress: progress,
        onMade: (batch, archive) => {
          const letters = frozen.together === true ? madeTogether(register.db, frozen, batch) : batch
          recordMade(register, frozen.id, letters, archive, frozen.together)
        },
      },
    )
    remember(printFile)
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
  files: Omit<Issued, 'forwarding' | 'despatches' | 'pictures'>,
): Issued {
  const despatches = madeDespatches(register.db, frozen.id)
  const plan = frozen.enclosures.flatMap(({ plan }) => plan)
  return {
    pictures: plan.flatMap((how, index) => (how === 'picture' ? [index + 1] : [])),
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
  if (frozen.together === true) return yield* theOneOf(register.db, frozen, folder, again)
  for (const despatches of frozenGroups(register.db, frozen.id, groupSize)) {
    const standing = despatches.filter(({ state }) => state !== 'cancelled')
    yield standing.map((despatch) => jobOf(frozen, despatch, folder, again))
  }
}

/** The one letter that all of them get, as the only group. */
function* theOneOf(
  db: Database,
  frozen: FrozenForwarding,
  folder: string,
  again: boolean,
): Iterable<LetterJob[]> {
  const standing = standingOf(db, frozen)
  const [first] = standing
  if (!first) return
  const fileName = first.file ?? letterFileName(frozen.number, 'all', frozen.id)
  const { total, made } = countStanding(db, frozen.id)
  const recorded = made === total
  const there = !again && recorded && existsSync(path.join(folder, fileName))
  const slips = frozen.slip ? standing.map(ownSlip) : []
  yield [{ id: first.id, fileName, parts: partsOf(frozen, first), made: there, recorded, slips }]
}

function ownSlip({ number, slipCode, to }: FrozenDespatch): OwnSlip {
  const en = officerText(to)
  const ur = officerText({ designation: to.designationUrdu, name: to.nameUrdu })
  return { number, slip: { code: slipCode, offices: { en, ur: ur || en } } }
}

/** The one letter as what was made of every despatch. */
function madeTogether(
  db: Database,
  frozen: FrozenForwarding,
  [letter]: readonly MadeLetter[],
): readonly MadeLetter[] {
  return letter ? standingOf(db, frozen).map(({ id }) => ({ ...letter, id })) : []
}

function standingOf(db: Database, { id }: FrozenForwarding): FrozenDespatch[] {
  return frozenDespatches(db, id).filter(({ state }) => state !== 'cancelled')
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

/** A slip code is given at issue; before that the shape of one stands there, whose check digits are wrong. */
export const slipCodeToCome = '000000000000'

type Shell = Pick<
  FrozenForwarding,
  'letter' | 'language' | 'date' | 'due' | 'slip' | 'stamped' | 'enclosurePages'
> &
  Partial<Pick<FrozenForwarding, 'number' | 'together'>>

/** What differs from letter to letter. */
type Addressed = Pick<FrozenDespatch, 'number' | 'slipCode'> & {
  to: Pick<Addressee, keyof typeof nobody>
} & Partial<Pick<FrozenDespatch, 'of' | 'copyTo'>>

/** The letter of one despatch, from what was frozen at issue and nothing else; a letter to all is the same for each. */
export function partsOf(shell: Shell, addressed: Addressed): LetterParts {
  const { letter, language, date, due, slip, stamped, enclosurePages, together = false } = shell
  const { to, slipCode, of = null, copyTo } = addressed
  const { urdu } = letter
  const own = { name: to.name, designation: to.designation, district: to.district }
  const office = together ? groupFields(to.to) : own
  const officeUrdu = {
    name: to.nameUrdu || to.name,
    designation: to.designationUrdu || to.designation,
    district: to.districtUrdu || to.district,
  }
  return makeLetter({
    ...letter,
    language,
    number: together ? (shell.number ?? addressed.number) : addressed.number,
    date,
    due,
    enclosurePages,
    stamped,
    slipCode: slip && !together ? slipCode : null,
    original: of,
    copyTo: [...(copyTo?.en ?? []), ...letter.copyTo],
    to: to.to,
    office,
    urdu: urdu && {
      ...urdu,
      to: to.toUrdu,
      office: together ? groupFields(to.toUrdu) : officeUrdu,
      copyTo: [...(copyTo?.ur ?? []), ...urdu.copyTo],
    },
  })
}

/** What the addressee's fields say in a letter to many: the group. */
function groupFields(lines: readonly string[]) {
  const group = lines.map((line) => line.replace(/[.۔]$/u, '')).join('; ')
  return { name: group, designation: group, district: '' }
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

/**
 * What all letters of a forwarding have in common, for the press: Urdu words, the security marking of enclosures;
 * null for plain English, which needs no more.
 */
export function sharedParts(shell: Shell): LetterParts | null {
  if (shell.language === 'en' && !shell.letter.security) return null
  return blankParts(shell)
}

/** The letter without number and addressee. */
function blankParts(shell: Shell): LetterParts {
  return partsOf(shell, { number: '', to: nobody, slipCode: slipCodeToCome })
}
