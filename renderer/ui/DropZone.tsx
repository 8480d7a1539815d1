import { useEffect, useRef, useState, type ReactNode } from 'react'
import css from './DropZone.module.css'

type Props = {
  label: string
  /** Shown while files hang over the window. */
  dropping: string
  hint: string
  icon: ReactNode
  disabled: boolean
  onFiles: (files: readonly File[]) => void
  /** The way without a mouse: the button that opens the dialog. */
  children: ReactNode
}

/** Takes files that are dropped anywhere on the window while it is shown. */
export function DropZone({ label, dropping, hint, icon, disabled, onFiles, children }: Props) {
  const isOver = useDrop(onFiles, disabled)
  return (
    <section className={css.zone} aria-label={label} data-over={isOver || undefined}>
      {icon}
      <div className={css.words}>{isOver ? dropping : label}</div>
      {children}
      <div className={css.hint}>{hint}</div>
    </section>
  )
}

/** Files dropped on the window; true while some hang over it. */
function useDrop(onFiles: (files: readonly File[]) => void, disabled: boolean): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef({ onFiles, disabled })
  useEffect(() => {
    latest.current = { onFiles, disabled }
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = latest.current.disabled ? 'none' : 'copy'
      setOver(!latest.current.disabled)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0 && !latest.current.disabled) latest.current.onFiles(files)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return isOver
}
