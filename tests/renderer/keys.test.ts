import { expect, it } from 'vitest'
import { isHeld, isPressed } from '../../renderer/ui/keys.ts'

function press(code: string, ...held: ('ctrl' | 'alt' | 'shift')[]) {
  return {
    code,
    ctrlKey: held.includes('ctrl'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
    metaKey: false,
  }
}

it('goes by the place of a key, so that an Urdu layout changes nothing', () => {
  expect(isPressed('Ctrl+F', press('KeyF', 'ctrl'))).toBe(true)
  expect(isPressed('Alt+4', press('Digit4', 'alt'))).toBe(true)
  expect(isPressed('Alt+4', press('Numpad4', 'alt'))).toBe(true)
  expect(isPressed('F4', press('F4'))).toBe(true)
  expect(isPressed('Ctrl+Enter', press('NumpadEnter', 'ctrl'))).toBe(true)
})

it('is not taken for a key with other keys held', () => {
  expect(isPressed('Ctrl+F', press('KeyF', 'ctrl', 'shift'))).toBe(false)
  expect(isPressed('F4', press('F4', 'alt'))).toBe(false)
  expect(isPressed('Ctrl+Shift+F', press('KeyF', 'ctrl'))).toBe(false)
})

it('acts once while it is held, but for the turning of pages', () => {
  expect(isHeld({ code: 'KeyZ', repeat: true })).toBe(true)
  expect(isHeld({ code: 'Enter', repeat: true })).toBe(true)
  expect(isHeld({ code: 'Enter', repeat: false })).toBe(false)
  expect(isHeld({ code: 'PageDown', repeat: true })).toBe(false)
})
