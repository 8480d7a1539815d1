import { Loader } from '@mantine/core'
import { useCallback } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useWords } from '../../locales/i18n.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { usePagePicture } from '../../ui/usePagePicture.ts'
import css from './reports.module.css'

type Props = {
  /** The choice makes a period, so that a preview is on its way. */
  asked: boolean
  preview: CallOutput<'report.preview'> | undefined
  error: unknown
  /** What is shown is of an earlier choice. */
  stale: boolean
}

/** The first page of the very PDF, and how many rows the book has. */
export function ReportPreview({ asked, preview, error, stale }: Props) {
  const t = useWords()
  return (
    <section className={css.preview} aria-label={t('reports.preview')} aria-busy={stale}>
      <ErrorText error={error} />
      {asked && !preview && !error && <Loader aria-label={t('ui.loading')} />}
      {preview && (
        <output aria-live="polite" className={css.count}>
          {t('reports.rows', { count: preview.rows })}
        </output>
      )}
      {preview?.rows === 0 && <EmptyState title={t('reports.none')} hint={t('reports.noneHint')} />}
      {preview && preview.rows > 0 && <Page page={preview.page} />}
    </section>
  )
}

function Page({ page }: { page: CallOutput<'report.preview'>['page'] }) {
  const t = useWords()
  const load = useCallback(() => Promise.resolve(page), [page])
  const { url } = usePagePicture(load, 1, 1)
  return (
    <div className={css.paper} tabIndex={0} role="group" aria-label={t('reports.firstPage')}>
      {url && <img src={url} alt={t('reports.firstPage')} draggable={false} />}
    </div>
  )
}
