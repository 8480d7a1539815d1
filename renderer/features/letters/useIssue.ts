import { useEffect, useRef } from 'react'
import type { LetterDraft } from '../../../shared/contract/letters.ts'
import type { CircularId, ForwardingId } from '../../../shared/contract/values.ts'
import { useService } from '../../client/context.ts'
import { newJobId } from '../../client/hooks.ts'
import { places } from '../../ui/places.ts'
import { useGo } from '../../ui/useGo.ts'
import { nameJob, useLetterJob, useLetterJobs } from './letterJobs.ts'
import type { Printing } from './usePrinting.ts'
import type { LetterWork } from './work.ts'

export type Issue = ReturnType<typeof useIssue>

type Props = {
  circular: CircularId
  issuedBefore: readonly ForwardingId[]
  work: LetterWork
  change: (change: Partial<LetterWork>) => void
  clear: () => void
}

/**
 * Issues the letter. As soon as its numbers are taken the draft is forgotten and the despatch screen
 * shows how the letters are made; if nothing was taken the draft stays as it was.
 */
export function useIssue({ circular, issuedBefore, work, change, clear }: Props) {
  const service = useService()
  const go = useGo()
  const { issue } = useLetterJob()
  const job = useLetterJobs().get(circular)
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  const leave = (forwarding: ForwardingId) => {
    nameJob(circular, forwarding)
    const { current: shown } = here
    here.current = false
    if (shown) go(places.despatch(forwarding))
    clear()
  }
  /** The forwarding that this issue made, once its numbers are taken. */
  const taken = async (): Promise<ForwardingId | undefined> => {
    const { forwardings } = await service.call('circular.get', { id: circular })
    return forwardings.find((id) => !issuedBefore.includes(id))
  }
  const start = async (draft: LetterDraft, folder: string, printing: Printing) => {
    const id = work.job ?? newJobId()
    change({ job: id })
    let phase = ''
    const issued = await issue({ job: id, draft, folder, subfolder: true, ...printing }, (progress) => {
      if (progress.phase === phase) return
      phase = progress.phase
      taken().then(
        (forwarding) => {
          if (forwarding && here.current) leave(forwarding)
        },
        () => undefined,
      )
    })
    if (issued) return leave(issued.forwarding.id)
    const forwarding = await taken().catch(() => undefined)
    if (forwarding) leave(forwarding)
  }
  return { start, job, error: job?.running ? null : (job?.error ?? null) }
}
