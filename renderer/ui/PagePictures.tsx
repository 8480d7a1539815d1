import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useWords } from '../locales/i18n.ts'
import css from './LetterPages.module.css'

type Props = {
  pages: readonly { png: Uint8Array }[] | undefined
  /** How many there are in all, where only the first are shown. */
  total: number
  label: string
}

/** Pages under each other; the last ones stay in sight until the new ones are there. */
export function PagePictures({ pages, total, label }: Props) {
  const t = useWords()
  const [urls, setUrls] = useState<readonly string[]>([])
  useEffect(() => {
    if (!pages) return
    // The copy gives each Blob a buffer of its own type.
    const fresh = pages.map(({ png }) =>
      URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' })),
    )
    setUrls(fresh)
    return () => fresh.forEach((url) => URL.revokeObjectURL(url))
  }, [pages])
  return (
    <div className={css.pages} tabIndex={0} role="group" aria-label={label}>
      {urls.map((url, index) => (
        <img
          key={url}
          src={url}
          draggable={false}
          alt={t('letter.preview.page', { page: index + 1, pages: total })}
        />
      ))}
      {pages && pages.length < total && (
        <Text fw={600}>{t('letter.preview.firstPages', { shown: pages.length, total })}</Text>
      )}
    </div>
  )
}
