import { Spotlight, type SpotlightFilterFunction } from '@mantine/spotlight'
import { IconArrowRight, IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { foldText } from '../../shared/domain/fold.ts'
import { useWords } from '../locales/i18n.ts'
import { useOfferedActions } from '../ui/actions.ts'
import { Keys } from '../ui/Keys.tsx'
import { useKeys } from '../ui/keys.ts'
import { places } from '../ui/places.ts'
import { useGo } from '../ui/useGo.ts'
import { navItems } from './nav.ts'
import { palette, paletteStore } from './paletteStore.ts'
import { foundId, useFound } from './useFound.ts'

/** Ctrl+K: every screen, every action of the screen that is shown, and what is in the register, by its words. */
export function Palette() {
  const t = useWords()
  const go = useGo()
  const offered = useOfferedActions()
  const { before, ...opening } = useOpening()
  const [query, setQuery] = useState('')
  const found = useFound(query)
  useFirstChosen(found.map(({ id }) => id).join())
  const screens = [
    ...navItems.map(({ name, place, keys }) => ({ label: t(`nav.${name}`), keys, run: () => go(place) })),
    { label: t('nav.importOffices'), keys: undefined, run: () => go(places.importOffices) },
    { label: t('forms.open'), keys: undefined, run: () => go(places.forms) },
  ]
  const entry = ({ label, keys, run }: { label: string; keys?: string | undefined; run: () => void }) => ({
    id: label,
    label,
    onClick: () => {
      // The screen or dialog that opens now sets the focus where work starts.
      before.current = null
      run()
    },
    leftSection: <IconArrowRight size={20} aria-hidden className="mirrored" />,
    ...(keys && { rightSection: <Keys keys={keys} /> }),
  })
  const actions = offered.map(entry)
  const known = new Set(actions.map((action) => action.id))
  const inRegister = found.map(({ id, description, ...line }) => ({ ...entry(line), id, description }))
  const groups = [
    { group: t('search.inRegister'), actions: inRegister },
    { group: t('app.actionsHere'), actions },
    { group: t('app.screens'), actions: screens.map(entry).filter((screen) => !known.has(screen.id)) },
  ]
  return (
    <Spotlight
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      actions={groups.filter((group) => group.actions.length > 0)}
      filter={findActions}
      shortcut={null}
      lockScroll={false}
      returnFocus={false}
      attributes={{ content: { 'aria-label': t('app.find') } }}
      closeOnEscape={false}
      {...opening}
      transitionProps={{ duration: 0 }}
      nothingFound={t('app.nothingFound')}
      searchProps={{
        leftSection: <IconSearch size={20} aria-hidden />,
        placeholder: t('app.findHint'),
        'aria-label': t('app.findHint'),
      }}
      scrollable
      maxHeight={460}
    />
  )
}

/**
 * What the register found comes after a line was chosen, and above it: then the first line is chosen again, unless the
 * user has gone further down meanwhile. The part itself chooses at keys only.
 */
function useFirstChosen(lines: string) {
  useEffect(() => {
    const { opened, selected, listId } = paletteStore.getState()
    if (!opened || selected !== 0 || listId === '') return
    const all = document.querySelectorAll(`#${CSS.escape(listId)} [data-action]`)
    all.forEach((line, index) => line.toggleAttribute('data-selected', index === 0))
  }, [lines])
}

/** Esc closes the palette and nothing behind it; the focus goes back to where it was (`before`). */
function useOpening() {
  // Opened for the first time it is there only now, and nobody tells it.
  const [opened, setOpened] = useState(paletteStore.getState().opened)
  const before = useRef<Element | null>(document.activeElement)
  // Not by the part itself, which is gone before the screen behind it is asked what Esc does there.
  useKeys({ Esc: () => palette.close() }, { enabled: opened, inDialog: true })
  return {
    before,
    onSpotlightOpen: () => {
      before.current = document.activeElement
      setOpened(true)
    },
    onSpotlightClose: () => {
      setOpened(false)
      if (before.current instanceof HTMLElement) before.current.focus()
    },
  }
}

/** Actions whose words hold what was typed, folded as every search is; groups without one are left out. */
const findActions: SpotlightFilterFunction = (query, all) => {
  const wanted = foldText(query)
  return all
    .map((group) =>
      'actions' in group
        ? {
            ...group,
            actions: group.actions.filter(
              ({ id, label }) => id.startsWith(foundId) || foldText(label ?? '').includes(wanted),
            ),
          }
        : group,
    )
    .filter((group) => !('actions' in group) || group.actions.length > 0)
}
