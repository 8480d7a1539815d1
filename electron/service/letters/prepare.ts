import type { Circular } from '../../../shared/contract/circulars.ts'
import type { Form, WholeDraft } from '../../../shared/contract/letters.ts'
import type { Area, Office, OfficeList } from '../../../shared/contract/offices.ts'
import type { Profile, Series, Signatory } from '../../../shared/contract/setup.ts'
import type { AreaId } from '../../../shared/contract/values.ts'
import { isCivilDate } from '../../../shared/domain/dates.ts'
import type { LetterImage } from '../../../shared/domain/letter.ts'
import { namesOriginal } from '../../../shared/domain/formFields.ts'
import { isUsableMarking, saysSecret, withCopyStyle } from '../../../shared/domain/letterStyles.ts'
import { chooseOffices } from '../../../shared/domain/selection.ts'
import { AppError } from '../../../shared/errors.ts'
import { listAreas } from '../../register/offices/areas.ts'
import { getCircular } from '../../register/circulars/circulars.ts'
import type { Addressee, SharedLetter } from '../../register/journal/kinds/letter.ts'
import { listLists } from '../../register/offices/lists.ts'
import { listOffices } from '../../register/offices/offices.ts'
import { pickSignatory, readProfile } from '../../register/profile.ts'
import { pickSeries } from '../../register/forwardings/series.ts'
import { checkCharacters } from '../../typeset/runs.ts'
import type { Context } from '../context.ts'
import { addressLine, addressLineUrdu, copyStyleOf, headOf, urduLetter } from './addressing.ts'
import { checkWords, findForm } from './forms.ts'
import { findImage } from './images.ts'
import { senderAddressee } from './sender.ts'
import { togetherOf, type Together } from './together.ts'

/** A draft with everything looked up and checked: what a forwarding freezes when its numbers are taken. */
export type Prepared = {
  readonly circular: Circular
  readonly form: Form
  readonly series: Series
  readonly letter: SharedLetter
  readonly addressees: readonly Addressee[]
  /** The lines under "To" of one letter to all; null: a letter for each. */
  readonly together: Together | null
}

/**
 * Looks up what a draft names and checks all that can be checked before a number is taken. A reminder goes
 * to those that it reminds, whatever the draft's choice.
 *
 * Errors: NOT_FOUND {circular}, CIRCULAR_NOT_CONFIRMED, those of chooseOffices, FORM_UNKNOWN,
 * FORM_FIELD_UNKNOWN, FORM_EMPTY, FORM_NEEDS_ORIGINAL, PROFILE_MISSING, SIGNATORY_MISSING, SERIES_MISSING,
 * FORM_FOR_ONE, SECURITY_TOO_HIGH, DUE_BEFORE_DATE, GLYPH_MISSING, SIGNATURE_MISSING, FILE_NOT_FOUND (logo or signature).
 */
