import { useEffect, useRef, useState } from 'react'
import type { RowSource } from './Grid.tsx'

const pageSize = 200

type Pages<Row> = Map<number, readonly Row[] | null>
/** Pages by their loader; those of the loader before stay in sight until theirs have come. */
type Cache<Row> = { of: unknown; pages: Pages<Row>; before: Pages<Row> }

/** Rows by index: those at hand, or pages that are loaded as they come into sight. */
export function useGridRows<Row>(source: RowSource<Row>, firstSeen: number, lastSeen: number) {
  const { loadPage } = source
  const cache = useRef<Cache<Row>>({ of: null, pages: new Map(), before: new Map() })
  const [, redraw] = useState(0)
  const from = Math.floor(firstSeen / pageSize)
  const to = Math.floor(lastSeen / pageSize)
  const total = source.rows ? source.rows.length : source.total

  useEffect(() => {
    if (!loadPage || total === 0) return
    if (cache.current.of !== loadPage) {
      cache.current = { of: loadPage, pages: new Map(), before: cache.current.pages }
    }
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
    const { pages, before } = cache.current
    const page = Math.floor(index / pageSize)
    return (pages.get(page) ?? before.get(page))?.[index % pageSize]
  }
  return rowAt
}
