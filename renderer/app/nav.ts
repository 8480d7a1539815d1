import {
  IconBarcode,
  IconBellRinging,
  IconBuilding,
  IconChecklist,
  IconFileImport,
  IconFiles,
  IconHome,
  IconReport,
  IconSend,
  IconSettings,
} from '@tabler/icons-react'
import { places } from '../ui/places.ts'

/** The screens of the rail in the order of the work, with the keys that lead there from anywhere. */
export const navItems = [
  { name: 'today', place: places.today, keys: 'Alt+1', icon: IconHome },
  { name: 'newCircular', place: places.newCircular, keys: 'Alt+2', icon: IconFileImport },
  { name: 'circulars', place: places.circulars, keys: 'Alt+3', icon: IconFiles },
  { name: 'despatches', place: places.despatches, keys: 'Alt+4', icon: IconSend },
  { name: 'receipts', place: places.receipts, keys: 'F4', icon: IconBarcode },
  { name: 'outstanding', place: places.outstanding, keys: 'Alt+6', icon: IconChecklist },
  { name: 'reminders', place: places.reminders, keys: 'Ctrl+R', icon: IconBellRinging },
  { name: 'reports', place: places.reports, keys: 'Ctrl+E', icon: IconReport },
  { name: 'offices', place: places.offices, keys: 'Alt+7', icon: IconBuilding },
  { name: 'settings', place: places.settings, keys: 'Alt+8', icon: IconSettings },
] as const

/** Keys that lead to a screen beside the one that the rail shows. */
export const moreKeys: Readonly<Record<string, string>> = {
  'Alt+5': places.receipts,
  'Ctrl+Shift+F': places.search,
}

type NavItem = (typeof navItems)[number]

/** The item of the rail that a place belongs to: the one with the longest beginning in common. */
export function navItemOf(place: string): NavItem | undefined {
  if (place.startsWith('/letters/')) return navItems.find((item) => item.name === 'circulars')
  return navItems
    .filter((item) => place === item.place || place.startsWith(`${item.place}/`))
    .toSorted((a, b) => b.place.length - a.place.length)[0]
}
