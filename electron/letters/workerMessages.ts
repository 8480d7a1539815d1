import type { ErrorFrame } from '../../shared/errors.ts'
import type { MadeLetter, PressProgress, PressResult } from './press.ts'

/** What the press in its worker tells: a group waits for `recorded` before the next is made. */
export type FromPress =
  | { kind: 'made'; batch: MadeLetter[]; archive: Uint8Array }
  | { kind: 'progress'; progress: PressProgress }
  | { kind: 'done'; result: PressResult }
  | { kind: 'refused'; error: ErrorFrame }

export type ToPress = { kind: 'recorded' } | { kind: 'stop' }
