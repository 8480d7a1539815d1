import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Forwarding } from '../../../shared/contract/letters.ts'
import { forgetJob, useLetterJob, useLetterJobs, type LetterJob } from './letterJobs.ts'
import { usePrinting } from './usePrinting.ts'

/** How often the register is shown anew while letters are made. */
const refreshMs = 1500

/** How the letters of a forwarding are being made. */
export type Making = {
  job: LetterJob | undefined
  running: boolean
  /** Makes what is not made yet, or all of it again; true when it went through. */
  make: (folder: string, again: boolean) => Promise<boolean>
  /** Takes the words on how the last job ended off the screen. */
  forget: () => void
}

/** The job that makes a forwarding's letters, whether it was begun here or on the letter screen. */
export function useMaking(forwarding: Forwarding | undefined): Making {
  const client = useQueryClient()
  const jobs = useLetterJobs()
  const { resume } = useLetterJob()
  const [printing] = usePrinting()
  const job = [...jobs.values()].find((each) => each.forwarding === forwarding?.id)
  const running = job?.running ?? false
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => {
      void client.invalidateQueries({ queryKey: ['forwarding.get'] })
      void client.invalidateQueries({ queryKey: ['despatch.list'] })
    }, refreshMs)
    return () => clearInterval(timer)
  }, [running, client])
  return {
    job,
    running,
    make: async (folder, again) => {
      if (!forwarding) return false
      if (job) forgetJob(job.about)
      return (await resume({ forwarding: forwarding.id, folder, again, ...printing })) !== undefined
    },
    forget: () => {
      if (job) forgetJob(job.about)
    },
  }
}
