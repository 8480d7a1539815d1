import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import type { JobId, Progress } from '../../shared/contract/values.ts'
import { AppError } from '../../shared/errors.ts'
import { useService } from './context.ts'
import { secondsLeft } from './secondsLeft.ts'
import type { QueryName } from './watch.ts'

export type QueryOptions = {
  /** False: don't ask yet. */
  enabled?: boolean
  /** Show the last answer while one for another input is on its way. */
  keep?: boolean
  /** Milliseconds that an answer nobody shows is kept; pictures want little. */
  keepFor?: number
}

/** What a query answers, asked again whenever a command changed one of its topics; `stale`: to an earlier input. */
export function useQueryCall<N extends QueryName>(name: N, input: CallInput<N>, options: QueryOptions = {}) {
  const service = useService()
  const { data, error, isFetching, isPending, isPlaceholderData, refetch } = useQuery({
    queryKey: [name, input],
    queryFn: ({ signal }) => service.call(name, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.keep && { placeholderData: keepPreviousData }),
    ...(options.keepFor !== undefined && { gcTime: options.keepFor }),
  })
  return { data, error, fetching: isFetching, pending: isPending, stale: isPlaceholderData, refetch }
}

/** Asks a query once, from an event handler or a loader. */
export function useAsk() {
  const service = useService()
  const client = useQueryClient()
  return useCallback(
    <N extends QueryName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> =>
      client.fetchQuery({ queryKey: [name, input], queryFn: () => service.call(name, input) }),
    [client, service],
  )
}

/**
 * Runs a command. `run` resolves with its output, or with undefined after an error, which then stands
 * in `error` until the next run; it never rejects.
 */
export function useCommand<N extends CallName>(name: N) {
  const service = useService()
  const [running, setRunning] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const run = useCallback(
    async (input: CallInput<N>): Promise<CallOutput<N> | undefined> => {
      setRunning(true)
      setError(null)
      try {
        return await service.call(name, input)
      } catch (thrown) {
        setError(asAppError(thrown))
        return undefined
      } finally {
        setRunning(false)
      }
    },
    [service, name],
  )
  const reset = useCallback(() => setError(null), [])
  return { run, running, error, reset }
}

/** A long job as a screen shows it. */
export type Job<Output> = {
  running: boolean
  progress: Progress | null
  /** Seconds until the phase ends at the pace so far; null while that can't be said. */
  secondsLeft: number | null
  /** Asked to stop; the job still ends with what the service answers. */
  cancelling: boolean
  cancel: () => void
  error: AppError | null
  result: Output | null
}

/**
 * Runs a job. `start` resolves as `run` of a command does; a cancelled job ends in error CANCELLED.
 * Started again while it runs, only the last start is shown and answered.
 */
export function useJob<N extends CallName>(name: N) {
  type Output = CallOutput<N>
  const service = useService()
  const abort = useRef<AbortController | null>(null)
  const [job, setJob] = useState<Omit<Job<Output>, 'cancel'>>(idle)
  const start = useCallback(
    async (input: CallInput<N>, onFailed?: (error: AppError) => void): Promise<Output | undefined> => {
      const aborter = new AbortController()
      const began = { phase: '', at: 0 }
      const isLast = () => abort.current === aborter
      abort.current = aborter
      setJob({ ...idle, running: true })
      const onProgress = (progress: Progress) => {
        if (progress.phase !== began.phase)
          Object.assign(began, { phase: progress.phase, at: performance.now() })
        const left = secondsLeft(progress, performance.now() - began.at)
        if (isLast()) setJob((now) => (now.running ? { ...now, progress, secondsLeft: left } : now))
      }
      try {
        const result = await service.call(name, input, { signal: aborter.signal, onProgress })
        if (!isLast()) return undefined
        setJob({ ...idle, result })
        return result
      } catch (thrown) {
        if (!isLast()) return undefined
        const error = asAppError(thrown)
        setJob((now) => ({ ...idle, progress: now.progress, error }))
        onFailed?.(error)
        return undefined
      }
    },
    [service, name],
  )
  const cancel = useCallback(() => {
    abort.current?.abort()
    setJob((now) => (now.running ? { ...now, cancelling: true } : now))
  }, [])
  return { ...job, start, cancel }
}

const idle = {
  running: false,
  progress: null,
  secondsLeft: null,
  cancelling: false,
  error: null,
  result: null,
}

/** An id for a job that is about to be started; keep it to try the same job again. */
export function newJobId(): JobId {
  // The schema of JobId is a plain text of letters, digits and dashes, which a UUID is.
  return crypto.randomUUID() as JobId
}

/** Anything thrown as an AppError: what is not expected becomes INTERNAL. */
export function asAppError(thrown: unknown): AppError {
  return thrown instanceof AppError ? thrown : new AppError('INTERNAL', { logId: String(thrown) })
}

/** Asks queries again when topics change, and everything when a new service answers. */
export function useRefetching(isTouched: (key: readonly unknown[], topics: readonly string[]) => boolean) {
  const service = useService()
  const client = useQueryClient()
  useEffect(() => {
    const stopTopics = service.onTopics((topics) => {
      void client.invalidateQueries({ predicate: (query) => isTouched(query.queryKey, topics) })
    })
    const stopState = service.onState(() => {
      if (service.state() === 'ready') void client.invalidateQueries()
    })
    return () => {
      stopTopics()
      stopState()
    }
  }, [service, client, isTouched])
}
