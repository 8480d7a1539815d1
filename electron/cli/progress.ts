import type { WriteStream } from 'node:tty'
import type { Progress } from '../../shared/contract/values.ts'
import { phaseWords, type Language } from './words.ts'

/** Shows the phase and n of N on one line of a terminal; a file or a pipe gets nothing. */
export function terminalProgress(
  stream: WriteStream,
  language: Language,
): {
  show: (progress: Progress) => void
  clear: () => void
} {
  let shownAt = 0
  return {
    show({ phase, done, total }) {
      if (!stream.isTTY || (Date.now() - shownAt < 100 && done < total)) return
      shownAt = Date.now()
      stream.write(`\r\x1b[K${phaseWords(phase, language)} ${done}/${total}`)
    },
    clear() {
      if (stream.isTTY && shownAt > 0) stream.write('\r\x1b[K')
      shownAt = 0
    },
  }
}
