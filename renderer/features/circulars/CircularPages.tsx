import { useCallback } from 'react'
import type { Box, Circular } from '../../../shared/contract/circulars.ts'
import { useAsk } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { PageView } from '../../ui/PageView.tsx'

type Props = {
  circular: Pick<Circular, 'id' | 'pages'>
  page: number
  onPage: (page: number) => void
  /** The box of a fact on this page. */
  highlight?: Box | null
  /** Tells two views on one screen apart. */
  label?: string
}

/** The pages of a circular as pictures, one at a time. */
export function CircularPages({ circular: { id, pages }, page, onPage, highlight, label }: Props) {
  const t = useWords()
  const ask = useAsk()
  const load = useCallback(
    (number: number, longEdge: number) => ask('circular.page', { id, page: number, longEdge }),
    [ask, id],
  )
  return (
    <PageView
      label={label ?? t('review.page')}
      load={load}
      pages={pages}
      page={page}
      onPage={onPage}
      highlight={highlight ? [{ page, box: highlight }] : []}
    />
  )
}
