import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openRegister, type Register } from '../../electron/register/register.ts'
import { receiveCircular } from '../../electron/register/circulars/circularCommands.ts'
import { issueForwarding } from '../../electron/register/forwardings/issue.ts'
import type { Addressee } from '../../electron/register/journal/kinds/letter.ts'
import { pickSignatory } from '../../electron/register/profile.ts'
import { pickSeries } from '../../electron/register/forwardings/series.ts'
import { initRegister, type Beginning } from '../../electron/register/setupCommands.ts'
import { confirmCircular } from '../../electron/register/circulars/circularCommands.ts'
import { senderOffice } from '../../shared/contract/letterDraft.ts'
import type { Numbering } from '../../shared/contract/letters.ts'
import {
  circularId,
  jobId,
  officeId,
  type CircularId,
  type ForwardingId,
} from '../../shared/contract/values.ts'
import { civilDate, type CivilDate } from '../../shared/domain/dates.ts'
import { formWords } from './letters.ts'

/** A folder of its own in the system's temporary folder; `remove` deletes it. */
export function tempFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'tarseel-register-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Ids in a row: `a-1`, `a-2`… */
export function countingIds(prefix: string): () => string {
  let next = 0
  return () => `${prefix}-${(next += 1)}`
}

/** A clock that stands at noon of a day until it is set. */
export function clockAt(day: string): { now: () => number; set: (day: string) => void } {
  let ms = Date.parse(`${day}T07:00:00Z`)
  return { now: () => ms, set: (to) => void (ms = Date.parse(`${to}T07:00:00Z`)) }
}

/** A register in a folder, as one PC opens it. */
export function openAt(
  base: string,
  change: { device?: string; now?: () => number; newId?: () => string; create?: boolean } = {},
): Register {
  return openRegister({
    folder: path.join(base, 'register'),
    deviceFolder: path.join(base, change.device ?? 'pc'),
    create: change.create ?? true,
    now: change.now ?? clockAt('2026-11-23').now,
    newId: change.newId ?? countingIds(`id${Math.random().toString(36).slice(2, 8)}`),
  })
}

export const today: CivilDate = civilDate('2026-11-23')

/** A small directorate: three series and as many offices as asked for. */
export function beginning(offices = 3): Beginning {
  return {
    profile: {
      name: 'Directorate of Public Instruction (Sample)',
      nameUrdu: 'نظامتِ تعلیمات',
      above: [],
      below: ['Lahore'],
      city: 'Lahore',
      cityUrdu: 'لاہور',
      week: 5,
      timeZone: 'Asia/Karachi',
      copyTo: ['Office copy / Master file.'],
    },
    signatories: [
      {
        name: 'Nasir Mehmood Qamar',
        nameUrdu: '',
        designation: 'Assistant Director (Admn)',
        designationUrdu: '',
        active: true,
      },
    ],
    series: [
      {
        name: 'Each',
        mode: 'each',
        pattern: '{serial}/Admn',
        yearStart: 'calendar',
        active: true,
        next: 1201,
      },
      {
        name: 'One',
        mode: 'single',
        pattern: '{serial}/Circ/{year}',
        yearStart: 'fiscal',
        active: true,
        next: 41,
      },
      { name: 'File', mode: 'file', pattern: 'DPI 1-2/{year}', yearStart: 'calendar', active: true, next: 1 },
    ],
    areas: [
      {
        kind: 'division',
        name: 'Lahore',
        nameUrdu: 'لاہور',
        areas: [{ kind: 'district', name: 'Kasur', nameUrdu: 'قصور', areas: [] }],
      },
    ],
    offices: Array.from({ length: offices }, (_, index) => ({
      code: `O${index + 1}`,
      name: `District Education Authority ${index + 1}`,
      nameUrdu: `ضلعی تعلیمی اتھارٹی ${index + 1}`,
      designation: 'Chief Executive Officer',
      designationUrdu: '',
      district: 'Kasur',
      reportsTo: null,
      address: 'District Complex, Kasur',
      email: '',
      phone: '',
      delivery: 'hand' as const,
      active: true,
    })),
    lists: [],
  }
}

