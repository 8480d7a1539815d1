import { useCallback, useSyncExternalStore } from 'react'
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import type { Issued } from '../../../shared/contract/letters.ts'
import type { ForwardingId, Progress } from '../../../shared/contract/values.ts'
import type { AppError } from '../../../shared/errors.ts'
import { useService } from '../../client/context.ts'
import { asAppError } from '../../client/hooks.ts'
import { secondsLeft } from '../../client/secondsLeft.ts'
import type { Service } from '../../client/service.ts'

type LetterCall = 'letter.issue' | 'letter.resume'

/** The making of letters, as every screen shows it; it goes on when its screen is left. */
export type LetterJob = {
  /** What it is about: the circular whose letters are issued, or the forwarding that is made. */
  about: string
  /** The forwarding it makes, once that is known. */
  forwarding: ForwardingId | null
  running: boolean
  progress: Progress | null
  secondsLeft: number | null
  cancelling: boolean
  error: AppError | null
  cancel: () => void
}

let jobs: ReadonlyMap<string, LetterJob> = new Map()
const listeners = new Set<() => void>()

function put(job: LetterJob): void {
  jobs = new Map(jobs).set(job.about, job)
  for (const listener of listeners) listener()
}

function patch(about: string, change: Partial<LetterJob>): void {
  const job = jobs.get(about)
  if (job) put({ ...job, ...change })
}

/** Says which forwarding the job of a circular makes, once its numbers are taken. */
export function nameJob(about: string, forwarding: ForwardingId): void {
  patch(about, { forwarding })
}

/** Forgets how a job ended, so that its error is not shown again. */
export function forgetJob(about: string): void {
  if (jobs.get(about)?.running) return
  const rest = new Map(jobs)
  rest.delete(about)
  jobs = rest
  for (const listener of listeners) listener()
}

/** The jobs of letters that run or have ended in an error. */
export function useLetterJobs(): ReadonlyMap<string, LetterJob> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => jobs,
  )
}

async function run<N extends LetterCall>(
  service: Service,
  about: string,
  name: N,
  input: CallInput<N>,
  onProgress?: (progress: Progress) => void,
): Promise<CallOutput<N> | undefined> {
  if (jobs.get(about)?.running) return undefined
  const aborter = new AbortController()
  const began = { phase: '', at: 0 }
  const cancel = () => {
    aborter.abort()
    patch(about, { cancelling: true })
  }
  put({
    about,
    forwarding: null,
    running: true,
    progress: null,
    secondsLeft: null,
    cancelling: false,
    error: null,
    cancel,
  })
  const onStep = (progress: Progress) => {
    if (progress.phase !== began.phase) Object.assign(began, { phase: progress.phase, at: performance.now() })
    patch(about, { progress, secondsLeft: secondsLeft(progress, performance.now() - began.at) })
    onProgress?.(progress)
  }
  try {
    const result = await service.call(name, input, { signal: aborter.signal, onProgress: onStep })
    patch(about, { running: false })
    forgetJob(about)
    return result
  } catch (thrown) {
    patch(about, { running: false, cancelling: false, error: asAppError(thrown) })
    return undefined
  }
}

/** Starts jobs that make letters; each resolves with what was issued, or with undefined after an error. */
export function useLetterJob() {
  const service = useService()
  const issue = useCallback(
    (
      input: CallInput<'letter.issue'>,
      onProgress: (progress: Progress) => void,
    ): Promise<Issued | undefined> => run(service, input.draft.circular, 'letter.issue', input, onProgress),
    [service],
  )
  const resume = useCallback(
    (input: CallInput<'letter.resume'> & { forwarding: ForwardingId }): Promise<Issued | undefined> => {
      const made = run(service, input.forwarding, 'letter.resume', input)
      nameJob(input.forwarding, input.forwarding)
      return made
    },
    [service],
  )
  return { issue, resume }
}
