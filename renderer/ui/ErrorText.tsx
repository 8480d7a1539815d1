import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { errorWords } from '../locales/words.ts'

/** An error in words, read out at once; nothing when there is no error. */
export function ErrorText({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      className="errorText"
    >
      {errorWords(error)}
    </Alert>
  )
}
