import type { ReactNode } from 'react'
import css from './circulars.module.css'

/** One fact as it stands: its name and its value. */
export function FactLine({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={css.factLine}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
