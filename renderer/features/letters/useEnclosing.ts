import { useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import { useService } from '../../client/context.ts'
import { asAppError } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { notifyError } from '../../ui/notify.tsx'
import type { PartProps } from './LetterEditor.tsx'

/** As many as a letter takes after the circular. */
const mostEnclosures = 20

/** A PDF that was not enclosed: what is wrong with it, or it is there already, or there are enough. */
export type RefusedEnclosure = { file: string; why: AppError | 'same' | 'full' }

export type Enclosing = ReturnType<typeof useEnclosing>

/** Asks for PDFs and encloses them after those that are there; every page of each is looked at first. */
export function useEnclosing(circular: string, { work, change }: Pick<PartProps, 'work' | 'change'>) {
  const { enclosures } = work
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
    if (now.length > enclosures.length) change({ enclosures: now })
  }
  const add = () => {
    if (running) return
    setRunning(true)
    bring()
      .catch(notifyError)
      .finally(() => setRunning(false))
  }
  return { add, running, refused, possible: !running && enclosures.length < mostEnclosures }
}
