import type { z } from 'zod'

/** Who may make a call; every operator may make all of them until operators have PINs. */
export type Role = 'clerk' | 'officer' | 'superintendent'

/** What a command changed; queries that show it are asked again. */
export const topics = [
  'office',
  'circular',
  'forwarding',
  'receipt',
  'form',
  'settings',
  'desk',
  'calendar',
  'reminder',
] as const
export type Topic = (typeof topics)[number]

/**
 * One call between the window (or the terminal) and the service.
 *
 * A query changes nothing. A command writes and names its topics. A job is a command that takes long:
 * it reports progress, can be cancelled, and carries a job id from its caller, so that a retry
 * finds the work already begun instead of beginning again.
 */
export type CallSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly kind: 'query' | 'command' | 'job'
  readonly role: Role
  readonly topics: readonly Topic[]
  readonly input: I
  readonly output: O
}

/** A call that only reads. */
export function query<I extends z.ZodType, O extends z.ZodType>(role: Role, input: I, output: O) {
  return { kind: 'query', role, topics: [], input, output } satisfies CallSpec<I, O>
}

/** A call that writes and returns at once. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  role: Role,
  changes: readonly Topic[],
  input: I,
  output: O,
) {
  return { kind: 'command', role, topics: changes, input, output } satisfies CallSpec<I, O>
}

/** A call that takes long, reports progress and can be cancelled. */
export function job<I extends z.ZodType, O extends z.ZodType>(
  role: Role,
  changes: readonly Topic[],
  input: I,
  output: O,
) {
  return { kind: 'job', role, topics: changes, input, output } satisfies CallSpec<I, O>
}
