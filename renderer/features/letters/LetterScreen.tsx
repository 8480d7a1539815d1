import { Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { JobBar } from '../../ui/JobBar.tsx'
import { places } from '../../ui/places.ts'
import { Screen } from '../../ui/Screen.tsx'
import { useGo } from '../../ui/useGo.ts'
import { LetterEditor } from './LetterEditor.tsx'
import { useIssue } from './useIssue.ts'
import { changedWork, type LetterChange } from './work.ts'
import { useCircularParam, useLetterWork, useOffice } from './useLetterWork.ts'

/** The letter to the chosen offices: its words, who signs, its numbers, and the real PDF beside. */
export function LetterScreen({ upward = false }: { upward?: boolean }) {
  const t = useWords()
  const go = useGo()
  const id = useCircularParam()
  const { data, error } = useQueryCall('circular.get', { id })
  const { office, remember, error: officeError } = useOffice(upward ? 'upward' : 'letters')
  const [work, setWork, stored] = useLetterWork(id, upward)
  const change = (next: LetterChange) => {
    setWork((now) => changedWork(now, next))
    if (typeof next === 'function') return
    if (next.language) remember({ language: next.language })
    if (next.script) remember({ script: next.script })
  }
  const issuedBefore = data?.forwardings ?? []
  const issue = useIssue({ circular: id, issuedBefore, work, change, clear: stored.clear })
  const { job } = issue
  const wrong = error ?? officeError
  const plain = (children: ReactNode) => <Screen title={t('letter.title')}>{children}</Screen>

  if (job?.running) return plain(<JobBar job={job} kept={t('despatch.stopped')} />)
  if (wrong) return plain(<ErrorText error={wrong} />)
  if (!data || !office || !stored.loaded) return plain(<Loader />)
  const { circular } = data
  if (circular.state !== 'confirmed') {
    return plain(
      <EmptyState
        title={t('letter.notConfirmed')}
        hint={t('letter.notConfirmedHint')}
        action={<ActionButton main label={t('letter.confirmIt')} onClick={() => go(places.circular(id))} />}
      />,
    )
  }
  if (work.chosen.length === 0 && !upward) {
    return plain(
      <EmptyState
        title={t('letter.noOffices')}
        hint={t('letter.noOfficesHint')}
        action={
          <ActionButton main label={t('letter.toOffices')} onClick={() => go(places.chooseOffices(id))} />
        }
      />,
    )
  }
  const subtitle = t('letter.for', {
    offices: upward ? t('letter.sender') : t('letter.offices', { count: work.chosen.length }),
    reference: ltr(circular.facts.reference.value ?? ''),
  })
  return (
    <LetterEditor
      circular={circular}
      issue={issue}
      office={office}
      work={work}
      change={change}
      remember={remember}
      subtitle={subtitle}
    />
  )
}
