/** Who is written to: an office and the officer at its head, in one language. */
type Officer = { readonly designation: string; readonly name: string }

const beginsInUrdu = /^\P{L}*\p{Script=Arabic}/u
const endsInUrdu = /\p{Script=Arabic}\P{L}*$/u

/** Whether a text begins in Urdu, whatever language it was entered for: some offices have an Urdu name alone. */
export function isUrdu(text: string): boolean {
  return beginsInUrdu.test(text)
}

/**
 * Whether an office's name begins with the designation of its head, so that it need not stand twice: "Principal,
 * Govt. College" does, "Directorate of Education" does not begin with "Director".
 */
export function saysDesignation({ designation, name }: Officer): boolean {
  const start = name.slice(0, designation.length)
  if (start.toLowerCase() !== designation.toLowerCase()) return false
  return !/^[\p{L}\p{M}\p{N}]/u.test(name.slice(designation.length))
}

/** Designation and name in one line; words that the name repeats stand once. */
export function officerText(officer: Officer): string {
  return joined([saysDesignation(officer) ? '' : officer.designation, officer.name])
}

/** The parts that say something, with the comma of their script between them. */
export function joined(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .reduce((line, part) => (line === '' ? part : `${line}${endsInUrdu.test(line) ? '،' : ','} ${part}`), '')
}

/** A line under "To": "The Chief Executive Officer (DEA), Lahore."; Urdu words need no article. */
export function addressSentence(words: string): string {
  const bare = words.trim().replace(/[\s,،]*[.۔]?$/u, '')
  const begun = isUrdu(bare) || /^the\b/iu.test(bare) ? bare.replace(/^the\b/u, 'The') : `The ${bare}`
  return `${begun}${endsInUrdu.test(bare) ? '۔' : '.'}`
}
