import { createContext, useLayoutEffect, useRef } from 'react'

/**
 * Keys as screens show them, such as `Ctrl+Shift+F`, `F4`, `Alt+1`, `Ctrl+Enter`, `Esc`.
 * A key whose function answers `false` was not meant and goes on.
 */
export type KeyMap = Readonly<Record<string, ((event: KeyboardEvent) => void | false) | undefined>>

const named: Readonly<Record<string, readonly string[]>> = {
  Enter: ['Enter', 'NumpadEnter'],
  Esc: ['Escape'],
  Ins: ['Insert'],
  Del: ['Delete'],
  PgUp: ['PageUp'],
  PgDn: ['PageDown'],
  '↑': ['ArrowUp'],
  '↓': ['ArrowDown'],
  '←': ['ArrowLeft'],
  '→': ['ArrowRight'],
}

/** The physical keys (`event.code`) of one key name, so that an Urdu layout changes nothing. */
function codesOf(key: string): readonly string[] {
  if (/^[A-Z]$/.test(key)) return [`Key${key}`]
  if (/^\d$/.test(key)) return [`Digit${key}`, `Numpad${key}`]
  return named[key] ?? [key]
}

/** Whether a part stands in a dialog, where only keys with `inDialog` work; the dialog sets it. */
export const InDialogContext = createContext(false)

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Whether the keys pressed are this combination and no other. */
export function isPressed(combination: string, event: Pressed): boolean {
  const parts = combination.split('+')
  const key = parts.at(-1) ?? ''
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier)
  return (
    codesOf(key).includes(event.code) &&
    wants('Ctrl') === (event.ctrlKey || event.metaKey) &&
    wants('Alt') === event.altKey &&
    wants('Shift') === event.shiftKey
  )
}

/**
 * Keys of what is shown. Those of the window itself (`outer`) are asked last; a key that was handled
 * goes no further. While a dialog is open only keys with `inDialog` work.
 *
 * They work from the drawing on that shows them: a passive effect would come some frames later.
 */
export function useKeys(
  keys: KeyMap,
  options: { enabled?: boolean; inDialog?: boolean; outer?: boolean } = {},
): void {
  const { enabled = true, inDialog = false, outer = false } = options
  const latest = useRef(keys)
  useLayoutEffect(() => {
    latest.current = keys
  })
  useLayoutEffect(() => {
    if (!enabled) return
    const layer: Layer = { keys: () => latest.current, inDialog }
    if (outer) layers.push(layer)
    else layers.unshift(layer)
    if (layers.length === 1) window.addEventListener('keydown', onKeyDown)
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      if (layers.length === 0) window.removeEventListener('keydown', onKeyDown)
    }
  }, [enabled, inDialog, outer])
}

type Layer = { keys: () => KeyMap; inDialog: boolean }
const layers: Layer[] = []

/** Whether a layer took the last key when it went down. */
let wasTaken = false

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const dialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null
  if (dialog && isHeldEnter(event)) return event.preventDefault()
  if (isHeld(event)) {
    if (wasTaken) event.preventDefault()
    return
  }
  wasTaken = runKeys(event, dialog)
  if (wasTaken) event.preventDefault()
}

function runKeys(event: KeyboardEvent, dialog: boolean): boolean {
  for (const layer of layers) {
    if (dialog && !layer.inDialog) continue
    for (const [combination, run] of Object.entries(layer.keys())) {
      if (run && isPressed(combination, event) && run(event) !== false) return true
    }
  }
  return false
}

/** A key held down acts once, so that nothing is decided or undone twice; only pages go on turning. */
export function isHeld({ repeat, code }: Pick<KeyboardEvent, 'repeat' | 'code'>): boolean {
  return repeat && code !== 'PageDown' && code !== 'PageUp'
}

/** Whether Ctrl+Z belongs to a field with something in it. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false
  return target.type !== 'checkbox' && target.type !== 'radio' && target.value !== ''
}

/** Enter still held from what opened a dialog: it must not answer its question too. */
function isHeldEnter({ repeat, key, target }: KeyboardEvent): boolean {
  return repeat && key === 'Enter' && !(target instanceof HTMLTextAreaElement)
}
