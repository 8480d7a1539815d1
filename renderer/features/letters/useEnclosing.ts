import { useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import { useService } from '../../client/context.ts'
import { asAppError } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { notifyError } from '../../ui/notify.tsx'
import type { Enclosed } from './work.ts'

/** As many as a letter takes after the circular. */
export const mostEnclosures = 20

/** A PDF that was not enclosed: what is wrong with it, or it is there already, or there are enough. */
export type RefusedEnclosure = { file: string; why: AppError | 'same' | 'full' }

/** Asks for PDFs and encloses them after those that are there; every page of each is looked at first. */
export function useEnclosing(
  circular: string,
  enclosures: readonly Enclosed[],
  write: (enclosures: Enclosed[]) => void,
) {
  const service = useService()
  const [running, setRunning] = useState(false)
  const [refused, setRefused] = useState<readonly RefusedEnclosure[]>([])
  const bring = async () => {
    const now = [...enclosures]
    const wrong: RefusedEnclosure[] = []
    for (const file of await shell.openFile({ kind: 'pdf', many: true })) {
      if (now.length >= mostEnclosures) {
        wrong.push({ file: file.name, why: 'full' })
        continue
      }
      try {
        const { sha256, pages } = await service.call('enclosure.add', file)
        if (sha256 === circular || now.some((one) => one.sha256 === sha256)) {
          wrong.push({ file: file.name, why: 'same' })
        } else now.push({ sha256, pages, name: file.name })
      } catch (thrown) {
        wrong.push({ file: file.name, why: asAppError(thrown) })
      }
    }
    setRefused(wrong)
    if (now.length > enclosures.length) write(now)
  }
  const add = () => {
    if (running) return
    setRunning(true)
    bring()
      .catch(notifyError)
      .finally(() => setRunning(false))
  }
  return { add, running, refused }
}
