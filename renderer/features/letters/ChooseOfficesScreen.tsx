import { Loader } from '@mantine/core'
import { useId, useState, type ReactNode } from 'react'
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
import { places } from '../../ui/places.ts'
import { useGo } from '../../ui/useGo.ts'
import { ChosenOffices } from './ChosenOffices.tsx'
import css from './letters.module.css'
import { SavedLists } from './SavedLists.tsx'
import { SaveListDialog } from './SaveListDialog.tsx'
import { useCircularParam, useLetterWork } from './useLetterWork.ts'
import { useChoosing, type ChoosingProps } from './useChoosing.ts'

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

type Props = ChoosingProps & { subtitle: ReactNode; onDone: () => void }

function Chooser({ subtitle, onDone, ...props }: Props) {
  const t = useWords()
  const [saving, setSaving] = useState(false)
  const choosing = useChoosing(props)
  const { offices, work } = props
  const { found, sought, chosenOffices, toggle } = choosing
  const count = chosenOffices.length
  const allLabel = sought === '' ? t('choose.all') : t('choose.allShown', { count: found.length })
  const save = () => setSaving(true)
  useActions([
    { label: allLabel, keys: 'Ctrl+Shift+A', run: choosing.chooseFound },
    { label: t('choose.none'), keys: 'Ctrl+Shift+N', run: choosing.chooseNone },
    { label: t('choose.save'), keys: 'Ctrl+S', run: save, disabled: count === 0 },
    { label: t('choose.next'), keys: 'Ctrl+Enter', run: onDone, disabled: count === 0 },
  ])
  const counts = t('choose.counts', { shown: found.length, total: offices.length, chosen: count })
  const footer = (
    <>
      <ActionButton main label={t('choose.next')} keys="Ctrl+Enter" disabled={count === 0} onClick={onDone} />
      <output className={css.grow}>{count === 0 ? t('choose.needOne') : counts}</output>
    </>
  )
  const gone = work.chosen.length - count
  return (
    <Screen fill title={t('choose.title')} subtitle={subtitle} footer={footer}>
      <div className={css.chooser}>
        <Finder {...props} choosing={choosing} counts={counts} allLabel={allLabel} />
        <aside className={css.column}>
          <SavedLists offices={offices} chosen={work.chosen} onChoose={toggle} onSave={save} />
          <ChosenOffices offices={chosenOffices} gone={gone} onRemove={(office) => toggle([office], false)} />
        </aside>
      </div>
      {saving && <SaveListDialog offices={chosenOffices} onClose={() => setSaving(false)} />}
    </Screen>
  )
}

type FinderProps = ChoosingProps & {
  choosing: ReturnType<typeof useChoosing>
  counts: string
  allLabel: string
}

/** The search box and the tree that it filters. */
function Finder({ areas, choosing, counts, allLabel }: FinderProps) {
  const t = useWords()
  const treeId = useId()
  const { text, setText, sought, found, chosen, toggle, chooseFound, chooseNone } = choosing
  return (
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
          open={sought !== ''}
        />
      )}
    </section>
  )
}
