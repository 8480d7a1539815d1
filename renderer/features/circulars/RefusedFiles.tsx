import { Alert } from '@mantine/core'
import { IconFileOff } from '@tabler/icons-react'
import { useWords } from '../../locales/i18n.ts'
import { errorWords } from '../../locales/words.ts'
import css from './circulars.module.css'
import type { Refused } from './useImport.ts'

/** Files that did not go in, each with what is wrong and what to do. */
export function RefusedFiles({ entered, refused }: { entered: number; refused: readonly Refused[] }) {
  const t = useWords()
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      title={t('circulars.new.refusedTitle', { count: refused.length })}
      icon={<IconFileOff aria-hidden />}
      className={css.refused}
    >
      <p>{entered === 0 ? t('circulars.new.none') : t('circulars.new.some', { count: entered })}</p>
      <ul>
        {refused.map(({ file, error }) => (
          <li key={file}>
            <bdi>
              <strong>{file}</strong>
            </bdi>
            {': '}
            {errorWords(error)}
          </li>
        ))}
      </ul>
      <p>{t('circulars.new.refusedDo')}</p>
    </Alert>
  )
}
