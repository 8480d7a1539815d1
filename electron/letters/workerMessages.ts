import type { ErrorFrame } from '../../shared/errors.ts'
import type { LetterJob, MadeLetter, PressProgress, PressResult } from './press.ts'

/** What the press in its worker asks and tells: `made` is answered with `recorded`, `more` with `letters`. */
export type FromPress =
  | { kind: 'more' }
  | { kind: 'made'; batch: MadeLetter[]; archive: string | null }
  | { kind: 'progress'; progress: PressProgress }
  | { kind: 'done'; result: PressResult }
  | { kind: 'refused'; error: ErrorFrame }

/** `group` null: there are no more; `unread`: they can't be read. */
export type ToPress =
  | { kind: 'letters'; group: readonly LetterJob[] | null }
  | { kind: 'unread' }
  | { kind: 'recorded' }
  | { kind: 'stop' }
