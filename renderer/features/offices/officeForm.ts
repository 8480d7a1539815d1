import { isCivilDate, type CivilDate } from '../../../shared/domain/dates.ts'
import type { Office } from '../../../shared/contract/offices.ts'
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import type { OfficeId } from '../../../shared/contract/values.ts'
import { officeOfCode, type Directory } from './directory.ts'

/** An office as the clerk edits it: the office above it by its code, and the day the change holds from. */
export type OfficeForm = Omit<Office, 'id' | 'reportsTo'> & { reportsTo: string; from: CivilDate | null }

export type OfficeFault =
  'empty' | 'emailBad' | 'codeTaken' | 'reportsToUnknown' | 'reportsToSelf' | 'fromFuture' | 'fromBefore'
export type OfficeFaults = Partial<Record<keyof OfficeForm, OfficeFault>>

/** What is known of the office that is being edited; null for a new one. */
export type KnownOffice = CallOutput<'office.get'>

/** The form of a new office. */
export const emptyForm: OfficeForm = {
  code: '',
  name: '',
  nameUrdu: '',
  designation: '',
  designationUrdu: '',
  area: null,
  reportsTo: '',
  address: '',
  email: '',
  phone: '',
  delivery: 'post',
  active: true,
  from: null,
}

/** The form of an office that exists; a change holds from today unless the clerk says otherwise. */
export function formOf(known: KnownOffice, directory: Directory, today: CivilDate): OfficeForm {
  const { id: _id, reportsTo, ...rest } = known.office
  const above = directory.rows.find((row) => row.id === reportsTo)
  return { ...rest, reportsTo: above?.code ?? '', from: today }
}

const emailForm = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** What keeps the form from being saved, by field. */
export function officeFaults(
  form: OfficeForm,
  known: KnownOffice | null,
  directory: Directory,
  today: CivilDate,
): OfficeFaults {
  const faults: OfficeFaults = {}
  const self = known?.office.id
  if (form.code.trim() === '') faults.code = 'empty'
  else if (form.active && takenBy(form, self, directory)) faults.code = 'codeTaken'
  if (form.name.trim() === '') faults.name = 'empty'
  if (form.email.trim() !== '' && !emailForm.test(form.email.trim())) faults.email = 'emailBad'
  if (form.reportsTo.trim() !== '') {
    const above = officeOfCode(directory, form.reportsTo)
    if (!above) faults.reportsTo = 'reportsToUnknown'
    else if (above.id === self) faults.reportsTo = 'reportsToSelf'
  }
  if (known && form.from === null) faults.from = 'empty'
  else if (known && form.from !== null) {
    const since = known.history[0]?.from ?? ''
    if (form.from > today) faults.from = 'fromFuture'
    else if (isCivilDate(since) && form.from < since) faults.from = 'fromBefore'
  }
  return faults
}

/** The other active office that has the code of the form. */
export function takenBy(form: OfficeForm, self: OfficeId | undefined, directory: Directory) {
  const key = form.code.trim().toLowerCase()
  return directory.rows.find((row) => row.active && row.id !== self && row.code.toLowerCase() === key)
}

/** What `office.save` is given. */
export function saveInput(
  form: OfficeForm,
  known: KnownOffice | null,
  directory: Directory,
): CallInput<'office.save'> {
  const above = form.reportsTo.trim() === '' ? undefined : officeOfCode(directory, form.reportsTo)
  return {
    ...form,
    id: known?.office.id ?? null,
    reportsTo: above?.id ?? null,
    from: known ? form.from : null,
  }
}
