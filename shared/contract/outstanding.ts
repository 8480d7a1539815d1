import { z } from 'zod'
import { query } from './define.ts'
import { despatch } from './letters.ts'
import { circularId, date, line, officeId, page } from './values.ts'

/** Working days by which an answer is late, as statements group them; `0`: not late, or nothing was due. */
export const ages = ['0', '1-7', '8-30', '31+'] as const
export type Age = (typeof ages)[number]

/** What an area has got and answered; `answered` is all that is no longer outstanding. */
export const areaCounts = z.object({
  despatched: z.int(),
  delivered: z.int(),
  acknowledged: z.int(),
  complied: z.int(),
  answered: z.int(),
  outstanding: z.int(),
  overdue: z.int(),
})
export type AreaCounts = z.infer<typeof areaCounts>

/** Outstanding answers by how late they are. */
export const ageCounts = z.object({ '0': z.int(), '1-7': z.int(), '8-30': z.int(), '31+': z.int() })
export type AgeCounts = z.infer<typeof ageCounts>

/** A column of the matrix: an area as it was named at issue; '' for offices that lie in none. */
export const matrixArea = z.object({ name: z.string(), nameUrdu: z.string() })

const matrixRow = z.object({
  circular: circularId,
  reference: z.string(),
  subject: z.string(),
  date: date.nullable(),
  /** One for each area, in the order of the areas; null where nothing was sent. */
  cells: z.array(areaCounts.nullable()),
  total: areaCounts,
})
export type MatrixRow = z.infer<typeof matrixRow>

/** Who has not answered, by circular, area and office. */
export const outstandingCalls = {
  /** Circulars against divisions, or against the districts of one; the newest circular first. */
  'outstanding.matrix': query(
    'officer',
    z.object({
      /** The division whose districts are wanted; null: all divisions. */
      area: z.string().nullable().default(null),
      circular: circularId.nullable().default(null),
      /** Only circulars of which something is outstanding. */
      open: z.boolean().default(true),
      ...page,
    }),
    z.object({
      areas: z.array(matrixArea),
      rows: z.array(matrixRow),
      total: z.int(),
      /** Over all circulars, or the one that was asked for: one for each area, and all together. */
      sums: z.array(areaCounts),
      sum: areaCounts,
      ages: z.array(ageCounts),
      age: ageCounts,
    }),
  ),
  /** All that an office was sent and what came back, the newest first. */
  'outstanding.office': query(
    'officer',
    z.object({ office: officeId, text: line(200).default(''), ...page }),
    z.object({ rows: z.array(despatch), total: z.int() }),
  ),
  /** The counts of one office over all its letters. */
  'outstanding.officeCounts': query(
    'officer',
    z.object({ office: officeId }),
    z.object({
      code: z.string(),
      name: z.string(),
      nameUrdu: z.string(),
      counts: areaCounts,
      ages: ageCounts,
    }),
  ),
}
