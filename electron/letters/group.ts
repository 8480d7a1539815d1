import { join } from 'node:path'
import { beginFile, settleFolder } from '../files/atomic.ts'
import type { PendingFile } from '../files/atomic.ts'
import { keepLetters } from './archive.ts'
import type { LetterTail } from './archive.ts'
import type { MadeLetter } from './press.ts'

/** Letters that become durable, and are reported, together. */
export type Group = {
  /** Writes a letter's file, not yet durable; what is `recorded` already is neither kept nor reported. */
  readonly add: (letter: Written) => void
  /** Makes its files durable, then its copy beside the register; gives what there is to report. */
  readonly settle: () => Promise<Settled>
  readonly discard: () => void
}

export type Written = {
  readonly made: MadeLetter
  readonly chunks: readonly Uint8Array[]
  readonly tail: Uint8Array
  readonly recorded: boolean
}

/** `archive`: the stored document of these letters; null: none is kept. `failure`: why some were left out. */
export type Settled = { made: MadeLetter[]; archive: string | null; failure: unknown }

/** Where copies of letters are kept: the register folder, and the SHA-256 of their base. */
export type Keeping = { readonly register: string; readonly base: string }

/** Begins a group in a folder. Errors of its steps: DISK_*, FOLDER_NOT_WRITABLE. */
export function beginGroup(folder: string, keeping: Keeping | null): Group {
  const files: (Written & { file: PendingFile })[] = []
  return {
    add: (letter) => {
      const file = beginFile(join(folder, letter.made.fileName))
      file.write(letter.chunks)
      files.push({ ...letter, chunks: [], file })
    },
    settle: async () => {
      if (files.length === 0) return { made: [], archive: null, failure: null }
      const ends = await Promise.allSettled(files.map(({ file }) => file.settle()))
      await settleFolder(folder)
      const failed = ends.find((end) => end.status === 'rejected')
      const whole = files.filter((one, index) => !one.recorded && ends[index]?.status === 'fulfilled')
      const made = whole.map((one) => one.made)
      const failure: unknown = failed?.reason ?? null
      if (!keeping || made.length === 0) return { made, archive: null, failure }
      const letters = whole.map(({ made: { id }, tail }): LetterTail => ({ id, tail }))
      return { made, archive: await keepLetters(keeping.register, { base: keeping.base, letters }), failure }
    },
    discard: () => {
      for (const { file } of files) file.discard()
    },
  }
}
