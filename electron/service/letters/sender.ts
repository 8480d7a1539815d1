import type { WholeDraft } from '../../../shared/contract/letters.ts'
import { senderOffice } from '../../../shared/contract/letterDraft.ts'
import { addressSentence } from '../../../shared/domain/addressee.ts'
import type { Addressee } from '../../register/journal/kinds/letter.ts'

/**
 * The sender of a circular as the addressee of a letter upward, which is no office of the directory.
 *
 * "To" shows the lines that the clerk wrote, else the issuer as it was confirmed.
 */
export function senderAddressee({ together }: WholeDraft, issuer: string): Addressee {
  const name = properCase(issuer).replace(/^the\b/u, 'The')
  const { lines = [], linesUrdu = [] } = together ?? {}
  return {
    office: senderOffice,
    code: '',
    name,
    nameUrdu: '',
    designation: '',
    designationUrdu: '',
    address: '',
    email: '',
    delivery: 'hand',
    areaPath: [],
    district: '',
    to: lines.length > 0 ? lines : [addressSentence(name)],
    toUrdu: linesUrdu.length > 0 ? linesUrdu : [`${name}۔`],
    districtUrdu: '',
  }
}

/** "SERVICES DEPARTMENT" as it stands in an address; a name that isn't all capitals stays as it is. */
function properCase(name: string): string {
  const bare = name.trim().replace(/[.۔]$/u, '')
  if (bare !== bare.toUpperCase() || bare === bare.toLowerCase()) return bare
  const small = new Set(['of', 'the', 'and', 'for', 'to', 'in'])
  return bare
    .toLowerCase()
    .replace(/\p{L}+/gu, (word) => (small.has(word) ? word : word[0]?.toUpperCase() + word.slice(1)))
}
