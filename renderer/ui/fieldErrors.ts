import type { z } from 'zod'
import { useWords } from '../locales/i18n.ts'

/** Why a field can't be taken; words under `ui.field`. */
type Fault = 'missing' | 'long' | 'wrong'

/** Faults of the fields of a form, by name. */
export type Faults = Readonly<Record<string, Fault>>

/** Faults by the first part of their path, such as `name`; empty when the value can be taken. */
export function faultsOf(schema: z.ZodType, value: unknown): Faults {
  const { error } = schema.safeParse(value)
  const faults: Record<string, Fault> = {}
  for (const { path, code } of error?.issues ?? []) {
    faults[String(path[0])] ??= code === 'too_small' ? 'missing' : code === 'too_big' ? 'long' : 'wrong'
  }
  return faults
}

/** Brings the focus to the first field that says what is wrong with it, once it says so. */
export function focusFault(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}

/** Turns faults into words for fields: `error={words(faults.name)}`. */
export function useFaultWords(): (fault: Fault | undefined) => string | undefined {
  const t = useWords()
  return (fault) => fault && t(`ui.field.${fault}`)
}
