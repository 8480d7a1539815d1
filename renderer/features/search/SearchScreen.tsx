import { SegmentedControl } from '@mantine/core'
import { useDeferredValue, useEffect, useState } from 'react'
import { z } from 'zod'
import { hitKinds, type Hit, type HitKind } from '../../../shared/contract/search.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { ChoiceField } from '../../ui/fields.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { placeOfHit } from '../../ui/places.ts'
import { Screen } from '../../ui/Screen.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { useToday } from '../../ui/today.ts'
import { useGo } from '../../ui/useGo.ts'
import { useHitColumns } from './hitColumns.tsx'
import css from './search.module.css'
import { UnreadBar } from './UnreadBar.tsx'

type KindFilter = HitKind | 'all'
const handedOver = z.object({ text: z.string() })

/** Finds anything: one box, and Enter opens the line that the arrows stand on. */
export function SearchScreen() {
  const t = useWords()
  const go = useGo()
  const [text, setText] = useHandedOver()
  const [kind, setKind] = useState<KindFilter>('all')
  const [year, setYear] = useState('all')
  const sought = useDeferredValue(text)
  const input = {
    text: sought,
    kind: kind === 'all' ? null : kind,
    year: year === 'all' ? null : Number(year),
    limit: kind === 'all' ? 20 : 200,
  }
  const { data, error } = useQueryCall('search.find', input, { keep: true })
  const hits = data?.hits ?? []
  const columns = useHitColumns(sought)
  const open = (hit: Hit) => go(placeOfHit(hit))
  const isAsked = sought.trim() !== ''
  return (
    <Screen fill title={t('search.title')} subtitle={t('search.subtitle')}>
      <div className={css.bar}>
        <SearchBox
          autoFocus
          label={t('search.label')}
          keys="Ctrl+Shift+F"
          value={text}
          onChange={setText}
          onDown={() => document.getElementById('hits')?.focus()}
          onEnter={() => hits[0] && open(hits[0])}
          {...(isAsked && { count: countOf(t, hits.length, (data?.more.length ?? 0) > 0) })}
        />
        <YearField value={year} onChange={setYear} />
      </div>
      <SegmentedControl
        size="md"
        transitionDuration={0}
        aria-label={t('search.kinds')}
        value={kind}
        onChange={(next) => setKind(hitKinds.find((one) => one === next) ?? 'all')}
        data={(['all', ...hitKinds] as const).map((one) => ({ value: one, label: t(`search.kind.${one}`) }))}
      />
      <UnreadBar unread={data?.unread ?? 0} />
      <ErrorText error={error} />
      <Grid<Hit>
        id="hits"
        label={t('search.hits')}
        rows={hits}
        rowKey={(hit) => `${hit.kind} ${hit.id}`}
        columns={columns}
        onOpen={open}
        empty={<Nothing isAsked={isAsked} />}
      />
    </Screen>
  )
}

/** The words that are looked for; the palette hands over what was typed there, also while the screen is shown. */
function useHandedOver() {
  const [text, setText] = useState(() => handedOver.safeParse(history.state).data?.text ?? '')
  useEffect(() => {
    const take = () => setText((now) => handedOver.safeParse(history.state).data?.text ?? now)
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [])
  return [text, setText] as const
}

function Nothing({ isAsked }: { isAsked: boolean }) {
  const t = useWords()
  if (!isAsked) return <EmptyState title={t('search.begin')} hint={t('search.beginHint')} />
  return <EmptyState title={t('search.none')} hint={t('search.noneHint')} />
}

function countOf(t: ReturnType<typeof useWords>, count: number, more: boolean): string {
  return more ? t('search.countMore', { count }) : t('search.count', { count })
}

/** This year and the nine before it. */
function YearField({ value, onChange }: { value: string; onChange: (year: string) => void }) {
  const t = useWords()
  const now = Number(useToday().slice(0, 4))
  const years = Array.from({ length: 10 }, (_, back) => String(now - back))
  return (
    <ChoiceField
      label={t('search.year')}
      value={value}
      onChange={onChange}
      options={[
        { value: 'all', label: t('search.allYears') },
        ...years.map((year) => ({ value: year, label: year })),
      ]}
    />
  )
}
