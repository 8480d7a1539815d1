import type { Form, FormText, WholeDraft } from '../../../shared/contract/letters.ts'
import type { Office } from '../../../shared/contract/offices.ts'
import type { Profile, Signatory } from '../../../shared/contract/setup.ts'
import { addressSentence, joined, officerText } from '../../../shared/domain/addressee.ts'
import type { LetterImage } from '../../../shared/domain/letter.ts'
import { withCopyStyle, type CopyStyle } from '../../../shared/domain/letterStyles.ts'
import type { SharedLetter } from '../../register/journal/kinds/letter.ts'

/** "The Chief Executive Officer (DEA), Lahore."; words that the name repeats stand once. */
export function addressLine(office: Office): string {
  return addressSentence(joined([officerText(office), office.address]))
}

/** The same in Urdu, where the office has an Urdu name; an address is not known in Urdu. */
export function addressLineUrdu(office: Office): string {
  const { designationUrdu, nameUrdu } = office
  if (nameUrdu === '') return addressLine(office)
  return addressSentence(officerText({ designation: designationUrdu, name: nameUrdu }))
}

/** The letterhead of our office, but for its words. */
export type Head = Omit<SharedLetter['letterhead'], 'above' | 'name' | 'below'>

/** Logo, place of the number and paper as the office has set them. */
export function headOf(
  { logoAt = 'centre', numberAt = 'below', paper }: Profile,
  logo: LetterImage | null,
): Head {
  return { logo, logoAt, numberAt, ...(paper === undefined ? {} : { paper }) }
}

type Names = {
  profile: Profile
  facts: SharedLetter['circular']
  signatory: Signatory
  head: Head
  signature: LetterImage | null
}

/** Letterhead and dateline of our office in Urdu; what has no Urdu words stays in Latin letters. */
export function urduHead(
  profile: Profile,
  head: Head,
): Pick<NonNullable<SharedLetter['urdu']>, 'letterhead' | 'place'> {
  return {
    letterhead: {
      above: profile.aboveUrdu ?? profile.above,
      name: profile.nameUrdu || profile.name,
      below: profile.belowUrdu ?? profile.below,
      ...head,
    },
    place: profile.cityUrdu || profile.city,
  }
}

/** A signatory in Urdu; what has no Urdu words stays in Latin letters. */
export function urduSignatory(signatory: Omit<Signatory, 'id' | 'active'>, signature: LetterImage | null) {
  return {
    name: signatory.nameUrdu || signatory.name,
    designation: signatory.designationUrdu || signatory.designation,
    forLine: (signatory.forLineUrdu || signatory.forLine) ?? '',
    signature,
  }
}

/** The copy heading: as chosen for this letter; words that were written for it stay; else the office's. */
export function copyStyleOf(draft: WholeDraft, profile: Profile, written: FormText | null): CopyStyle | null {
  return draft.copyStyle ?? (written === null ? (profile.copyStyle ?? null) : null)
}

/** What the Urdu letter says otherwise; what has no Urdu words stays in Latin letters. */
export function urduLetter(
  draft: WholeDraft,
  form: Form,
  { profile, facts, signatory, head, signature }: Names,
): NonNullable<SharedLetter['urdu']> {
  const copies = draft.copyToUrdu ?? profile.copyToUrdu ?? []
  return {
    ...urduHead(profile, head),
    words: withCopyStyle(draft.textUrdu ?? form.urdu, copyStyleOf(draft, profile, draft.textUrdu), 'ur'),
    script: draft.script,
    subject: draft.subjectUrdu || facts.subject,
    issuer: facts.issuer,
    signatory: urduSignatory(signatory, signature),
    copyTo: copies.length > 0 ? [...copies] : draft.copyTo,
  }
}
