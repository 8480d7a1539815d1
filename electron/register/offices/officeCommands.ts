import type { Area, Office } from '../../../shared/contract/offices.ts'
import { officeId, type OfficeId } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/errors.ts'
import { findOffice, officesOfCode } from './offices.ts'
import type { Register } from '../register.ts'

/**
 * Adds an office (`id` null) or changes one from `today` on; what it was called before stays known.
 *
 * Errors: OFFICE_UNKNOWN, OFFICE_CODE_TAKEN {code, name}.
 */
export function saveOffice(
  register: Register,
  input: Omit<Office, 'id'> & { id: OfficeId | null },
  today: CivilDate,
): Office {
  return register.write(() => {
    const { db } = register
    for (const id of [input.id, input.reportsTo]) {
      if (id !== null && !findOffice(db, id)) throw new AppError('OFFICE_UNKNOWN', { codes: [id] })
    }
    const taken = officesOfCode(db, input.code).find(({ id, active }) => active && id !== input.id)
    if (taken && input.active) throw new AppError('OFFICE_CODE_TAKEN', { code: input.code, name: taken.name })
    const office = { ...input, id: input.id ?? officeId.parse(register.newId()) }
    register.append('office.saved/1', { ...office, from: input.id === null ? null : today })
    return office
  })
}

/**
 * Enters what an import found, in one transaction: new areas (parents first), then new and changed offices.
 *
 * Ids are given by the caller; an office that is known is changed from `today` on.
 */
export function importOffices(
  register: Register,
  found: { areas: readonly Area[]; offices: readonly Office[] },
  today: CivilDate,
): void {
  register.write(() => {
    for (const area of found.areas) register.append('area.saved/1', area)
    for (const office of found.offices) {
      const known = findOffice(register.db, office.id) !== undefined
      register.append('office.saved/1', { ...office, from: known ? today : null })
    }
  })
}
