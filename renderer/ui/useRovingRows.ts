import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState } from 'react'
import { useLanguage } from '../locales/i18n.ts'

/** Height of a row in pixels: a target of at least 44, and Nastaliq needs more (UX.md). */
const rowHeights = { en: 44, ur: 56 } as const

/** The rows of a grid or tree: which exist, which one the arrows stand on, and where keys lead. */
export function useRovingRows(count: number) {
  const { language } = useLanguage()
  const height = rowHeights[language]
  const baseId = useId()
  const box = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 8,
    scrollPaddingStart: height,
  })
  useEffect(() => virtualizer.measure(), [height, virtualizer])

  const at = Math.min(active, Math.max(0, count - 1))
  const go = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index))
    setActive(next)
    virtualizer.scrollToIndex(next)
  }
  /** Where a key leads: arrows, PgUp/PgDn, Home, End; undefined for other keys. */
  const target = (key: string): number | undefined => {
    const page = Math.max(1, Math.floor(((box.current?.clientHeight ?? height) - height) / height))
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: count - 1,
    }
    return targets[key]
  }
  return {
    height,
    box,
    virtualizer,
    at,
    go,
    setActive,
    target,
    rowId: (index: number) => `${baseId}-${index}`,
  }
}
