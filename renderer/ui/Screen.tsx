import { Title } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import css from './Screen.module.css'

type Props = {
  title: string
  subtitle?: ReactNode
  /** Lesser actions, beside the title. */
  actions?: ReactNode
  children: ReactNode
  /** The main button and what belongs to it; always in sight. */
  footer?: ReactNode
  /** The content fills the height and scrolls by itself (grids, page pictures). */
  fill?: boolean
}

/** One task: its title, its content, and its one main button at the foot. */
export function Screen({ title, subtitle, actions, children, footer, fill }: Props) {
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    document.title = `${title} – Tarseel`
  }, [title])
  // Where nothing on the screen asks for the focus, Tab begins at the work and not at the rail.
  useEffect(() => {
    if (document.activeElement !== document.body) return
    const first = main.current?.querySelector<HTMLElement>('[data-first-focus] button') ?? main.current
    first?.focus()
  }, [])
  return (
    <main ref={main} className={css.screen} aria-label={title} tabIndex={-1}>
      <header className={css.head}>
        <div className={css.words}>
          <Title order={1} size="h2">
            {title}
          </Title>
          {subtitle !== undefined && <div className={css.subtitle}>{subtitle}</div>}
        </div>
        {actions !== undefined && <div className={css.actions}>{actions}</div>}
      </header>
      <div className={fill ? css.fill : css.body}>{children}</div>
      {footer !== undefined && <footer className={css.foot}>{footer}</footer>}
    </main>
  )
}
