import type { WholeDraft } from '../../../shared/contract/letters.ts'
import type { Area, Office } from '../../../shared/contract/offices.ts'
import type { Profile } from '../../../shared/contract/setup.ts'
import { groupLines, placeServed, placeServedUrdu } from '../../../shared/domain/groupLine.ts'
import { addressLine, addressLineUrdu } from './addressing.ts'

/** What stands under "To" of one letter to many, in each language. */
export type Together = { readonly lines: string[]; readonly linesUrdu: string[] }

type Directory = {
  chosen: readonly Office[]
  offices: readonly Office[]
  areas: readonly Area[]
  profile: Profile
}

/** The group lines of a draft: those that the clerk wrote, else made from the choice; null: a letter for each. */
export function togetherOf({ together }: WholeDraft, directory: Directory): Together | null {
  if (together === null) return null
  const { lines, linesUrdu } = together
  if (lines.length > 0 && linesUrdu.length > 0) return { lines, linesUrdu }
  const usual = usualLines(directory)
  return {
    lines: lines.length > 0 ? lines : usual.lines,
    linesUrdu: linesUrdu.length > 0 ? linesUrdu : usual.linesUrdu,
  }
}

function usualLines({ chosen, offices, areas, profile }: Directory): Together {
  const { name, above, city, nameUrdu, aboveUrdu = [], cityUrdu } = profile
  return groupLines({
    chosen,
    offices,
    areas,
    place: {
      en: placeServed({ name, above, city }),
      ur: placeServedUrdu({ name: nameUrdu, above: aboveUrdu, city: cityUrdu }),
    },
    line: (office) => ({ en: addressLine(office), ur: addressLineUrdu(office) }),
  })
}
