import { Tabs } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Circular } from '../../../shared/contract/circulars.ts'
import type { CircularId } from '../../../shared/contract/values.ts'
import { useChoice } from '../../client/desk.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { places } from '../../ui/places.ts'
import { Screen } from '../../ui/Screen.tsx'
import { useGo } from '../../ui/useGo.ts'
import { CopiesPart } from './CopiesPart.tsx'
import { DateDoubts } from './DateDoubts.tsx'
import { EnclosuresPart } from './EnclosuresPart.tsx'
import { isUsable } from './formWords.ts'
import { IssueDialog } from './IssueDialog.tsx'
import { LetterChecked } from './LetterChecked.tsx'
import { LetterPart } from './LetterPart.tsx'
import { LetterPreview } from './LetterPreview.tsx'
import css from './letters.module.css'
import { useEnclosing } from './useEnclosing.ts'
import type { Issue } from './useIssue.ts'
import { WordsPart } from './WordsPart.tsx'
import {
  lettersOf,
  letterDraftOf,
  sidesOf,
  wordsOf,
  type LetterChange,
  type LetterWork,
  type Office,
  type UsualLetter,
} from './work.ts'

/** A change has rested this long before the preview is made anew. */
const restMs = 400

export type PartProps = {
  work: LetterWork
  office: Office
  change: (change: LetterChange) => void
}

type Props = {
  circular: Circular
  issue: Issue
  office: Office
  work: LetterWork
  change: PartProps['change']
  remember: (change: Partial<UsualLetter>) => void
  subtitle: string
}

/** The letter on the left, in four parts; the PDF that would be issued on the right. */
export function LetterEditor({ circular, issue, office, work, change, remember, subtitle }: Props) {
  const t = useWords()
  const go = useGo()
  const [asking, setAsking] = useState(false)
  const [folder, setFolder, chosenFolder] = useChoice<string | null>('letters/folder', null)
  const { draft, settled, usable, check } = useChecked(circular.id, work, office, folder, chosenFolder.loaded)
  const ready =
    usable && settled === draft && check.error === null && check.data !== undefined && !check.stale
  const ask = () => {
    if (ready) setAsking(true)
  }
  const issueLabel = t('letter.issue', { count: lettersOf(work, office) })
  const toOffices = () => go(places.chooseOffices(circular.id))
  useActions([
    { label: issueLabel, keys: 'Ctrl+Enter', run: ask, disabled: !ready || asking },
    { label: t('letter.change'), run: toOffices, disabled: office.upward },
  ])
  const doubts = <DateDoubts work={work} office={office} circular={circular} />
  return (
    <Screen
      fill
      title={t('letter.title')}
      subtitle={subtitle}
      actions={!office.upward && <ActionButton label={t('letter.change')} onClick={toOffices} />}
      footer={
        <>
          <ActionButton main label={issueLabel} keys="Ctrl+Enter" disabled={!ready} onClick={ask} />
          <LetterChecked check={check.data} error={usable ? check.error : null} doubts={doubts} />
        </>
      }
    >
      <ErrorText error={issue.error} />
      <div className={css.editor}>
        <Parts {...{ circular, work, office, change, remember }} check={check.data} />
        <LetterPreview draft={settled} stale={settled !== draft} />
      </div>
      {asking && draft && check.data && (
        <IssueDialog
          draft={draft}
          check={check.data}
          office={office}
          doubts={doubts}
          folder={folder}
          onFolder={setFolder}
          onIssue={(into, printing) => {
            setAsking(false)
            void issue.start(draft, into, printing)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Screen>
  )
}

/** The letter as the service takes it, and what it says about it once a change has rested. */
function useChecked(
  circular: CircularId,
  work: LetterWork,
  office: Office,
  folder: string | null,
  loaded: boolean,
) {
  const draft = useMemo(() => letterDraftOf(circular, work, office), [circular, work, office])
  const isWritten = sidesOf(work, office).every((side) => {
    const words = wordsOf(work, office, side)
    return words !== undefined && isUsable(words)
  })
  const usable = draft !== null && isWritten
  const [settled] = useDebouncedValue(usable ? draft : null, restMs)
  const check = useQueryCall(
    'letter.check',
    // Not asked while there is no draft; the assertion is never used.
    { draft: settled as NonNullable<typeof settled>, folder },
    { enabled: settled !== null && loaded, keep: true, keepFor: 10_000 },
  )
  return { draft, settled, usable, check }
}

type PartsProps = PartProps & {
  circular: Circular
  remember: Props['remember']
  check: CallOutput<'letter.check'> | undefined
}

/** The parts of the letter that a clerk decides. */
function Parts({ circular, check, remember, ...parts }: PartsProps) {
  const t = useWords()
  const [part, setPart] = useState<string | null>('letter')
  const enclosing = useEnclosing(circular.sha256, parts)
  const enclose = () => {
    setPart('enclosures')
    enclosing.add()
  }
  useActions([
    { label: t('letter.enclosures.add'), keys: 'Ctrl+O', run: enclose, disabled: !enclosing.possible },
  ])
  return (
    <Tabs value={part} onChange={setPart} className={css.parts}>
      <Tabs.List aria-label={t('letter.part.label')}>
        <Tabs.Tab value="letter">{t('letter.part.letter')}</Tabs.Tab>
        <Tabs.Tab value="words">{t('letter.part.words')}</Tabs.Tab>
        <Tabs.Tab value="copies">{t('letter.part.copies')}</Tabs.Tab>
        <Tabs.Tab value="enclosures">{t('letter.part.enclosures')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="letter" className={css.part}>
        <LetterPart {...parts} check={check} remember={remember} />
      </Tabs.Panel>
      <Tabs.Panel value="words" className={css.part}>
        <WordsPart {...parts} />
      </Tabs.Panel>
      <Tabs.Panel value="copies" className={css.part}>
        <CopiesPart {...parts} />
      </Tabs.Panel>
      <Tabs.Panel value="enclosures" className={css.part}>
        <EnclosuresPart {...parts} circular={circular} enclosing={enclosing} />
      </Tabs.Panel>
    </Tabs>
  )
}