export async function prepareLetters(
  context: Context,
  draft: WholeDraft,
  reminded: readonly Reminding[] | null = null,
): Promise<Prepared> {
  const { db } = context.register
  const circular = getCircular(db, draft.circular)
  const profile = readProfile(db)
  if (!profile) throw new AppError('PROFILE_MISSING')
  if (draft.due !== null && draft.due < draft.date) {
    throw new AppError('DUE_BEFORE_DATE', { due: draft.due, date: draft.date })
  }
  checkMarking(draft)
  const form = findForm(db, draft.form)
  if (draft.together && form.text.layout === 'demi-official') {
    throw new AppError('FORM_FOR_ONE', { form: form.name })
  }
  const signatory = pickSignatory(db, draft.signatory)
  const logo = await findImage(context, profile.logo)
  const signature = draft.signed ? await signatureOf(context, signatory) : null
  const letter = sharedLetter(draft, form, { profile, circular, signatory, logo, signature })
  const areas = listAreas(db)
  const offices = listOffices(db)
  const addressed = addresseeWith(areas)
  const toSender = draft.to.kind === 'sender'
  const theirs = reminded ? [] : chosenOffices(draft, { offices, areas, lists: listLists(db) })
  const together =
    reminded || toSender ? null : togetherOf(draft, { chosen: theirs, offices, areas, profile })
  const shown = together ? { to: together.lines, toUrdu: together.linesUrdu } : {}
  const upward = toSender ? [senderAddressee(draft, letter.circular.issuer)] : []
  const addressees = reminded
    ? remindedAddressees(reminded, offices, addressed)
    : toSender
      ? upward
      : theirs.map((office) => ({ ...addressed(office), ...shown }))
  checkLetter(letter, addressees)
  checkCharacters(reminded?.flatMap(({ copyTo }) => [...copyTo.en, ...copyTo.ur]) ?? [])
  if (draft.language === 'ur') checkAreas(areas, addressees)
  const { words, urdu } = letter
  if (!reminded && (namesOriginal(words) || (urdu && namesOriginal(urdu.words))))
    throw new AppError('FORM_NEEDS_ORIGINAL', { form: form.name })
  const series = pickSeries(db, draft.numbering, draft.series)
  return { circular, form, series, letter, addressees, together }
}

/** What is enclosed, by SHA-256: the circular and more; its sender does not get it back. */
export function documentsOf(draft: WholeDraft, { circular }: Pick<Prepared, 'circular'>): readonly string[] {
  return draft.to.kind === 'sender' ? draft.enclosures : [circular.sha256, ...draft.enclosures]
}

/** Error: SECURITY_TOO_HIGH {marking}: such papers have registers and covers of their own (DOMAIN.md §3). */
function checkMarking({ security, marking }: WholeDraft): void {
  if (security !== null && !isUsableMarking(security)) {
    throw new AppError('SECURITY_TOO_HIGH', { marking: security.replace('-', ' ').toUpperCase() })
  }
  if (saysSecret(marking)) throw new AppError('SECURITY_TOO_HIGH', { marking })
}

/** A despatch that a letter reminds of: its addressee as frozen then, and who else gets a copy now. */
export type Reminding = { to: Addressee; copyTo: { en: string[]; ur: string[] } }

function chosenOffices(
  { to }: WholeDraft,
  directory: { offices: readonly Office[]; areas: readonly Area[]; lists: readonly OfficeList[] },
): Office[] {
  if (to.kind === 'sender') return []
  const chosen = new Set(chooseOffices(to, directory))
  return directory.offices.filter(({ id }) => chosen.has(id))
}

/** The offices as they are named today; one that was closed since is written to as it was. */
function remindedAddressees(
  reminded: readonly Reminding[],
  offices: readonly Office[],
  addressed: (office: Office) => Addressee,
): Addressee[] {
  const byId = new Map(offices.filter(({ active }) => active).map((office) => [office.id, office]))
  return reminded.map(({ to }) => {
    const office = byId.get(to.office)
    return office ? addressed(office) : to
  })
}

type Named = {
  profile: Profile
  circular: Circular
  signatory: Signatory
  logo: LetterImage | null
  signature: LetterImage | null
}

async function signatureOf(context: Context, { name, signature }: Signatory): Promise<LetterImage> {
  const found = await findImage(context, signature)
  if (!found) throw new AppError('SIGNATURE_MISSING', { name })
  return found
}

function sharedLetter(
  draft: WholeDraft,
  form: Form,
  { profile, circular, signatory, logo, signature }: Named,
): SharedLetter {
  const facts = confirmedFacts(circular)
  const head = headOf(profile, logo)
  return {
    words: withCopyStyle(draft.text ?? form.text, copyStyleOf(draft, profile, draft.text), 'en'),
    letterhead: { above: profile.above, name: profile.name, below: profile.below, ...head },
    place: profile.city,
    marking: draft.marking,
    security: draft.security !== null && isUsableMarking(draft.security) ? draft.security : null,
    lists: draft.listStyle ?? profile.listStyle ?? 'plain',
    circular: facts,
    signatory: {
      id: signatory.id,
      name: signatory.name,
      designation: signatory.designation,
      forLine: signatory.forLine ?? '',
      signature,
    },
    copyTo: draft.copyTo,
    urdu:
      draft.language === 'en'
        ? null
        : urduLetter(draft, form, { profile, facts, signatory, head, signature }),
  }
}

