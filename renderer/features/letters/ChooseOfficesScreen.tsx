import { Loader } from '@mantine/core'
import { useDeferredValue, useId, useMemo, useState, type ReactNode } from 'react'
import type { Area, CompactOffice } from '../../../shared/contract/offices.ts'
import type { OfficeId } from '../../../shared/contract/values.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { Ltr } from '../../ui/Ltr.tsx'
import { OfficeTree } from '../../ui/OfficeTree.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { notifyUndo } from '../../ui/notify.tsx'
import { places } from '../../ui/places.ts'
import { useGo } from '../../ui/useGo.ts'
import { ChosenOffices } from './ChosenOffices.tsx'
import css from './letters.module.css'
import { officesNamed, toggled } from './choice.ts'
import { SavedLists } from './SavedLists.tsx'
import { SaveListDialog } from './SaveListDialog.tsx'
import { useCircularParam, useLetterWork } from './useLetterWork.ts'
import type { LetterWork } from './work.ts'

/** Whom the letter goes to: by tree, by search, by saved list; the choice is kept as a draft. */
export function ChooseOfficesScreen() {
  const t = useWords()
  const go = useGo()
  const id = useCircularParam()
  const circular = useQueryCall('circular.get', { id })
  const directory = useQueryCall('office.compact', {})
  const [work, setWork, stored] = useLetterWork(id)
  const facts = circular.data?.circular.facts
  const subtitle = facts && (
    <>
      <Ltr>{facts.reference.value}</Ltr> · <span dir="auto">{facts.subject.value}</span>
    </>
  )
  const error = circular.error ?? directory.error
  if (error || !directory.data || !stored.loaded) {
    return <Screen title={t('choose.title')}>{error ? <ErrorText error={error} /> : <Loader />}</Screen>
  }
  const offices = directory.data.offices.filter((office) => office[5])
  if (offices.length === 0) {
    return (
      <Screen title={t('choose.title')} subtitle={subtitle}>
        <EmptyState
          title={t('choose.noOffices')}
          hint={t('choose.noOfficesHint')}
          action={<ActionButton main label={t('choose.toOffices')} onClick={() => go(places.offices)} />}
        />
      </Screen>
    )
  }
  return (
    <Chooser
      subtitle={subtitle}
      areas={directory.data.areas}
      offices={offices}
      work={work}
      setWork={setWork}
      onDone={() => go(places.letter(id))}
    />
  )
}

type Props = {
  subtitle: ReactNode
  areas: readonly Area[]
  offices: readonly CompactOffice[]
  work: LetterWork
  setWork: (change: (work: LetterWork) => LetterWork) => void
  onDone: () => void
}

function Chooser({ subtitle, areas, offices, work, setWork, onDone }: Props) {
  const t = useWords()
  const treeId = useId()
  const [text, setText] = useState('')
  const [saving, setSaving] = useState(false)
  const sought = useDeferredValue(text)
  const found = useMemo(() => officesNamed(offices, areas, sought), [offices, areas, sought])
  const chosen = useMemo(() => new Set(work.chosen), [work.chosen])
  const chosenOffices = useMemo(() => offices.filter((office) => chosen.has(office[0])), [offices, chosen])
  const count = chosenOffices.length

  const toggle = (ids: readonly OfficeId[], on: boolean) =>
    setWork((now) => ({ ...now, chosen: toggled(offices, now.chosen, ids, on) }))
  const chooseFound = () =>
    toggle(
      found.map((office) => office[0]),
      true,
    )
  const chooseNone = () => {
    const before = work.chosen
    if (before.length === 0) return
    setWork((now) => ({ ...now, chosen: [] }))
    notifyUndo({ message: t('choose.noneDone'), undo: () => setWork((now) => ({ ...now, chosen: before })) })
  }
  const allLabel = sought.trim() === '' ? t('choose.all') : t('choose.allShown', { count: found.length })
  useActions([
    { label: allLabel, keys: 'Ctrl+Shift+A', run: chooseFound },
    { label: t('choose.none'), keys: 'Ctrl+Shift+N', run: chooseNone },
    { label: t('choose.save'), keys: 'Ctrl+S', run: () => setSaving(true), disabled: count === 0 },
    { label: t('choose.next'), keys: 'Ctrl+Enter', run: onDone, disabled: count === 0 },
  ])
  const counts = t('choose.counts', { shown: found.length, total: offices.length, chosen: count })
  const footer = (
    <>
      <output className={css.grow}>{count === 0 ? t('choose.needOne') : counts}</output>
      <ActionButton main label={t('choose.next')} keys="Ctrl+Enter" disabled={count === 0} onClick={onDone} />
    </>
  )
  const gone = work.chosen.length - count
  return (
    <Screen fill title={t('choose.title')} subtitle={subtitle} footer={footer}>
      <div className={css.chooser}>
        <section className={css.column}>
          <SearchBox
            autoFocus
            label={t('choose.search')}
            value={text}
            onChange={setText}
            count={counts}
            onDown={() => document.getElementById(treeId)?.focus()}
          />
          <div className={css.row}>
            <ActionButton label={allLabel} keys="Ctrl+Shift+A" onClick={chooseFound} />
            <ActionButton label={t('choose.none')} keys="Ctrl+Shift+N" onClick={chooseNone} />
          </div>
          {found.length === 0 ? (
            <EmptyState title={t('choose.notFound')} hint={t('choose.notFoundHint')} />
          ) : (
            <OfficeTree
              id={treeId}
              label={t('choose.tree')}
              areas={areas}
              offices={found}
              selected={chosen}
              onToggle={toggle}
              open={sought.trim() !== ''}
            />
          )}
        </section>
        <aside className={css.column}>
          <SavedLists
            offices={offices}
            chosen={work.chosen}
            onChoose={toggle}
            onSave={() => setSaving(true)}
          />
          <ChosenOffices offices={chosenOffices} gone={gone} onRemove={(office) => toggle([office], false)} />
        </aside>
      </div>
      {saving && <SaveListDialog offices={chosenOffices} onClose={() => setSaving(false)} />}
    </Screen>
  )
}
