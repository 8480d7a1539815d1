import { ActionIcon, Group, Loader } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Box } from '../../shared/contract/circulars.ts'
import { useWords } from '../locales/i18n.ts'
import { ltr } from '../locales/words.ts'
import css from './PageView.module.css'
import { usePagePicture, type PagePicture } from './usePagePicture.ts'
import { ErrorText } from './ErrorText.tsx'

type Props = {
  /** What is shown, for a screen reader; "The pages" unless told. */
  label?: string
  /**
   * Loads the picture of a page (1-based), at most `longEdge` pixels long; it asks for more when zoomed.
   * A new function loads anew, so keep it with useCallback.
   */
  load: (page: number, longEdge: number) => Promise<PagePicture>
  pages: number
  page: number
  onPage: (page: number) => void
  /** Boxes in points from the page's top left corner, drawn over their page and brought into sight. */
  highlight?: readonly { page: number; box: Box }[] | null
  /** The zoom to begin with; 1: the page is as wide as its place. */
  zoom?: number
}

/** Pixels of the long edge: a page at reading size, and one looked at closely. */
const longEdges = { far: 1600, near: 3000 }
const zooms = [1, 1.25, 1.5, 2, 2.5, 3] as const

/** A page of a PDF as a picture. PgUp/PgDn turn it, + and − zoom; what stands out is boxed. */
export function PageView(props: Props) {
  const { load, pages, page, onPage } = props
  const t = useWords()
  const label = props.label ?? t('ui.page.label')
  const [zoom, setZoom] = useState(props.zoom ?? 1)
  const shown = usePagePicture(load, page, longEdges[zoom > 1.5 ? 'near' : 'far'])
  const { url, error } = shown
  const scroller = useRef<HTMLDivElement>(null)
  const marks = (props.highlight ?? []).filter((mark) => mark.page === shown.page)
  const turn = (by: number) => onPage(Math.max(1, Math.min(pages, page + by)))
  const step = (by: number) =>
    setZoom(zooms[Math.max(0, Math.min(zooms.length - 1, nearest(zoom) + by))] ?? 1)
  const first = marks[0]?.box.join(',')
  useEffect(() => {
    scroller.current?.querySelector('[data-mark]')?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [first, url])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey) return
    if (event.key === 'PageDown') turn(1)
    else if (event.key === 'PageUp') turn(-1)
    else if (event.key === '+' || event.key === '=') step(1)
    else if (event.key === '-') step(-1)
    else return
    event.preventDefault()
  }
  return (
    <section className={css.view} aria-label={label}>
      <Group gap="xs" className={css.bar}>
        <Tool label={t('ui.page.previous')} disabled={page <= 1} onClick={() => turn(-1)} icon="previous" />
        <output aria-live="polite">
          {t('ui.page.of', { page: ltr(String(page)), pages: ltr(String(pages)) })}
        </output>
        <Tool label={t('ui.page.next')} disabled={page >= pages} onClick={() => turn(1)} icon="next" />
        <Tool label={t('ui.page.zoomOut')} disabled={zoom <= 1} onClick={() => step(-1)} icon="out" />
        <Tool label={t('ui.page.zoomIn')} disabled={zoom >= 3} onClick={() => step(1)} icon="in" />
      </Group>
      <div
        ref={scroller}
        className={css.scroller}
        tabIndex={0}
        role="group"
        aria-label={label}
        onKeyDown={onKeyDown}
      >
        <ErrorText error={error} />
        {!url && !error && <Loader aria-label={t('ui.loading')} />}
        <Paper shown={shown} marks={marks} zoom={zoom} />
      </div>
    </section>
  )
}

type PaperProps = { shown: ReturnType<typeof usePagePicture>; marks: readonly { box: Box }[]; zoom: number }

/** The picture itself, with what stands out on it. */
function Paper({ shown: { url, picture, page }, marks, zoom }: PaperProps) {
  const t = useWords()
  if (!url || !picture) return null
  return (
    <div className={css.paper} style={{ inlineSize: `${zoom * 100}%` }}>
      <img src={url} alt={t('ui.page.alt', { page })} className={css.picture} draggable={false} />
      {marks.map(({ box }) => (
        <span key={box.join(',')} data-mark className={css.mark} style={placed(box, picture)} />
      ))}
    </div>
  )
}

const icons = { previous: IconChevronLeft, next: IconChevronRight, in: IconZoomIn, out: IconZoomOut }

function Tool(props: { label: string; disabled: boolean; onClick: () => void; icon: keyof typeof icons }) {
  const Icon = icons[props.icon]
  return (
    <ActionIcon
      variant="default"
      size={44}
      aria-label={props.label}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      <Icon
        size={22}
        aria-hidden
        className={props.icon === 'previous' || props.icon === 'next' ? 'mirrored' : ''}
      />
    </ActionIcon>
  )
}

function nearest(zoom: number): number {
  return Math.max(
    0,
    zooms.findLastIndex((known) => known <= zoom + 0.001),
  )
}

/** The box of points as parts of the page; pages are never mirrored, so physical sides are right. */
function placed([left, top, right, bottom]: Box, picture: PagePicture) {
  const { pointWidth = picture.width, pointHeight = picture.height } = picture
  const part = (value: number, whole: number) => `${(100 * value) / whole}%`
  return {
    left: part(left - 3, pointWidth),
    top: part(top - 2, pointHeight),
    width: part(right - left + 6, pointWidth),
    height: part(bottom - top + 4, pointHeight),
  }
}
