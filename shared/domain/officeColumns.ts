import { bestMap, headingScore, type Headings } from './columnMap.ts'
import { officeFields, type ColumnMap, type OfficeField } from './directory.ts'

/**
 * From tables met: school lists (emisNumber), post offices (pincode), open data (name.local, name.en).
 */
const headings: Headings<OfficeField> = {
  code: [
    /^(office |school |institution )?code$/,
    /^کوڈ( نمبر)?$|^دفتر کا کوڈ$|^کوڈ دفتر$/,
    /^emis( code| number| no)?$|^ایمس/,
    /^(code id|id code|office id|office no|ddo code|cost cent(er|re))$/,
    /^id$/,
    /^pin ?code$|^postal code$/,
  ],
  name: [
    /^(office|institution|school|college|department) name$|^name of( the)? (office|institution|school|college)$/,
    /^name en(glish)?$|^english name$|^name in english$|^office name en(glish)?$/,
    /^name$|^title$/,
    /^office$|^institution$|^school$|^addressee$/,
    /^(دفتر|ادارے|ادارہ|سکول|اسکول|کالج) کا نام$|^نام (دفتر|ادارہ)$|^نام$|^دفتر$|^ادارہ$/,
  ],
  nameUrdu: [
    /^(office )?name ur(du)?$|^urdu name$|^name in urdu$|^name (local|native)$|^nameurdu$|^urdu$/,
    /^اردو نام$|^نام ?\(?اردو\)?$|^نام اردو میں$/,
    /^(دفتر|ادارے|ادارہ|سکول|اسکول|کالج) کا نام$|^نام (دفتر|ادارہ)$|^نام$|^دفتر$|^ادارہ$/,
  ],
  designation: [
    /^designation( en(glish)?)?$|^designation of( the)? (addressee|head|officer)$|^head designation$/,
    /^post$|^title of head$|^addressee designation$/,
    /^عہدہ$/,
  ],
  designationUrdu: [
    /^designation ur(du)?$|^urdu designation$|^designation in urdu$/,
    /^عہدہ ?\(?اردو\)?$|^عہدہ$/,
  ],
  division: [/^division( name)?$/, /^ڈویژن$/],
  district: [/^district( name)?$/, /^ضلع$/, /^zila$/],
  tehsil: [/^(tehsil|taluka?)( name)?$/, /^تحصیل$/],
  reportsTo: [
    /^reports? to( code)?$|^reporting office( code)?$|^parent( office)?( code)?$/,
    /^بالا دفتر$|^رپورٹ بہ$/,
  ],
  address: [/^(postal |office )?address$/, /^پتہ$|^پتا$|^ڈاک کا پتہ$/],
  email: [/^e ?mail( address| id)?$|^official e ?mail$/, /^ای ?میل$|^برقی پتہ$/],
  phone: [
    /^(office |official )?(tele)?phone( no| number)?$|^contact( no| number| phone number)?$|^cell( no)?$|^mobile( no)?$|^tel$/,
    /^فون( نمبر)?$|^رابطہ( نمبر)?$|^ٹیلی فون$/,
  ],
  delivery: [
    /^(mode of )?delivery( mode)?$|^mode( of despatch)?$|^despatch mode$|^sent by$/,
    /^ذریعہ(ٔ)? ?(ترسیل)?$|^ترسیل$/,
  ],
}

/** Fields whose columns must be in Urdu, and their pairs that are rather not. */
const urduFields: readonly OfficeField[] = ['nameUrdu', 'designationUrdu']
const englishFields: readonly OfficeField[] = ['name', 'designation']

const fits = headingScore(headings)

/** Part of the cells with letters that have Urdu letters; null where no cell has letters. */
function urduShare(cells: readonly string[]): number | null {
  const lettered = cells.filter((cell) => /\p{L}/u.test(cell))
  const urdu = lettered.filter((cell) => /\p{Script=Arabic}/u.test(cell))
  return lettered.length === 0 ? null : urdu.length / lettered.length
}

function scoreOf(field: OfficeField, heading: string, cells: readonly string[]): number {
  const score = fits(field, heading)
  if (score === 0) return 0
  const share = urduShare(cells)
  // A column called "name" that is full of Urdu is the Urdu name, whatever its rank.
  if (urduFields.includes(field) && share !== null && share < 0.5) return 0
  if (englishFields.includes(field) && share !== null && share > 0.5) return 5
  if (field === 'email' && cells.some((cell) => cell !== '' && !cell.includes('@'))) return 20
  return score
}

/**
 * Which column fills which field, guessed from the headings (English or Urdu) and the first rows under them.
 *
 * A column fills one field; only where there is no English name does the Urdu one fill both.
 * What is not sure is left out: the clerk maps it.
 */
export function guessColumns(columns: readonly string[], rows: readonly (readonly string[])[]): ColumnMap {
  const cellsOf = columns.map((_, column) => rows.map((row) => row[column] ?? ''))
  const map: ColumnMap = bestMap(officeFields, columns, (field, column) =>
    scoreOf(field, columns[column] ?? '', cellsOf[column] ?? []),
  )
  if (map.name === undefined && map.nameUrdu !== undefined) map.name = map.nameUrdu
  return map
}
