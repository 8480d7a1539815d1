import { useState } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { CircularId } from '../../../shared/contract/values.ts'
import { mostFileBytes } from '../../../shared/contract/shell.ts'
import { AppError, errorCodes } from '../../../shared/errors.ts'
import { newJobId, useJob } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { notifyError } from '../../ui/notify.tsx'
import { places } from '../../ui/places.ts'
import { useGo } from '../../ui/useGo.ts'
import { useBatch } from './useReview.ts'

/** A file that did not go in. */
export type Refused = { file: string; error: AppError }

/** Brings files in, keeps what was refused, and says where the review begins. */
export function useImport() {
  const go = useGo()
  const { setBatch } = useBatch()
  const job = useJob('circular.import')
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const [entered, setEntered] = useState<readonly CircularId[]>([])

  const bring = async (files: CallInput<'circular.import'>['files'], tooLarge: readonly Refused[]) => {
    setRefused(tooLarge)
    setEntered([])
    if (files.length === 0) return
    const done = await job.start({ job: newJobId(), files, given: {} })
    if (!done) return
    const ids = done.circulars.filter(({ state }) => state === 'received').map(({ id }) => id)
    const all = [
      ...tooLarge,
      ...done.refused.map(({ file, code, data }) => ({ file, error: asError(code, data) })),
    ]
    setBatch(ids)
    setRefused(all)
    setEntered(ids)
    if (ids[0] !== undefined && all.length === 0) go(places.circular(ids[0]))
  }
  const take = async (dropped: readonly File[]) => {
    const fits = dropped.filter((file) => file.size <= mostFileBytes)
    const tooLarge = dropped
      .filter((file) => file.size > mostFileBytes)
      .map((file) => ({ file: file.name, error: new AppError('PDF_TOO_LARGE', { limit: mostFileBytes }) }))
    const read = async (file: File) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    await bring(await Promise.all(fits.map(read)), tooLarge)
  }
  const choose = async () => {
    try {
      await bring(await shell.openFile({ kind: 'pdf', many: true }), [])
    } catch (error) {
      notifyError(error)
    }
  }
  return {
    job,
    refused,
    entered: entered.length,
    first: entered[0] ?? null,
    take: (files: readonly File[]) => void take(files).catch(notifyError),
    choose: () => void choose(),
  }
}

function asError(code: string, data: Readonly<Record<string, unknown>>): AppError {
  return new AppError(errorCodes.find((known) => known === code) ?? 'INTERNAL', data)
}
