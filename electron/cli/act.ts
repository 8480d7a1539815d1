import type { Progress } from '../../shared/contract/values.ts'
import type { LetterLanguage } from '../../shared/domain/letter.ts'
import type { Service } from '../service/context.ts'
import type { Language } from './words.ts'
import type { Outcome } from './output.ts'

/** What a command works with. */
export type Desk = {
  readonly service: Service
  /** The register folder, absolute. */
  readonly register: string
  /** The register was made by this very command. */
  readonly isNew: boolean
  /** The folder the caller stands in; paths are relative to it. */
  readonly cwd: string
  readonly language: Language
  /** The language of letters that are issued. */
  readonly letters: LetterLanguage
  /** Aborted by Ctrl+C; with `onProgress` it goes to every long call. */
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

export type Work = (desk: Desk) => Promise<Outcome>

/** Opens the register, does the work, says what came of it. */
export type Act = (work: Work, options?: { create?: boolean }) => Promise<void>
