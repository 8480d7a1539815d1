import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'

const kb = 1024
const mb = kb * 1024
const gb = mb * 1024

/** Bytes as people say them. */
export function useSizeWords() {
  const t = useWords()
  const say = (n: number) => (n >= 100 ? Math.round(n).toLocaleString('en') : String(Math.round(n * 10) / 10))
  return (bytes: number): string => {
    if (bytes >= gb) return ltr(t('letter.size.gb', { n: say(bytes / gb) }))
    if (bytes >= mb) return ltr(t('letter.size.mb', { n: say(bytes / mb) }))
    return ltr(t('letter.size.kb', { n: say(Math.max(1, bytes / kb)) }))
  }
}