/** A register with an office set up and one confirmed circular. */
export function readyAt(base: string, change: Parameters<typeof openAt>[1] & { offices?: number } = {}) {
  const register = openAt(base, change)
  initRegister(register, beginning(change.offices), today)
  return { register, circular: confirmedCircular(register) }
}

/** Enters and confirms a circular. */
export function confirmedCircular(register: Register, reference = 'SO(CIR)7-3/2026'): CircularId {
  const read = (value: string) => ({ value, confidence: 0.9, page: 1, box: null, confirmed: false })
  const id = circularId.parse(register.newId())
  receiveCircular(register, {
    id,
    file: 'circular.pdf',
    sha256: id.padEnd(64, '0').slice(0, 64),
    bytes: 1000,
    reading: {
      pages: 2,
      scanned: false,
      facts: {
        reference: read(reference),
        date: read('2026-11-13'),
        issuer: read('the Section Officer (Circulars)'),
        subject: read('GUIDELINES FOR THE USE OF SOCIAL MEDIA'),
      },
      chain: [],
    },
    given: {},
  })
  confirmCircular(register, { id })
  return id
}

/** An addressee as it is frozen. */
export function addressee(index: number, areaPath: readonly string[] = ['Lahore', 'Kasur']): Addressee {
  return {
    office: officeId.parse(`office-${index}`),
    code: `O${index}`,
    name: `District Education Authority ${index}`,
    nameUrdu: `ضلعی تعلیمی اتھارٹی ${index}`,
    designation: 'Chief Executive Officer',
    designationUrdu: 'چیف ایگزیکٹو آفیسر',
    address: 'District Complex, Kasur',
    email: `ceo.${index}@dea.example`,
    delivery: 'hand',
    areaPath: [...areaPath],
    district: 'Kasur',
    to: [`The Chief Executive Officer, District Education Authority ${index}, Kasur.`],
    toUrdu: [`چیف ایگزیکٹو آفیسر، ضلعی تعلیمی اتھارٹی ${index}۔`],
    districtUrdu: 'قصور',
  }
}

export type Issue = {
  offices?: number
  numbering?: Numbering
  date?: CivilDate
  due?: CivilDate | null
  /** Where the due date came from; `given` unless told. */
  dueRule?: string
  job?: string
  /** An acknowledgement to the circular's sender instead. */
  toSender?: boolean
  /** The areas of each office, from the first on; the sample's where it ends. */
  areas?: readonly (readonly string[])[]
}

/** Issues a circular to offices 1 to n. */
export function issue(register: Register, circular: CircularId, change: Issue = {}): ForwardingId {
  const { offices = 3, numbering = 'each', date = today, due = null } = change
  const signatory = pickSignatory(register.db, null)
  return issueForwarding(register, {
    job: jobId.parse(change.job ?? register.newId()),
    circular,
    language: 'en',
    form: 'covering',
    formTitle: 'Covering letter',
    letter: {
      words: { ...formWords('covering'), paragraphs: [...formWords('covering').paragraphs] },
      letterhead: { above: [], name: 'Directorate of Public Instruction (Sample)', below: ['Lahore'] },
      place: 'Lahore',
      marking: '',
      circular: {
        reference: 'SO(CIR)7-3/2026',
        date: civilDate('2026-11-13'),
        issuer: 'the Section Officer (Circulars)',
        subject: 'GUIDELINES FOR THE USE OF SOCIAL MEDIA',
      },
      signatory: { id: signatory.id, name: signatory.name, designation: signatory.designation },
      copyTo: ['Office copy / Master file.'],
      urdu: null,
    },
    slip: false,
    stamped: false,
    enclosures: [{ sha256: '0'.repeat(64), pages: 2, plan: ['copy', 'copy'] }],
    date,
    due,
    dueRule: due === null ? null : (change.dueRule ?? 'given'),
    series: pickSeries(register.db, numbering, null).id,
    ...(change.toSender === true
      ? { toSender: true, addressees: [{ ...addressee(0, []), office: senderOffice }] }
      : {
          addressees: Array.from({ length: offices }, (_, index) =>
            addressee(index + 1, change.areas?.[index]),
          ),
        }),
  })
}
