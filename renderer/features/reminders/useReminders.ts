import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Defaulter } from '../../../shared/contract/reminders.ts'
import { useQueryCall } from '../../client/hooks.ts'

export type CircularDue = CallOutput<'reminder.list'>['circulars'][number]
export type StepNumber = NonNullable<Defaulter['step']>

/** Those whose turn a step is today. */
export function dueAt(circular: CircularDue, step: StepNumber | null): Defaulter[] {
  return circular.defaulters.filter((one) => one.isDue && one.step === step)
}

/** The lowest step that is due for anyone of a circular. */
function firstDue(circular: CircularDue | undefined): StepNumber | null {
  return circular?.due[0]?.step ?? null
}

/** `step` and `chosen` null: the first step that is due, and all whose turn it is. */
type Choice = { circular: string; step: StepNumber | null; chosen: ReadonlySet<string> | null }

/**
 * What the screen shows and what is ticked on it: a circular, a step, and despatches of defaulters.
 *
 * Until a person chooses, it is the first circular with a step that is due, and all whose turn it is.
 */
export function useReminders() {
  const { data, error, pending } = useQueryCall('reminder.list', {})
  const [choice, setChoice] = useState<Choice | null>(null)
  const circulars = data?.circulars ?? []
  const usual = circulars.find(({ due }) => due.length > 0) ?? circulars[0]
  const circular = circulars.find(({ id }) => id === choice?.circular) ?? usual
  const own = circular !== undefined && choice?.circular === circular.id ? choice : null
  const step = own?.step ?? firstDue(circular)
  const due = circular ? dueAt(circular, step) : []
  const free = new Set<string>(circular?.defaulters.filter(({ paused }) => !paused).map(({ id }) => id))
  const shut = new Set<string>(circular?.defaulters.filter(({ closed }) => closed).map(({ id }) => id))
  const ticked = own?.chosen ?? new Set<string>(due.map(({ id }) => id))
  // Who answered or was held back since is no longer among them.
  const chosen = new Set([...ticked].filter((id) => free.has(id)))
  const put = (change: Partial<Choice>) => {
    if (circular) setChoice({ circular: circular.id, step, chosen, ...change })
  }
  return {
    data,
    error,
    pending,
    circulars,
    circular,
    step,
    chosen,
    /** How many offices were closed since and are not ticked. */
    closedLeft: [...shut].filter((id) => !chosen.has(id)).length,
    toCircular: (id: string) => {
      const next = circulars.find((one) => one.id === id)
      if (!next) return
      const first = firstDue(next)
      setChoice({ circular: id, step: first, chosen: new Set(dueAt(next, first).map((one) => one.id)) })
    },
    toStep: (next: StepNumber) =>
      circular && put({ step: next, chosen: new Set(dueAt(circular, next).map(({ id }) => id)) }),
    toggle: ({ id, paused }: Defaulter) => {
      if (paused) return
      const next = new Set(chosen)
      if (!next.delete(id)) next.add(id)
      put({ chosen: next })
    },
    /** Holds to the circular and the ticks: what is written to them could bring another circular to the front. */
    stay: () => put({}),
    /** Holds to the circular, with those ticked again whose turn it is. */
    afresh: () => circular && setChoice({ circular: circular.id, step: null, chosen: null }),
    /** All that may be reminded; an office that was closed since only when it is ticked itself. */
    chooseAll: () => put({ chosen: new Set([...free].filter((id) => !shut.has(id))) }),
    chooseNone: () => put({ chosen: new Set() }),
  }
}

export type Reminders = ReturnType<typeof useReminders>
