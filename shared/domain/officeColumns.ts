import { bestMap, headingScore, type Headings } from './columnMap.ts'
import { officeFields, type ColumnMap, type OfficeField } from './directory.ts'

/** What an office is called in headings. */
const office =
  '(?:office|institution|institute|school|college|department|formation|unit|facility|hospital|establishment|police station|dispensary|cent(?:er|re)|library|union council)'
const officeUrdu = '(?:دفتر|دفاتر|ادارے|ادارہ|سکول|اسکول|کالج|شعبہ|شعبے|محکمہ|محکمے)'
/** Headings about a person or another place have the same words and mean something else. */
const notThePerson = String.raw`(?!.*\b(?:head|officer|principal|incumbent|person|focal|owner|teacher|father|type|level|status|code|id|no)\b)`
const notThePlace = String.raw`(?!.*\b(?:zip|pin|post|postal|area|district|tehsil|division|country|std|dial\w*|type)\b)`
const loose = (before: string, words: string) => new RegExp(`^${before}.*${words}`, 'u')

/**
 * From tables met: school lists (emisNumber), post offices (pincode), open data (name.local, name.en). The last
 * patterns of a field take any heading with its word in it.
 */
const headings: Headings<OfficeField> = {
  code: [
    /^(office |school |institution )?code$/,
    /^کو[ڈد]( نمبر)?$|^دفتر کا کوڈ$|^کوڈ دفتر$/,
    /^emis( code| number| no)?$|^ایمس/,
    /^(code id|id code|office id|office no|ddo code|cost cent(er|re))$/,
    /^id$/,
    loose(notThePlace, String.raw`\b(?:emis|code|(?:s|hf|uc) id|${office} (?:id|no|number))\b`),
    /^(?!.*(?:ڈاک|پوسٹ|ضلع|تحصیل)).*کوڈ/,
    /^pin ?code$|^postal code$/,
  ],
  name: [
    /^(office|institution|school|college|department) name$|^name of( the)? (office|institution|school|college)$/,
    /^name en(glish)?$|^english name$|^name in english$|^office name en(glish)?$/,
    /^name$|^title$|^(نام )?انگریزی( نام)?$|^نام انگریزی میں$/,
    /^office$|^institution$|^school$|^addressee$/,
    /^(دفتر|ادارے|ادارہ|سکول|اسکول|کالج) کا نام$|^نام (دفتر|ادارہ)$|^نام$|^دفتر$|^ادارہ$/,
    new RegExp(`^${officeUrdu}( کا)? نام|^نام ${officeUrdu}`, 'u'),
    loose(notThePerson, String.raw`\b(?:name\b.*\b${office}|${office}\b.*\b(?:name|title))\b`),
    new RegExp(
      `^${notThePerson}(?:s|sch|inst|hf|uc|ps) name$|^(?:ddo|cost cent(?:er|re)) (?:description|name)$|^${office}(?: ${office})*$|^(?:name of )?addressees?$`,
      'u',
    ),
  ],
  nameUrdu: [
    /^(office )?name ur(du)?$|^urdu name$|^name in urdu$|^name (local|native)$|^nameurdu$|^urdu$/,
    /^اردو نام$|^نام ?\(?اردو\)?$|^نام اردو میں$|^اردو$/,
    /^(دفتر|ادارے|ادارہ|سکول|اسکول|کالج) کا نام$|^نام (دفتر|ادارہ)$|^نام$|^دفتر$|^ادارہ$/,
    new RegExp(`^${officeUrdu}( کا)? نام|^نام ${officeUrdu}`, 'u'),
    loose(notThePerson, String.raw`\b${office}\b.*\burdu\b`),
  ],
  designation: [
    /^designation( en(glish)?)?$|^designation of( the)? (addressee|head|officer)$|^head designation$/,
    /^post$|^title of head$|^addressee designation$/,
    /^عہدہ$/,
    /^(?!.*\burdu\b).*\bdesignation\b/,
    /^(name of )?post$/,
  ],
  designationUrdu: [
    /^designation ur(du)?$|^urdu designation$|^designation in urdu$/,
    /^عہدہ ?\(?اردو\)?$|^عہدہ$/,
    /عہدہ|^designation\b.*\burdu\b/,
  ],
  division: [/^(name of )?(the )?division( name)?( en(glish)?)?$/, /^(نام )?ڈویژن( کا نام)?$/],
  district: [
    /^(name of )?(the )?(district|distt|dist)\.?( name)?( en(glish)?)?$/,
    /^(نام )?ضلع( کا نام)?$/,
    /^zill?ah?$|^district zill?ah?$/,
  ],
  tehsil: [
    /^(name of )?(the )?(tehsil|taluka?)( name)?( en(glish)?)?$/,
    /^(نام )?تحصیل( کا نام)?$/,
    /^teh$|^tehsil town$|^town tehsil$/,
  ],
  reportsTo: [
    /^reports? to( code)?$|^reporting office( code)?$|^parent( office)?( code)?$/,
    /^(reporting to|controlling|superior|higher)( office)? code$|^(reporting|superior) to$/,
    /^بالا دفتر$|^رپورٹ بہ$/,
  ],
  address: [
    /^(postal |office |mailing |complete |full )?address$/,
    /^پتہ$|^پتا$|^ڈاک کا پتہ$/,
    /^(?!.*\b(?:e ?mail|web|ip)\b).*\baddress\b/,
    /^(?!.*(?:میل|برقی)).*(?:پتہ|پتا)$/,
    /^location$/,
  ],
  email: [
    /^e ?mail( address| id)?$|^official e ?mail$/,
    /^ای ?میل$|^برقی پتہ$/,
    /\be ?mail\b/,
    /ای ?[-۔]?میل|^برقی/,
  ],
  phone: [
    /^(office |official )?(tele)?phone( no| number)?$|^contact( no| number| phone number)?$|^cell( no)?$|^mobile( no)?$|^tel$/,
    /^فون( نمبر)?$|^رابطہ( نمبر)?$|^ٹیلی فون$/,
    /^(?!.*\b(?:fax|person|name|e ?mail)\b).*\b(?:(?:tele)?phone|tel|landline|ptcl|ph)\b/,
    /^(?!.*\b(?:fax|person|name|e ?mail)\b).*\b(?:contact|mobile|cell|whats ?app)\b/,
    /فون|موبائل|رابطہ نمبر/,
  ],
  delivery: [
    /^(mode of )?delivery( mode)?$|^mode( of despatch)?$|^despatch mode$|^sent by$/,
    /^mode of (dispatch|sending)$|^dispatch mode$|^(dispatch|despatch)(ed)? (by|through)$/,
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

/** Whether more than half of the filled cells stand twice. */
function repeats(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return new Set(filled).size * 2 < filled.length
}

function scoreOf(field: OfficeField, heading: string, cells: readonly string[]): number {
  const score = fits(field, heading)
  if (score === 0) return 0
  const share = urduShare(cells)
  // A column called "name" that is full of Urdu is the Urdu name, whatever its rank.
  if (urduFields.includes(field) && share !== null && share < 0.5) return 0
  if (englishFields.includes(field) && share !== null && share > 0.5) return 5
  if (field === 'email' && cells.some((cell) => cell !== '' && !cell.includes('@'))) return 20
  // Codes tell offices apart: a column that mostly repeats itself is the code of something else.
  if (field === 'code' && repeats(cells)) return 5
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

/** What cells of a field look like, where no heading says what they are. */
const looks: Readonly<Partial<Record<OfficeField, RegExp>>> = {
  email: /^\S+@\S+\.\S+$/,
  phone: /^(?:\+?92|0)[\d\- ]{8,}$/,
  code: /^(?=.*\d.*\d)[\p{L}\d][\p{L}\d\-/.]{2,}$/u,
  name: /\p{L}{2}.*[\s.].*\p{L}/u,
}

/**
 * Which column fills which field in a list without headings, by what stands in it: only where one column looks so
 * and no other does.
 *
 * A code and a name tell offices apart, so they stand nowhere twice; serial numbers are no codes.
 */
export function guessByLook(columns: readonly string[], rows: readonly (readonly string[])[]): ColumnMap {
  const map: ColumnMap = {}
  const left = new Set(columns.keys())
  for (const field of ['email', 'phone', 'code', 'name'] as const) {
    const fitting = [...left].filter((column) => {
      const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '')
      const isKey = field === 'code' || field === 'name'
      const isWhole = !isKey || (cells.length === rows.length && new Set(cells).size === cells.length)
      const isSerial = cells.every((cell, index) => Number(cell) === Number(cells[0]) + index)
      return (
        cells.length > 0 && isWhole && !(isKey && isSerial) && cells.every((cell) => looks[field]?.test(cell))
      )
    })
    const [column, ...more] = fitting
    if (column === undefined || more.length > 0) continue
    map[field] = columns[column] ?? ''
    left.delete(column)
  }
  return map
}
