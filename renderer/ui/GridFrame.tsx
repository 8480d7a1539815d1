import type { KeyboardEvent, ReactNode } from 'react'
import { useWords } from '../locales/i18n.ts'
import css from './Grid.module.css'
import type { useRovingRows } from './useRovingRows.ts'

type Props = {
  role: 'grid' | 'treegrid'
  id: string | undefined
  label: string
  roving: ReturnType<typeof useRovingRows>
  count: number
  /** Rows can be ticked. */
  many: boolean
  /** Headings; with `ticks` a narrow column for ticks comes before them. */
  words: readonly string[]
  ticks?: boolean
  tracks: string
  onKeyDown: (event: KeyboardEvent) => void
  children: ReactNode
}

/** What a grid and a tree have in common: the box that scrolls, the headings that stay, the place for rows. */
export function GridFrame({ role, id, label, roving, count, many, words, ticks, tracks, ...rest }: Props) {
  const t = useWords()
  return (
    <div
      ref={roving.box}
      id={id}
      className={css.grid}
      role={role}
      tabIndex={0}
      aria-label={label}
      aria-rowcount={count + 1}
      aria-multiselectable={many || undefined}
      aria-activedescendant={count > 0 ? roving.rowId(roving.at) : undefined}
      onKeyDown={rest.onKeyDown}
    >
      <div role="rowgroup" className={css.headGroup}>
        <div
          className={css.head}
          role="row"
          aria-rowindex={1}
          style={{ gridTemplateColumns: tracks, blockSize: roving.height }}
        >
          {ticks && (
            <span role="columnheader" aria-label={t('ui.tree.chosen')}>
              ✓
            </span>
          )}
          {words.map((heading) => (
            <span role="columnheader" key={heading}>
              {heading}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={css.body} style={{ blockSize: roving.virtualizer.getTotalSize() }}>
        {rest.children}
      </div>
    </div>
  )
}
