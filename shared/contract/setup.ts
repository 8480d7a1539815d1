import { z } from 'zod'
import { copyStyles, listStyles } from '../domain/letterStyles.ts'
import { command, job, query } from './define.ts'
import { numberings } from './letters.ts'
import { date, fileBytes, filledLine, line, nothing, seriesId, sha256, signatoryId } from './values.ts'

/** Our own office: what the letterhead says and how its days are counted. */
export const profile = z.object({
  name: filledLine(200),
  nameUrdu: line(200),
  /** Lines above and below the name on the letterhead. */
  above: z.array(line(200)).max(4),
  below: z.array(line(200)).max(4),
  /** City of the dateline: "Dated Lahore, the …". */
  city: filledLine(80),
  cityUrdu: line(80),
  /** Days of the working week: 5 (Monday to Friday) or 6 (Monday to Saturday). */
  week: z.union([z.literal(5), z.literal(6)]),
  timeZone: z.string().default('Asia/Karachi'),
  /** Copies that every letter of this office ends with, such as "Office copy / Master file". */
  copyTo: z.array(filledLine(300)).max(60),
  /** The same in Urdu, for Urdu letters; none: as above. */
  aboveUrdu: z.array(line(200)).max(4).optional(),
  belowUrdu: z.array(line(200)).max(4).optional(),
  copyToUrdu: z.array(filledLine(300)).max(60).optional(),
  /** The logo, as `image.add` named it, in the middle above the lines or where they begin; none: null. */
  logo: sha256.nullable().optional(),
  logoAt: z.enum(['centre', 'start']).optional(),
  /** The number above the letterhead (S&GAD, DPI-EE) or below it, as where nothing is said (DPI Colleges). */
  numberAt: z.enum(['above', 'below']).optional(),
  /** What stands above the copy list (none: as the words of the form say) and how lists are numbered. */
  copyStyle: z.enum(copyStyles).nullable().optional(),
  listStyle: z.enum(listStyles).optional(),
  /** Pre-printed paper: no letterhead is printed, and the first page begins so many mm from its upper edge. */
  paper: z.object({ preprinted: z.boolean(), top: z.number().min(20).max(150) }).optional(),
})
export type Profile = z.infer<typeof profile>

/** Who signs letters; only active ones are offered. */
export const signatory = z.object({
  id: signatoryId,
  name: filledLine(120),
  nameUrdu: line(120),
  designation: filledLine(160),
  designationUrdu: line(160),
  active: z.boolean(),
  /** Such as "for Director", printed under the designation; empty: none. */
  forLine: line(160).optional(),
  forLineUrdu: line(160).optional(),
  /** The picture of the signature, as `image.add` named it; none: null. */
  signature: sha256.nullable().optional(),
})
export type Signatory = z.infer<typeof signatory>

/**
 * A series of numbers. `pattern` is what is printed: `{serial}` is the serial (never in mode `file`),
 * `{year}` the year, such as `{serial}/Admn` or `SO(CIR)1-2/{year}`.
 */
export const series = z.object({
  id: seriesId,
  name: filledLine(80),
  mode: z.enum(numberings),
  pattern: filledLine(80),
  /** Serials begin anew on 1 January, or on 1 July with the financial year. */
  yearStart: z.enum(['calendar', 'fiscal']),
  active: z.boolean(),
})
export type Series = z.infer<typeof series>

/** A series with the serial that the next letter dated today would take. */
export const seriesState = series.extend({ next: z.int() })

/** Choices remembered on this PC: language, last folder and the like. Not part of the register. */
const deskValue = z.json()

/** A backup that was read back and verified; `folder` holds a register of its own. */
export const backup = z.object({ on: date, folder: z.string(), entries: z.int(), documents: z.int() })

