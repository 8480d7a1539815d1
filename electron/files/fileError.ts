import { AppError } from '../../shared/errors.ts'
import type { ErrorCode } from '../../shared/errors.ts'

const codes: Record<string, ErrorCode> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EFBIG: 'DISK_FULL',
  EROFS: 'DISK_READ_ONLY',
  EACCES: 'FOLDER_NOT_WRITABLE',
  EPERM: 'FOLDER_NOT_WRITABLE',
  ENOTDIR: 'FOLDER_NOT_WRITABLE',
  EEXIST: 'FOLDER_NOT_WRITABLE',
  // A folder stands where the file should, or a folder that can't hold files.
  EISDIR: 'FOLDER_NOT_WRITABLE',
  ENOENT: 'FOLDER_NOT_WRITABLE',
  ENAMETOOLONG: 'FOLDER_NOT_WRITABLE',
  EIO: 'DISK_ERROR',
}

/** What a failing disk or folder means for the caller: an AppError {path}, or the error as it came. */
export function fileError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const code = codes[String(error.code)]
  return code === undefined ? error : new AppError(code, { path })
}
