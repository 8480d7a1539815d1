import type { LetterParts, SlipParts } from '../../shared/domain/letter.ts'
import type { Mark, Sheet } from '../typeset/content.ts'
import { secured } from './markings.ts'
import { documentRoot, settingFor } from './setting.ts'
import { slipMarks } from './slip.ts'

/** The slip of one of those who get the same letter, and its number in the register. */
export type OwnSlip = { readonly number: string; readonly slip: SlipParts }

const page = { left: 72, top: 795, bottom: 40 } as const
const gap = 10

/** The slips of all who get one letter, under each other, to be cut and pinned to their copies. */
export function* slipSheets(parts: LetterParts, slips: readonly OwnSlip[]): Generator<Sheet> {
  const root = documentRoot()
  const setting = settingFor(parts, root)
  const finish = (marks: readonly Mark[]) => secured([{ marks }], parts, setting)
  let marks: Mark[] = []
  let top: number = page.top
  for (const { number, slip } of slips) {
    const set = slipMarks({ ...parts, number }, slip, root)
    if (marks.length > 0 && top - set.height < page.bottom) {
      yield* finish(marks)
      marks = []
      top = page.top
    }
    marks.push(...set.marksAt(page.left, top))
    top -= set.height + gap
  }
  if (marks.length > 0) yield* finish(marks)
}
