import { CloseButton } from '@mantine/core'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import css from './offices.module.css'

type Props = { title: string; onClose: () => void; children: ReactNode; footer?: ReactNode }

/**
 * A panel beside the list: the focus goes in when it opens; Esc closes it.
 *
 * While there is nothing in it yet the panel itself has the focus: an Enter that comes early must not close it.
 */
export function SidePanel({ title, onClose, children, footer }: Props) {
  const t = useWords()
  const panel = useRef<HTMLElement>(null)
  const body = useRef<HTMLDivElement>(null)
  useActions([{ label: t('offices.panel.close'), keys: 'Esc', run: onClose }])
  useLayoutEffect(() => {
    const first = body.current?.querySelector<HTMLElement>('input, select, textarea, button')
    ;(first ?? panel.current)?.focus()
  }, [])
  return (
    <aside ref={panel} className={css.panel} aria-label={title} tabIndex={-1}>
      <div className={css.panelHead}>
        <h2>{title}</h2>
        <CloseButton size="xl" aria-label={t('offices.panel.close')} title="Esc" onClick={onClose} />
      </div>
      <div ref={body} className={css.panelBody}>
        {children}
      </div>
      {footer !== undefined && <div className={css.panelFoot}>{footer}</div>}
    </aside>
  )
}
