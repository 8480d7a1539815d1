import type { ErrorFrame } from '../../shared/errors.ts'
import type { PapersInput, PapersProgress } from './makePapers.ts'
import type { TableFile } from './makeTable.ts'
import type { TableEnd, TableHead, TableRow } from './table.ts'

/** What a worker is started for. */
export type Task =
  { kind: 'papers'; input: PapersInput } | { kind: 'table'; head: TableHead; file: TableFile }

/** What the worker tells. */
export type FromPapers =
  { kind: 'progress'; progress: PapersProgress } | { kind: 'done' } | { kind: 'refused'; error: ErrorFrame }

/** What it is told. */
export type ToPapers = { kind: 'stop' }

/** The rows of a table come in parts; each part is asked for. */
export type ToTable = { kind: 'rows'; rows: readonly TableRow[] } | { kind: 'end'; end: TableEnd }

export type FromTable =
  | { kind: 'more' }
  | { kind: 'set'; rows: number }
  | { kind: 'file'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'refused'; error: ErrorFrame }
