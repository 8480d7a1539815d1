/** An office as it was addressed, in the window's language; in English where it has no Urdu name. */
export function officeName(
  { officeName: name, officeNameUrdu }: { officeName: string; officeNameUrdu: string },
  isUrdu: boolean,
): string {
  return isUrdu && officeNameUrdu !== '' ? officeNameUrdu : name
}
