import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { CallOutput } from '../../shared/contract/contract.ts'
import { backup } from '../../shared/contract/setup.ts'
import { AppError } from '../../shared/errors.ts'
import { copyFileAtomic, putInPlace } from '../files/atomic.ts'
import { copyDocuments } from '../files/documents.ts'
import { fileError } from '../files/fileError.ts'
import { makeWritableFolder } from '../files/folders.ts'
import { copyRegister } from '../register/backup.ts'
import { readDesk, saveDesk } from '../register/desk.ts'
import type { Call, Context } from './context.ts'

/** Registers of earlier backups that are kept beside the last one. */
const keptBefore = 7
const lastKey = 'backup/last'

/**
 * Copies register and documents into a folder of their own below the given one, reads all of it back and verifies
 * it; only then does it take the place of the backup before, and is it spoken of.
 *
 * Errors: BACKUP_IN_REGISTER {folder}, BACKUP_NOT_WHOLE {reason}, REGISTER_DAMAGED {document}, CANCELLED, DISK_*, FOLDER_NOT_WRITABLE.
 */
export async function makeBackup(
  { register, today }: Context,
  { folder }: { folder: string },
  { signal, progress }: Call,
): Promise<CallOutput<'backup.make'>> {
  // What happens to the register would happen to it too.
  if (isWithin(folder, register.folder)) throw new AppError('BACKUP_IN_REGISTER', { folder })
  const home = path.join(folder, `Tarseel backup ${register.id.slice(0, 8)}`)
  const file = path.join(home, 'register.db')
  makeWritableFolder(home)
  const partial = `${file}.partial`
  const entries = await copyRegister(register, partial, {
    signal,
    progress: ({ done, total }) => progress({ phase: 'verifying', done, total }),
  })
  try {
    // After the register: a document is there before the entry that speaks of it.
    const documents = await copyDocuments(register.folder, home, async (done, total) => {
      progress({ phase: 'copying', done, total })
      await setImmediate()
      if (signal.aborted) throw new AppError('CANCELLED')
    })
    keepBefore(file)
    putInPlace(partial, file)
    const made = { on: today(), folder: home, entries, documents }
    register.write(() => saveDesk(register.db, lastKey, made, register.now()))
    return made
  } catch (error) {
    rmSync(partial, { force: true })
    throw fileError(error, home)
  }
}

function isWithin(folder: string, other: string): boolean {
  const way = path.relative(path.resolve(other), path.resolve(folder))
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}

/** The last backup that was made of this register from this PC, and found whole; null where there is none. */
export function lastBackup({ register }: Pick<Context, 'register'>): CallOutput<'today.get'>['backup'] {
  return backup.safeParse(readDesk(register.db, lastKey)).data ?? null
}

/** Copies a backup among the older ones, of which the last few stay; what else lies there is not ours. */
function keepBefore(file: string): void {
  if (!existsSync(file)) return
  const older = path.join(path.dirname(file), 'older')
  makeWritableFolder(older)
  copyFileAtomic(file, path.join(older, `register-${madeAt(file)}.db`))
  const ours = readdirSync(older).filter((name) => /^register-.*\.db$/u.test(name))
  for (const name of ours.toSorted().slice(0, -keptBefore)) rmSync(path.join(older, name))
}

/** When a file was written, as a part of a name: `2026-11-28-091500`. */
function madeAt(file: string): string {
  return statSync(file).mtime.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')
}
