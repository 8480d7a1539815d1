import type { CallInput, CallName, CallOutput, ParsedInput } from '../../shared/contract/contract.ts'
import type { Topic } from '../../shared/contract/define.ts'
import type { Progress } from '../../shared/contract/values.ts'
import type { CivilDate } from '../../shared/domain/dates.ts'
import type { StartPdfChild } from '../../shared/rpc/pdfChild.ts'
import type { LettersThread } from '../letters/lettersThread.ts'
import type { Register } from '../register/register.ts'
import type { Viewer } from './viewer.ts'

/** What a process must bring to run the service; the window, the terminal and the tests differ only in this. */
export type Wiring = {
  /** The register folder. */
  folder: string
  /** Where this PC keeps its device id: the user's data folder, never inside the register. */
  deviceFolder: string
  /** The project's `resources` folder. */
  resources: string
  /** Make an empty register when the folder has none (the window's first run, `init`). */
  create: boolean
  /** Milliseconds since 1970. */
  now: () => number
  /** Stands in for the clock's date: for a call of the terminal, a trial, a test. */
  today?: CivilDate
  newId: () => string
  startPdfChild: StartPdfChild
  /** The entry of the letters worker. */
  pressWorker: URL
  /** The entry of the worker that makes books, labels and e-mail drafts. */
  reportsWorker: URL
  /** The entry of the worker that reads tables (electron/files/tableWorker.ts). */
  tableWorker: URL
  /** The SQLite binary to load in place of the one in the package. */
  nativeBinding?: string
}

/** What handlers work with. */
export type Context = {
  readonly wiring: Wiring
  readonly register: Register
  readonly viewer: Viewer
  readonly letters: LettersThread
  today: () => CivilDate
}

/** What a handler knows of its caller. */
export type Call = { readonly signal: AbortSignal; progress: (progress: Progress) => void }

export type Handler<N extends CallName> = (
  context: Context,
  input: ParsedInput<N>,
  call: Call,
) => CallOutput<N> | Promise<CallOutput<N>>

/** Handlers of a group of calls; the whole map is exhaustive, so the contract is the exposed surface. */
export type Handlers<N extends CallName> = { readonly [K in N]: Handler<K> }

/** The service as its callers see it. */
export type Service = {
  /** A typed call within this process, for the terminal and the tests; rejects with AppError. */
  call: <N extends CallName>(
    name: N,
    input: CallInput<N>,
    options?: { signal?: AbortSignal; onProgress?: (progress: Progress) => void },
  ) => Promise<CallOutput<N>>
  /** A call from another process: parses the input and says which topics changed. */
  dispatch: (
    name: string,
    input: unknown,
    call: Call,
  ) => Promise<{ output: unknown; topics: readonly Topic[] }>
  close: () => Promise<void>
}
