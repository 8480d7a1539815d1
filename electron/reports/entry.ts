import { saysDesignation } from '../../shared/domain/addressee.ts'
import type { DeliveryMode } from '../../shared/domain/directory.ts'
import type { Tongue } from './setting.ts'

/** One letter of a forwarding as the books know it; names are in the language of the books. */
export type Entry = {
  /** Id of the despatch. */
  readonly id: string
  readonly number: string
  readonly cancelled: boolean
  readonly designation: string
  readonly name: string
  readonly address: string
  /** The areas it lies in, from the largest down. */
  readonly areas: readonly string[]
  readonly delivery: DeliveryMode
  readonly email: string
  /** Pages with what is enclosed; 0 until it is made. */
  readonly pages: number
  /** File name of the letter; null until it is made. */
  readonly file: string | null
}

/** A forwarding as the books know it. */
export type Despatched = Tongue & {
  readonly number: string
  /** As printed, DD-MM-YYYY. */
  readonly date: string
  readonly subject: string
  /** Our own office. */
  readonly office: string
  readonly enclosedPages: number
  readonly entries: readonly Entry[]
}

/** Designation, name and address, a line each; a designation that the name repeats stands once. */
export function addressLines(entry: Entry): string[] {
  const head = saysDesignation(entry) ? '' : entry.designation
  return [head, entry.name, entry.address].filter((line) => line !== '')
}
