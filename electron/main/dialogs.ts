import { dialog, type BrowserWindow } from 'electron'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { mostFileBytes, type FileKind } from '../../shared/contract/shell.ts'
import { AppError } from '../../shared/errors.ts'
import { diskError, writeWhole } from './wholeFile.ts'

const extensions: Readonly<Record<FileKind, readonly string[]>> = {
  pdf: ['pdf'],
  table: ['csv', 'xlsx', 'txt'],
  csv: ['csv'],
  xlsx: ['xlsx'],
  image: ['png', 'jpg', 'jpeg'],
  paper: ['pdf', 'png', 'jpg', 'jpeg'],
}

/** The names of these filters are the endings themselves, the same in every language. */
function filters(kind: FileKind): Electron.FileFilter[] {
  return [{ name: extensions[kind].join(', ').toUpperCase(), extensions: [...extensions[kind]] }]
}

/** Asks for files and reads them; the window gets names and bytes. */
export async function openFiles(window: BrowserWindow, kind: FileKind, many: boolean) {
  const { filePaths } = await dialog.showOpenDialog(window, {
    filters: filters(kind),
    properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
  })
  return Promise.all(filePaths.map((file) => readChosen(file, kind)))
}

/** Asks where to save and saves; null when the person changed their mind. */
export async function saveFile(
  window: BrowserWindow,
  name: string,
  kind: FileKind,
  content: string | Uint8Array,
) {
  const { filePath } = await dialog.showSaveDialog(window, { defaultPath: name, filters: filters(kind) })
  if (!filePath) return null
  await writeWhole(filePath, content)
  return filePath
}

/** Asks for a folder; null when the person changed their mind. */
export async function chooseFolder(window: BrowserWindow, start: string | null): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    ...(start === null ? {} : { defaultPath: start }),
    properties: ['openDirectory', 'createDirectory'],
  })
  return filePaths[0] ?? null
}

async function readChosen(
  file: string,
  kind: FileKind,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  try {
    const { size } = await stat(file)
    if (size > mostFileBytes) throw tooLarge(isPaper(kind, file) ? 'pdf' : kind, size)
    return { name: path.basename(file), bytes: Uint8Array.from(await readFile(file)) }
  } catch (error) {
    throw error instanceof AppError ? error : diskError(error, file)
  }
}

/** A scan that proves a receipt is refused in the words of a PDF, a photograph in those of an image. */
function isPaper(kind: FileKind, file: string): boolean {
  return kind === 'paper' && path.extname(file).toLowerCase() === '.pdf'
}

function tooLarge(kind: FileKind, size: number): AppError {
  if (kind === 'pdf') return new AppError('PDF_TOO_LARGE', { size })
  if (kind !== 'image' && kind !== 'paper') return new AppError('TABLE_TOO_LARGE', { size })
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
  return new AppError('IMAGE_TOO_LARGE', {
    size: megabytes(size),
    unit: 'MB',
    limit: megabytes(mostFileBytes),
  })
}