function confirmedFacts({ id, state, facts }: Circular): SharedLetter['circular'] {
  const { reference, date, issuer, subject } = facts
  const day = date.value
  if (state !== 'confirmed' || day === null || !isCivilDate(day)) {
    throw new AppError('CIRCULAR_NOT_CONFIRMED', { circular: id })
  }
  return {
    reference: reference.value ?? '',
    date: day,
    issuer: issuer.value ?? '',
    subject: subject.value ?? '',
  }
}

/** Offices are addressed by the designation of their head (DOMAIN.md §7); the name stands where there is none. */
function addresseeWith(areas: readonly Area[]): (office: Office) => Addressee {
  const byId = new Map(areas.map((area) => [area.id, area]))
  const pathOf = (id: AreaId | null): Area[] => {
    const found = id === null ? undefined : byId.get(id)
    return found ? [...pathOf(found.parent), found] : []
  }
  return (office) => {
    const path = pathOf(office.area)
    const district = path.find(({ kind }) => kind === 'district')
    return {
      office: office.id,
      code: office.code,
      name: office.name,
      nameUrdu: office.nameUrdu,
      designation: office.designation,
      designationUrdu: office.designationUrdu,
      address: office.address,
      email: office.email,
      delivery: office.delivery,
      areaPath: path.map(({ name }) => name),
      district: district?.name ?? '',
      to: [addressLine(office)],
      toUrdu: [addressLineUrdu(office)],
      districtUrdu: district?.nameUrdu ?? '',
    }
  }
}

/** Every character that would be printed has a glyph, so that no letter fails after its number was taken. */
function checkLetter(letter: SharedLetter, addressees: readonly Addressee[]): void {
  const { words, letterhead, circular, signatory, urdu } = letter
  for (const text of urdu ? [words, urdu.words] : [words]) checkWords(text)
  const printed = [
    words,
    letterhead,
    circular,
    signatory,
    { place: letter.place, marking: letter.marking, copyTo: letter.copyTo },
    ...(urdu ? [urdu, urdu.words, urdu.letterhead, urdu.signatory] : []),
  ]
  const texts = printed.flatMap((part): unknown[] => Object.values(part).flat())
  checkCharacters(texts.filter((text) => typeof text === 'string'))
  checkAddressees(addressees, urdu !== null)
}

/** The Urdu books of a despatch name the areas. */
function checkAreas(areas: readonly Area[], addressees: readonly Addressee[]): void {
  const named = new Set(addressees.flatMap(({ areaPath }) => areaPath))
  checkCharacters(areas.filter(({ name }) => named.has(name)).map(({ nameUrdu }) => nameUrdu))
}

/** All at once; only when one fails is it looked for, so that its office can be named. */
function checkAddressees(addressees: readonly Addressee[], inUrdu: boolean): void {
  const texts = (one: Addressee) => [
    ...one.to,
    one.name,
    one.designation,
    one.district,
    one.address,
    ...one.areaPath,
    ...(inUrdu ? [...one.toUrdu, one.nameUrdu, one.designationUrdu, one.districtUrdu] : []),
  ]
  try {
    checkCharacters(addressees.flatMap(texts))
  } catch {
    for (const addressee of addressees) namingOffice(addressee.code, () => checkCharacters(texts(addressee)))
  }
}

function namingOffice(office: string, check: () => void): void {
  try {
    check()
  } catch (error) {
    throw error instanceof AppError ? new AppError(error.code, { ...error.data, office }) : error
  }
}