/** The register itself, settings, Today, and what this PC remembers. */
export const setupCalls = {
  'register.state': query(
    'clerk',
    nothing,
    z.object({
      folder: z.string(),
      /** An office has been set up; before that only `register.init` makes sense. */
      ready: z.boolean(),
      /** This PC has not issued from this register before: it asks for the last numbers used on paper. */
      deviceKnown: z.boolean(),
      profile: profile.nullable(),
      today: date,
    }),
  ),
  'register.init': command(
    'superintendent',
    ['settings', 'office', 'form'],
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('sample') }),
      z.object({
        kind: z.literal('own'),
        profile,
        signatory: signatory.omit({ id: true, active: true }),
        series: z.object({ pattern: filledLine(80), next: z.int().min(1) }),
      }),
    ]),
    z.object({ profile }),
  ),
  /** Enrols this PC on a register that was copied or restored: the last serial used on paper, by series. */
  'register.enrol': command(
    'superintendent',
    ['settings'],
    z.object({ last: z.array(z.object({ series: seriesId, serial: z.int().min(0) })) }),
    nothing,
  ),
  'register.verify': job(
    'clerk',
    [],
    nothing,
    z.discriminatedUnion('ok', [
      z.object({
        ok: z.literal(true),
        entries: z.int(),
        heads: z.array(z.object({ device: z.string(), seq: z.int(), hash: z.string() })),
      }),
      z.object({
        ok: z.literal(false),
        wrong: z.object({ device: z.string(), seq: z.int(), reason: z.string() }),
      }),
    ]),
  ),
  /**
   * Copies register and documents into a folder of their own below `folder`, reads all of it back and verifies it.
   * Errors: BACKUP_IN_REGISTER {folder}, BACKUP_NOT_WHOLE {reason}, REGISTER_DAMAGED {document}, CANCELLED, DISK_*,
   * FOLDER_NOT_WRITABLE.
   */
  'backup.make': job('clerk', ['desk'], z.object({ folder: filledLine(1000) }), backup),
  'settings.get': query(
    'clerk',
    nothing,
    z.object({ profile, signatories: z.array(signatory), series: z.array(seriesState) }),
  ),
  /**
   * Keeps a PNG or JPEG for a logo or a signature, scaled down to what print needs; size in pixels.
   * Errors: IMAGE_UNREADABLE, IMAGE_TOO_LARGE.
   */
  'image.add': command(
    'superintendent',
    [],
    fileBytes,
    z.object({ sha256, width: z.int(), height: z.int() }),
  ),
  'settings.saveProfile': command('superintendent', ['settings'], profile, z.object({ profile })),
  'settings.saveSignatory': command(
    'superintendent',
    ['settings'],
    signatory.extend({ id: signatoryId.nullable() }),
    z.object({ signatory }),
  ),
  'settings.saveSeries': command(
    'superintendent',
    ['settings'],
    series.extend({ id: seriesId.nullable(), next: z.int().min(1).optional() }),
    z.object({ series: seriesState }),
  ),
  'today.get': query(
    'clerk',
    nothing,
    z.object({
      today: date,
      toConfirm: z.int(),
      toForward: z.int(),
      unfinished: z.int(),
      dueToday: z.int(),
      overdue: z.int(),
      outstanding: z.int(),
      receiptsToday: z.int(),
      /** Offices whose next reminder is due, and that nothing holds back. */
      remindersDue: z.int(),
      drafts: z.array(z.object({ key: z.string(), saved: z.string() })),
      /** The last backup made from this PC; null where there is none. */
      backup: backup.nullable(),
    }),
  ),
  /** Drafts (`draft/…`) and remembered choices (`choice/…`) of this PC. */
  'desk.get': query('clerk', z.object({ key: filledLine(200) }), z.object({ value: deskValue.nullable() })),
  'desk.save': command('clerk', [], z.object({ key: filledLine(200), value: deskValue.nullable() }), nothing),
  'desk.list': query(
    'clerk',
    z.object({ prefix: line(100) }),
    z.object({ items: z.array(z.object({ key: z.string(), value: deskValue, saved: z.string() })) }),
  ),
}
