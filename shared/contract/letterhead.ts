import { z } from 'zod'
import { query } from './define.ts'
import { profile, signatory } from './setup.ts'
import { bytes, sha256 } from './values.ts'

/** What letters show of our office. */
export const letterheadCalls = {
  /** A logo or signature as it was kept. Errors: FILE_NOT_FOUND, REGISTER_DAMAGED. */
  'image.get': query(
    'clerk',
    z.object({ sha256 }),
    z.object({ kind: z.enum(['png', 'jpg']), bytes, width: z.int(), height: z.int() }),
  ),
  /**
   * The first page of a letter of an office and a signatory that need not be saved yet, as a picture; what a
   * letter fills in is left as dots. `longEdge` in pixels. Errors: GLYPH_MISSING, FILE_NOT_FOUND.
   */
  'letterhead.preview': query(
    'clerk',
    z.object({
      profile,
      signatory: signatory.omit({ id: true, active: true }).nullable(),
      language: z.enum(['en', 'ur']),
      longEdge: z.int().min(100).max(3508),
    }),
    z.object({ png: bytes, width: z.int(), height: z.int() }),
  ),
}
