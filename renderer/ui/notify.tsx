import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { errorWords } from '../locales/words.ts'
import { Keys } from './Keys.tsx'

type Undo = { id: string; run: () => void }
let last: Undo | null = null

const undoMs = 15_000

type Offer = {
  message: string
  undo: () => void | Promise<unknown>
  /** It changes what the screen holds, so that it is withdrawn when that is left. */
  here?: boolean
}

/**
 * Says what was done and offers to take it back, by the button or Ctrl+Z, for 15 seconds.
 * An `undo` that rejects is told in a notice: its screen may be gone by then.
 */
export function notifyUndo({ message, undo, here }: Offer): void {
  const id = crypto.randomUUID()
  if (here) window.addEventListener('hashchange', () => notifications.hide(id), { once: true })
  const run = () => {
    if (last?.id === id) last = null
    notifications.hide(id)
    void Promise.resolve(undo()).catch(notifyError)
  }
  if (last) notifications.hide(last.id)
  last = { id, run }
  notifications.show({
    id,
    autoClose: undoMs,
    withCloseButton: false,
    onClose: () => {
      if (last?.id === id) last = null
    },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button size="md" variant="default" flex="none" onClick={run} rightSection={<Keys keys="Ctrl+Z" />}>
          {i18next.t('ui.undo')}
        </Button>
      </Group>
    ),
  })
}

/** Takes back what the last `notifyUndo` offered; false when nothing is on offer. */
export function undoLast(): boolean {
  if (!last) return false
  last.run()
  return true
}

/** Says that something was done which needs no undo. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: 'green', withCloseButton: false })
}

/** Says what went wrong with something that has no place of its own on the screen. */
export function notifyError(error: unknown): void {
  notifications.show({
    message: errorWords(error),
    color: 'red',
    autoClose: false,
    closeButtonProps: { 'aria-label': i18next.t('ui.close') },
  })
}
