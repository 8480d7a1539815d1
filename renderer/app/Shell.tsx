import { useSpotlight } from '@mantine/spotlight'
import { useEffect, useState, type ReactNode } from 'react'
import { useServiceState } from '../client/context.ts'
import { useWords } from '../locales/i18n.ts'
import { isWriting, useKeys, type KeyMap } from '../ui/keys.ts'
import { undoLast } from '../ui/notify.tsx'
import { useGo } from '../ui/useGo.ts'
import { Header } from './Header.tsx'
import { Palette } from './later.tsx'
import { moreKeys, navItems } from './nav.ts'
import { Rail } from './Rail.tsx'
import css from './Shell.module.css'
import { palette, paletteStore } from './paletteStore.ts'

/** The window around every screen: header, rail, and the keys that work everywhere. */
export function Shell({ office, children }: { office: string | null; children: ReactNode }) {
  const go = useGo()
  const keys: Record<string, KeyMap[string]> = {
    'Ctrl+K': () => palette.open(),
    'Ctrl+Z': (event) => (isWriting(event.target) ? false : undoLast() ? undefined : false),
  }
  for (const item of navItems) keys[item.keys] = () => go(item.place)
  for (const [key, place] of Object.entries(moreKeys)) keys[key] = () => go(place)
  useKeys(keys, { outer: true })
  return (
    <div className={css.shell}>
      <Header office={office} canFind />
      <Reconnecting />
      <div className={css.middle}>
        <Rail />
        <div className={css.content}>{children}</div>
      </div>
      <PaletteOnceOpened />
    </div>
  )
}

/** Nothing until it is opened first: its code is large, and the first screen shall not wait for it. */
function PaletteOnceOpened() {
  const { opened } = useSpotlight(paletteStore)
  const [isWanted, setWanted] = useState(false)
  if (opened && !isWanted) setWanted(true)
  return isWanted && <Palette />
}

/** A thin line while the service is started again; the screen stays as it is. */
export function Reconnecting() {
  const t = useWords()
  const state = useServiceState()
  useEffect(() => {
    document.body.toggleAttribute('data-reconnecting', state === 'restarting')
  }, [state])
  if (state !== 'restarting') return null
  return (
    <div className={css.reconnecting} role="status">
      {t('app.reconnecting')}
    </div>
  )
}
