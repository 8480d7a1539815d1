import { useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import { useService } from '../../client/context.ts'
import { asAppError } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { notifyError } from '../../ui/notify.tsx'
import type { PartProps } from './LetterEditor.tsx'
import type { Enclosed } from './work.ts'

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
    const brought: Enclosed[] = []
    const wrong: RefusedEnclosure[] = []
    for (const file of await shell.openFile({ kind: 'pdf', many: true })) {
      if (enclosures.length + brought.length >= mostEnclosures) {
        wrong.push({ file: file.name, why: 'full' })
        continue
      }
      try {
        const { sha256, pages } = await service.call('enclosure.add', file)
        const isThere = [...enclosures, ...brought].some((one) => one.sha256 === sha256)
        if (sha256 === circular || isThere) wrong.push({ file: file.name, why: 'same' })
        else brought.push({ sha256, pages, name: file.name })
      } catch (thrown) {
        wrong.push({ file: file.name, why: asAppError(thrown) })
      }
    }
    setRefused(wrong)
    if (brought.length > 0) change((now) => ({ enclosures: [...now.enclosures, ...brought] }))
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
