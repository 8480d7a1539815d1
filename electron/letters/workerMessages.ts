import type { LetterParts } from '../../shared/domain/letter.ts'
import type { ErrorFrame } from '../../shared/errors.ts'
import type { EnclosurePlan } from './enclosure.ts'
import type { ImageBytes } from './images.ts'
import type { LetterJob, MadeLetter, PressProgress, PressResult, PressSetting } from './press.ts'
import type { PreviewedLetter } from './preview.ts'

/** What the letters thread is asked to do, and what its press is told. */
export type ToThread = { kind: 'press'; setting: PressSetting } | PreviewAsked | ToPress

/** `enclosures` null: those of the preview before. */
export type PreviewAsked = {
  kind: 'preview'
  call: number
  parts: LetterParts
  shared: LetterParts | null
  images: readonly ImageBytes[]
  enclosures: readonly EnclosurePlan[] | null
}

export type FromThread = FromPreview | FromPress

export type FromPreview =
  | { kind: 'previewed'; call: number; letter: PreviewedLetter }
  | { kind: 'notPreviewed'; call: number; error: ErrorFrame }
  /** A fault of the program, as it was thrown. */
  | { kind: 'previewFailed'; call: number; error: Error }

/** What the press asks and tells: `made` is answered with `recorded`, `more` with `letters`. */
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
