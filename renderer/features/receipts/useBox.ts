import { useEffect, useRef, type RefObject } from 'react'

/** The box of the desk, which has the focus from the start, and the ways back to it. */
export function useBox() {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  useDigitsTo(box)
  const toBox = () => box.current?.focus()
  return {
    box,
    toBox,
    /** What is clicked beside the box must not keep the focus: the next slip may be under the reader already. */
    thenToBox:
      <T extends unknown[]>(work: (...what: T) => void) =>
      (...what: T) => {
        work(...what)
        toBox()
      },
  }
}

/**
 * Brings digits home: a reader's slip that comes while a button or a list has the focus (undo was clicked, a
 * source was chosen) would be lost there, and its Enter would press that button.
 */
function useDigitsTo(box: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = ({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent) => {
      if (ctrlKey || altKey || metaKey || !/^\p{Nd}$/u.test(key) || isTyping(target)) return
      if (document.querySelector('[role="dialog"][aria-modal="true"]') === null) box.current?.focus()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [box])
}

/** Whether what is typed goes into a field already. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && target.type !== 'radio'
}
