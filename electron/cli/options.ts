import { InvalidArgumentError, Option } from 'commander'
import type { z } from 'zod'
import { civilDate, type CivilDate } from '../../shared/domain/dates.ts'

/** A date option; one that does not exist is refused (DATE_INVALID), it is no fault of usage. */
export function dateOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text): CivilDate => civilDate(text))
}

/** `a,b,c` as a list without empty ones. */
export function commaList(text: string): string[] {
  return text
    .split(/[,،]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** A whole number option. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(text)
}

/** A year option, in four digits. */
export function year(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError('It must be a year of four digits.')
  return Number(text)
}

/** An options object without the ones that were not given, as the contract wants it. */
export function given<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Entries with the value undefined are dropped, so what is left has the narrower type.
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

/** `--map`: JSON of fields and the headings that fill them; `schema` is a record whose keys are the fields. */
export function mapOption<F extends string>(
  schema: z.ZodRecord<z.ZodEnum<Record<F, F>> & z.core.$partial, z.ZodString>,
): (text: string) => Partial<Record<F, string>> {
  return (text) => {
    try {
      return schema.parse(JSON.parse(text))
    } catch {
      const fields = schema.keyType.options.join(', ')
      throw new InvalidArgumentError(`It must be JSON of field and heading. Fields: ${fields}.`)
    }
  }
}
