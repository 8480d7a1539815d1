import { z } from 'zod'
import { errorCodes } from '../errors.ts'
import { bytes, fileBytes, filledLine, nothing } from './values.ts'

/** The kinds of file that a dialog asks for; `paper`: a PDF or a picture. */
export const fileKinds = ['pdf', 'table', 'csv', 'xlsx', 'image', 'paper'] as const
export type FileKind = (typeof fileKinds)[number]

/** Bytes of one chosen file: more is refused before it is read. */
export const mostFileBytes = 100 * 1024 * 1024

const folder = z.string().min(1).max(1000)

/**
 * The few calls that only the main process can do, because they need a dialog or the system's own
 * programs. The window never gets the path of a file it reads, and names only folders a person chose.
 */
export const shellContract = {
  /** Asks for files of one kind; none when the person changed their mind. Errors: PDF_TOO_LARGE, TABLE_TOO_LARGE, IMAGE_TOO_LARGE. */
  'shell.openFile': {
    input: z.object({ kind: z.enum(fileKinds), many: z.boolean().default(false) }),
    output: z.object({ files: z.array(fileBytes) }),
  },
  /** Asks for a folder to write to and remembers that it was allowed; null when the person changed their mind. */
  'shell.chooseFolder': {
    input: z.object({ start: folder.nullable().default(null) }),
    output: z.object({ folder: folder.nullable() }),
  },
  /** Asks where to save, and saves whole or not at all. Errors: DISK_FULL, DISK_READ_ONLY, FOLDER_NOT_WRITABLE, DISK_ERROR. */
  'shell.saveFile': {
    input: z.object({
      name: filledLine(200),
      kind: z.enum(fileKinds),
      content: z.union([z.string(), bytes]),
    }),
    output: z.object({ saved: z.string().nullable() }),
  },
  /**
   * Opens a PDF, table, e-mail draft or folder with the system's own program: only in the register or below a
   * folder that was chosen. Errors: FILE_NOT_FOUND, PROGRAM_MISSING, MAIL_PROGRAM_MISSING.
   */
  'shell.openPath': {
    input: z.object({ folder, file: z.string().min(1).max(400).nullable().default(null) }),
    output: nothing,
  },
  /** Asks for the folder of the register and starts the service on it; null when the person changed their mind. */
  'shell.chooseRegister': { input: nothing, output: z.object({ folder: folder.nullable() }) },
  /** Starts the service again after it failed or refused its register. */
  'shell.restartService': { input: nothing, output: nothing },
  /** Shows the folder of the log files. */
  'shell.openLog': { input: nothing, output: nothing },
  'shell.info': {
    input: nothing,
    output: z.object({
      version: z.string(),
      locale: z.string(),
      electron: z.string(),
      register: z.string(),
      documents: z.string(),
    }),
  },
} as const

export type ShellContract = typeof shellContract
/** The name of a shell call. */
export type ShellCallName = keyof ShellContract
export type ShellInput<N extends ShellCallName> = z.input<ShellContract[N]['input']>
export type ShellParsed<N extends ShellCallName> = z.output<ShellContract[N]['input']>
export type ShellOutput<N extends ShellCallName> = z.output<ShellContract[N]['output']>

/** What comes back from a shell call, before it is parsed by its own schema. */
export const shellAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), output: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({ code: z.enum(errorCodes), data: z.record(z.string(), z.unknown()) }),
  }),
])
export type ShellAnswer = z.infer<typeof shellAnswer>

/** How the service is: answering, being started, or given up after three failures within a minute. */
export const serviceStates = ['starting', 'running', 'failed'] as const
export type ServiceState = (typeof serviceStates)[number]

/** What the preload posts to its own window; `port` brings a MessagePort to the service along. */
export const windowMessage = z.discriminatedUnion('tarseel', [
  z.object({ tarseel: z.literal('port') }),
  z.object({ tarseel: z.literal('service'), state: z.enum(serviceStates) }),
])
export type WindowMessage = z.infer<typeof windowMessage>

/** What the preload puts on the window as `tarseel`. */
export type ShellBridge = {
  /** Resolves with a ShellAnswer; parse it. */
  call: (name: ShellCallName, input: unknown) => Promise<unknown>
  /** Says that the window listens for messages; the service's state and port then come as `message` events. */
  ready: () => void
}
