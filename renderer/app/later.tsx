import { useEffect, useState, type ComponentType } from 'react'
import { loadUrduFont } from './language.ts'

const loads: (() => Promise<unknown>)[] = []

/**
 * A part of the window whose code is loaded after that of the first screen: when it is shown, or before
 * by `fetchLater`.
 *
 * In place of React.lazy, which holds a part back for 300 ms once it has shown that it waits.
 */
function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let Loaded: ComponentType<Props> | undefined
  const fetchPart = async () => {
    Loaded ??= await load()
  }
  loads.push(fetchPart)

  return function Later(props: Props) {
    const [, setLoaded] = useState(Loaded !== undefined)
    useEffect(() => {
      if (!Loaded) void fetchPart().then(() => setLoaded(true))
    }, [])
    return Loaded ? <Loaded {...props} /> : null
  }
}

/** Loads every part that comes later, so that going to it takes no longer than drawing it. */
export async function fetchLater(): Promise<void> {
  for (const load of loads) await load()
  // Urdu names stand among the English.
  await loadUrduFont()
}

export const CircularScreen = later(
  async () => (await import('../features/circulars/CircularScreen.tsx')).CircularScreen,
)
export const CircularsScreen = later(
  async () => (await import('../features/circulars/CircularsScreen.tsx')).CircularsScreen,
)
export const NewCircularScreen = later(
  async () => (await import('../features/circulars/NewCircularScreen.tsx')).NewCircularScreen,
)
export const ChooseOfficesScreen = later(
  async () => (await import('../features/letters/ChooseOfficesScreen.tsx')).ChooseOfficesScreen,
)
export const DespatchScreen = later(
  async () => (await import('../features/letters/DespatchScreen.tsx')).DespatchScreen,
)
export const DespatchesScreen = later(
  async () => (await import('../features/letters/DespatchesScreen.tsx')).DespatchesScreen,
)
export const FormsScreen = later(
  async () => (await import('../features/letters/FormsScreen.tsx')).FormsScreen,
)
export const LetterScreen = later(
  async () => (await import('../features/letters/LetterScreen.tsx')).LetterScreen,
)
export const ImportOfficesScreen = later(
  async () => (await import('../features/offices/ImportOfficesScreen.tsx')).ImportOfficesScreen,
)
export const OfficesScreen = later(
  async () => (await import('../features/offices/OfficesScreen.tsx')).OfficesScreen,
)
export const OutstandingScreen = later(
  async () => (await import('../features/outstanding/OutstandingScreen.tsx')).OutstandingScreen,
)
export const ReceiptsScreen = later(
  async () => (await import('../features/receipts/ReceiptsScreen.tsx')).ReceiptsScreen,
)
export const ManyReceiptsScreen = later(
  async () => (await import('../features/receipts/ManyReceiptsScreen.tsx')).ManyReceiptsScreen,
)
export const ReportsScreen = later(
  async () => (await import('../features/reports/ReportsScreen.tsx')).ReportsScreen,
)
export const SettingsScreen = later(
  async () => (await import('../features/settings/SettingsScreen.tsx')).SettingsScreen,
)
export const AreasScreen = later(
  async () => (await import('../features/outstanding/AreasScreen.tsx')).AreasScreen,
)
export const OfficeAnswersScreen = later(
  async () => (await import('../features/outstanding/OfficeAnswersScreen.tsx')).OfficeAnswersScreen,
)
export const RemindersScreen = later(
  async () => (await import('../features/reminders/RemindersScreen.tsx')).RemindersScreen,
)
export const SearchScreen = later(
  async () => (await import('../features/search/SearchScreen.tsx')).SearchScreen,
)
export const Palette = later(async () => (await import('./Palette.tsx')).Palette)
export const WelcomeScreen = later(
  async () => (await import('../features/settings/WelcomeScreen.tsx')).WelcomeScreen,
)
export const EnrolScreen = later(
  async () => (await import('../features/settings/EnrolScreen.tsx')).EnrolScreen,
)
