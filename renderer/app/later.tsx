import { useEffect, useState, type ComponentType } from 'react'

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
}

export const Routes = later(async () => (await import('./Routes.tsx')).Routes)
export const Palette = later(async () => (await import('./Palette.tsx')).Palette)
export const WelcomeScreen = later(
  async () => (await import('../features/settings/WelcomeScreen.tsx')).WelcomeScreen,
)
export const EnrolScreen = later(
  async () => (await import('../features/settings/EnrolScreen.tsx')).EnrolScreen,
)
