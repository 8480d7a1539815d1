import { Kbd } from '@mantine/core'

/** The key of an action, beside its words: `Ctrl+Enter`. */
export function Keys({ keys }: { keys: string }) {
  return (
    <bdi dir="ltr" className="keys" aria-hidden>
      {keys.split('+').map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </bdi>
  )
}
