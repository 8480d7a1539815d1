import { useEffect, useRef } from 'react'
import { useJob } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { JobBar } from '../../ui/JobBar.tsx'

/** Reads the circulars that search does not know yet, once, while the clerk goes on. */
export function UnreadBar({ unread }: { unread: number }) {
  const t = useWords()
  const job = useJob('search.read')
  const begun = useRef(false)
  const { start } = job
  useEffect(() => {
    if (unread === 0 || begun.current) return
    begun.current = true
    void start({})
  }, [unread, start])
  if (job.error && job.error.code !== 'CANCELLED') return <ErrorText error={job.error} />
  return job.running ? (
    <div role="status">
      {t('search.unread', { count: unread })} <JobBar job={job} kept={t('search.unreadKept')} />
    </div>
  ) : null
}
