/**
 * Takes a row of a list away without losing the focus: it goes to the button that removes the next row, or the last
 * one, or to the first button there is.
 *
 * The list is marked `data-rows`, the buttons that remove a row `data-removes`.
 */
export function removeRow(button: HTMLElement, remove: () => void): void {
  const list = button.closest<HTMLElement>('[data-rows]')
  const buttons = () => [...(list?.querySelectorAll<HTMLElement>('[data-removes]') ?? [])]
  const index = buttons().indexOf(button)
  remove()
  requestAnimationFrame(() => {
    const left = buttons()
    const next = left[index] ?? left.at(-1) ?? list?.querySelector<HTMLElement>('button:not(:disabled)')
    next?.focus()
  })
}
