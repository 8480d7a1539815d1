import { Loader } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { useLocation } from 'wouter'
import type { Despatch } from '../../../shared/contract/letters.ts'
import { officeId, type OfficeId } from '../../../shared/contract/values.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { usePages } from '../../client/pages.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { Grid, type Column } from '../../ui/Grid.tsx'
import { places } from '../../ui/places.ts'
import { Screen } from '../../ui/Screen.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { AgeLine } from './Ages.tsx'
import { Counts } from './Counts.tsx'
import { useOfficeColumns } from './useOfficeColumns.tsx'

/** An office's own history: every letter that went to it, and what came back; Enter logs an answer. */
export function OfficeAnswersScreen({ id }: { id: string }) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const [, go] = useLocation()
  const [active, setActive] = useState<Despatch>()
  const office = officeId.safeParse(id).data ?? officeId.parse('none')
  const { data, error } = useQueryCall('outstanding.officeCounts', { office })
  const log = (row: Despatch | undefined) => row && go(places.receipts, { state: { code: row.slipCode } })
  const back = () => go(places.outstanding)
  useActions([
    { label: t('outstanding.log'), keys: 'Ctrl+Enter', run: () => log(active), disabled: !active },
    { label: t('outstanding.back'), keys: 'Ctrl+B', run: back },
  ])
  const name = isUrdu && data && data.nameUrdu !== '' ? data.nameUrdu : (data?.name ?? '')
  const title = t('outstanding.office.title', { code: ltr(data?.code ?? '') })
  return (
    <Screen
      fill
      title={title}
      subtitle={<span dir="auto">{name}</span>}
      actions={<ActionButton label={t('outstanding.back')} keys="Ctrl+B" onClick={back} />}
      footer={
        <ActionButton
          main
          label={t('outstanding.log')}
          keys="Ctrl+Enter"
          disabled={!active}
          onClick={() => log(active)}
        />
      }
    >
      <ErrorText error={error} />
      {data && (
        <>
          <Counts
            label={title}
            of={{ ...data.counts, made: data.counts.despatched, outstandingCount: data.counts.outstanding }}
          />
          <AgeLine ages={data.ages} />
        </>
      )}
      <Letters office={office} onOpen={log} onActive={setActive} />
    </Screen>
  )
}

type LettersProps = {
  office: OfficeId
  onOpen: (row: Despatch) => void
  onActive: (row: Despatch | undefined) => void
}

function Letters({ office, onOpen, onActive }: LettersProps) {
  const t = useWords()
  const [text, setText] = useState('')
  const list = usePages('outstanding.office', { office, text: useDeferredValue(text) })
  const known = useOfficeColumns(true).filter(({ key }) => key !== 'office' && key !== 'code')
  const columns: Column<Despatch>[] = [
    {
      key: 'subject',
      header: t('outstanding.column.subject'),
      width: 'minmax(160px, 1fr)',
      cell: (row) => row.subject,
    },
    ...known,
  ]
  return (
    <>
      <SearchBox
        autoFocus
        label={t('outstanding.office.search')}
        value={text}
        onChange={setText}
        onDown={() => document.getElementById('officeLetters')?.focus()}
      />
      <ErrorText error={list.error} />
      <Grid
        id="officeLetters"
        label={t('outstanding.office.letters')}
        total={list.total}
        loadPage={list.loadPage}
        rowKey={(row) => row.id}
        columns={columns}
        onOpen={onOpen}
        onActive={onActive}
        tone={(row) => (row.state === 'cancelled' ? 'struck' : row.overdue ? 'late' : undefined)}
        empty={
          list.pending ? (
            <Loader />
          ) : (
            <EmptyState title={t('outstanding.office.none')} hint={t('outstanding.office.noneHint')} />
          )
        }
      />
    </>
  )
}
