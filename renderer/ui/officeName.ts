import type { useWords } from '../locales/i18n.ts'

type Named = { officeName: string; officeNameUrdu: string }

/** An office as it was addressed, in the window's language; in English where it has no Urdu name. */
export function officeName({ officeName: name, officeNameUrdu }: Named, isUrdu: boolean): string {
  return isUrdu && officeNameUrdu !== '' ? officeNameUrdu : name
}

/** The same, marked where the office has been closed since; the mark stands first, for the end may be cut. */
export function officeNow(
  row: Named & { closed: boolean },
  isUrdu: boolean,
  t: ReturnType<typeof useWords>,
): string {
  const office = officeName(row, isUrdu)
  return row.closed ? t('ui.closedOffice', { office: `\u2068${office}\u2069` }) : office
}
