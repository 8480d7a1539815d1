import { useEffect, useRef, useState } from 'react'
import type { RowSource } from './Grid.tsx'

const pageSize = 200

/** Rows by index: those at hand, or pages that are loaded as they come into sight. */
export function useGridRows<Row>(source: RowSource<Row>, firstSeen: number, lastSeen: number) {
  const { loadPage } = source
  const cache = useRef<{ of: unknown; pages: Map<number, readonly Row[] | null> }>({
    of: null,
    pages: new Map(),
  })
  const [, redraw] = useState(0)
  const from = Math.floor(firstSeen / pageSize)
  const to = Math.floor(lastSeen / pageSize)
  const total = source.rows ? source.rows.length : source.total

  useEffect(() => {
    if (!loadPage || total === 0) return
    if (cache.current.of !== loadPage) cache.current = { of: loadPage, pages: new Map() }
    const { pages } = cache.current
    for (let page = from; page <= to; page++) {
      if (pages.has(page)) continue
      pages.set(page, null)
      loadPage(page * pageSize, pageSize).then(
        (rows) => {
          pages.set(page, rows)
          redraw((count) => count + 1)
        },
        // Asked for again when it is next in sight.
        () => pages.delete(page),
      )
    }
  }, [loadPage, total, from, to])

  const rowAt = (index: number): Row | undefined => {
    if (source.rows) return source.rows[index]
    return cache.current.pages.get(Math.floor(index / pageSize))?.[index % pageSize]
  }
  return { total, rowAt }
}
