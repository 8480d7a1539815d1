import { existsSync, rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { guarded } from './failures.ts'
import type { Register } from './register.ts'
import { verifyDatabase, type VerifyHooks } from './journal/verify.ts'

/**
 * Writes the whole register into one file, and proves of that file, read back, what `verify` proves of a register.
 * Returns how many entries it holds; a file that is not whole does not stay.
 *
 * Errors: BACKUP_NOT_WHOLE {reason}, CANCELLED, DISK_*, FOLDER_NOT_WRITABLE.
 */
export async function copyRegister(register: Register, file: string, hooks: VerifyHooks): Promise<number> {
  if (existsSync(file)) rmSync(file)
  try {
    const known = register.heads()
    // Not `backup()`: its copy stays in WAL mode and can't be read on a write-protected stick.
    guarded(file, () => register.db.prepare('VACUUM INTO ?').run(file))
    const { nativeBinding, device } = register
    const copy = new Sqlite(file, {
      readonly: true,
      ...(nativeBinding === undefined ? {} : { nativeBinding }),
    })
    try {
      const proof = await verifyDatabase(copy, { known, own: device.id, nativeBinding }, hooks)
      if (!proof.ok) throw new AppError('BACKUP_NOT_WHOLE', { reason: proof.wrong.reason })
      return proof.entries
    } finally {
      copy.close()
    }
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  }
}
