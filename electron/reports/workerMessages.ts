import type { ErrorFrame } from '../../shared/errors.ts'
import type { PapersProgress } from './makePapers.ts'

/** What the worker tells. */
export type FromPapers =
  { kind: 'progress'; progress: PapersProgress } | { kind: 'done' } | { kind: 'refused'; error: ErrorFrame }

/** What it is told. */
export type ToPapers = { kind: 'stop' }
