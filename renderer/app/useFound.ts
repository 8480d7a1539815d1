import { useDeferredValue } from 'react'
import { useLocation } from 'wouter'
import type { Hit } from '../../shared/contract/search.ts'
import { useQueryCall } from '../client/hooks.ts'
import { useLanguage, useWords } from '../locales/i18n.ts'
import { ltr } from '../locales/words.ts'
import { placeOfHit, places } from '../ui/places.ts'

/** How the ids of entries begin that the register found: no filter of ours applies to them. */
export const foundId = 'found '

type Found = { id: string; label: string; description?: string; keys?: string; run: () => void }

/** What the register has for the words typed so far: a few of each kind, and the way to all of it. */
export function useFound(query: string): Found[] {
  const t = useWords()
  const [, go] = useLocation()
  const { isUrdu } = useLanguage()
  const text = useDeferredValue(query.trim())
  const { data } = useQueryCall('search.find', { text, limit: 4 }, { enabled: text !== '', keep: true })
  if (text === '') return []
  const labelOf = ({ kind, code, title, titleUrdu }: Hit) =>
    `${t(`search.one.${kind}`)} ${ltr(code)} · ${isUrdu && titleUrdu !== '' ? titleUrdu : title}`
  const hits = (data?.hits ?? []).map((hit) => ({
    id: `${foundId}${hit.kind} ${hit.id}`,
    label: labelOf(hit),
    description: hit.snippet,
    run: () => go(placeOfHit(hit)),
  }))
  const everywhere = {
    id: `${foundId}everywhere`,
    label: t('search.everywhere', { text }),
    keys: 'Ctrl+Shift+F',
    run: () => go(places.search, { state: { text } }),
  }
  return [...hits, everywhere]
}
