/** Areas from the largest to the smallest; offices lie in them (DOMAIN.md §7). */
export const areaKinds = ['division', 'district', 'tehsil'] as const
export type AreaKind = (typeof areaKinds)[number]

export const deliveryModes = ['hand', 'post', 'registered', 'courier', 'email'] as const
export type DeliveryMode = (typeof deliveryModes)[number]

/** Columns of an imported table, by the office field they fill. */
export const officeFields = [
  'code',
  'name',
  'nameUrdu',
  'designation',
  'designationUrdu',
  'division',
  'district',
  'tehsil',
  'reportsTo',
  'address',
  'email',
  'phone',
  'delivery',
] as const
export type OfficeField = (typeof officeFields)[number]

/** Which column (by its heading) fills which field. */
export type ColumnMap = Partial<Record<OfficeField, string>>

/** Why a row of a table is not taken; words under `rejected.<reason>` in the locale files. */
export const rejectReasons = [
  'code-missing',
  'name-missing',
  'code-shortened',
  'code-twice',
  'ragged',
  'too-long',
  'reports-to-unknown',
  'area-without-parent',
  'name-twice',
  'heading-again',
  'group-heading',
  'total',
  'no-office',
] as const
export type RejectReason = (typeof rejectReasons)[number]

/** What is said of a row that is taken; words under `rowWarning.<warning>` in the locale files. */
export const rowWarnings = ['email-more', 'email-invalid', 'phone-shortened', 'delivery-unknown'] as const
export type RowWarning = (typeof rowWarnings)[number]

/** Most characters of the fields of an office and of the names of areas. */
export const officeLengths = {
  code: 40,
  name: 200,
  nameUrdu: 200,
  designation: 200,
  designationUrdu: 200,
  address: 300,
  email: 200,
  phone: 60,
  area: 120,
} as const

/** An area as the rules of the directory need it; the ids keep their brand. */
export type DirectoryArea<A extends string = string> = {
  readonly id: A
  readonly kind: AreaKind
  readonly name: string
  readonly nameUrdu: string
  readonly parent: A | null
}

/** An office as the rules of the directory need it. */
export type DirectoryOffice<O extends string = string, A extends string = string> = {
  readonly id: O
  readonly code: string
  readonly name: string
  readonly nameUrdu: string
  readonly designation: string
  readonly designationUrdu: string
  readonly area: A | null
  readonly reportsTo: O | null
  readonly address: string
  readonly email: string
  readonly phone: string
  readonly delivery: DeliveryMode
  readonly active: boolean
}

/** A saved distribution list. */
export type DirectoryList<L extends string = string, O extends string = string> = {
  readonly id: L
  readonly name: string
  readonly offices: readonly O[]
}

/** Fields without which no row of a list can be taken; a code may be made. */
export function neededFields({ makeCodes }: { makeCodes: boolean }): readonly OfficeField[] {
  return makeCodes ? ['name'] : ['code', 'name']
}

/** Whether every field that is needed has a column. */
export function isMapped({ map, makeCodes }: { map: ColumnMap; makeCodes: boolean }): boolean {
  return neededFields({ makeCodes }).every((field) => map[field] !== undefined)
}
