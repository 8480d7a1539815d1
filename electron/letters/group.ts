import { join } from 'node:path'
import { settleFile, settleFolder } from '../files/atomic.ts'
import { keepLetters } from './archive.ts'
import type { LetterTail } from './archive.ts'
import type { MadeLetter } from './press.ts'

/** Letters that become durable, and are reported, together. */
export type Group = {
  /** Takes a letter in; what is `recorded` already is written, but neither kept nor reported. */
  readonly add: (letter: Whole) => void
  /** Writes its files and its copy beside the register, and makes them durable; gives what there is to report. */
  readonly settle: () => Promise<Settled>
  /** Counts a letter, written or not; `jobs` says how many. */
  readonly count: () => void
  readonly jobs: () => number
  /** Whether it should wait for no more letters. */
  readonly isFull: () => boolean
}

const most = { letters: 128, bytes: 256e6 }

/** A letter as bytes, of which `tail` is the last chunk. */
export type Whole = {
  readonly made: MadeLetter
  readonly chunks: readonly Uint8Array[]
  readonly tail: Uint8Array
  readonly recorded: boolean
}

/** `archive`: the stored document of these letters; null: none is kept. `failure`: why some were left out. */
export type Settled = { made: MadeLetter[]; archive: string | null; failure: unknown }

/** Where copies of letters are kept: the register folder, and the SHA-256 of their base. */
export type Keeping = { readonly register: string; readonly base: string }

/** Begins a group in a folder, of `letters` at the most. Errors of its steps: DISK_*, FOLDER_NOT_WRITABLE. */
export function beginGroup(folder: string, keeping: Keeping | null, letters: number): Group {
  const files: Whole[] = []
  let jobs = 0
  let bytes = 0
  return {
    count: () => {
      jobs += 1
    },
    jobs: () => jobs,
    isFull: () => jobs >= Math.min(most.letters, letters) || bytes >= most.bytes,
    add: (letter) => {
      bytes += letter.made.bytes
      files.push(letter)
    },
    settle: async () => {
      if (files.length === 0) return { made: [], archive: null, failure: null }
      const fresh = files.filter(({ recorded }) => !recorded)
      // Copies of letters whose file then fails do no harm: no entry speaks of them.
      const copies = keeping && fresh.length > 0 ? keepAll(keeping, fresh) : null
      const write = ({ made, chunks }: Whole) => settleFile(join(folder, made.fileName), chunks)
      const ends = await Promise.allSettled(files.map(write))
      const [archive] = await Promise.all([copies, settleFolder(folder)])
      const failed = ends.find((end) => end.status === 'rejected')
      const whole = files.filter((one, index) => !one.recorded && ends[index]?.status === 'fulfilled')
      return { made: whole.map(({ made }) => made), archive, failure: failed?.reason ?? null }
    },
  }
}

function keepAll({ register, base }: Keeping, letters: readonly Whole[]): Promise<string> {
  const kept = keepLetters(register, {
    base,
    letters: letters.map(({ made: { id }, tail }): LetterTail => ({ id, tail })),
  })
  // It is waited for after the files; a failure must not be heard of before.
  kept.catch(() => undefined)
  return kept
}
