import type { KeyboardEvent } from 'react'

/**
 * Enter in a field goes on to the next field of the element that listens; after the last one to the
 * screen's main button (marked `data-main-action`). True when it did.
 */
export function moveOn(event: KeyboardEvent<HTMLElement>): boolean {
  const { target, currentTarget } = event
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.shiftKey) return false
  if (!(target instanceof HTMLElement) || !target.matches('input, textarea, select')) return false
  const fields = [...currentTarget.querySelectorAll<HTMLElement>('input, textarea, select')].filter(
    (field) => !field.matches(':disabled, [type=radio]:not(:checked)'),
  )
  const next = fields[fields.indexOf(target) + 1]
  event.preventDefault()
  if (next) next.focus()
  else document.querySelector<HTMLElement>('[data-main-action] button')?.focus()
  return true
}
