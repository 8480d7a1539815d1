import { ActionIcon } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { OfficeList } from '../../../shared/contract/offices.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import { useService } from '../../client/context.ts'
import { useCommand, useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { TextField } from '../../ui/fields.tsx'
import { notifyDone, notifyUndo } from '../../ui/notify.tsx'
import css from './offices.module.css'
import { SidePanel } from './SidePanel.tsx'

/** Saved distribution lists: rename and remove, with undo. */
export function ListsPanel({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const { data } = useQueryCall('list.list', {})
  const [editing, setEditing] = useState<string | null>(null)
  const { remove, rename, error } = useLists(() => setEditing(null))
  const lists = data?.lists ?? []
  return (
    <SidePanel title={t('offices.listsPanel.title')} onClose={onClose}>
      <div className={css.dimmed}>{t('offices.listsPanel.hint')}</div>
      <ErrorText error={error} />
      {data && lists.length === 0 && <div>{t('offices.listsPanel.none')}</div>}
      <ul className={css.lines}>
        {lists.map((list) =>
          editing === list.id ? (
            <li key={list.id}>
              <RenameForm list={list} lists={lists} onSave={(name) => void rename(list, name)} />
            </li>
          ) : (
            <li key={list.id} className={css.line}>
              <span className={css.lineWords}>
                <bdi>{list.name}</bdi>
                <span className={css.dimmed}>
                  {' · '}
                  {t('offices.listsPanel.count', { count: list.offices.length })}
                </span>
              </span>
              <ActionIcon
                size={44}
                variant="default"
                aria-label={t('offices.listsPanel.rename', { name: list.name })}
                onClick={() => setEditing(list.id)}
              >
                <IconPencil size={20} aria-hidden />
              </ActionIcon>
              <ActionIcon
                size={44}
                variant="default"
                aria-label={t('offices.listsPanel.remove', { name: list.name })}
                onClick={() => void remove(list)}
              >
                <IconTrash size={20} aria-hidden />
              </ActionIcon>
            </li>
          ),
        )}
      </ul>
    </SidePanel>
  )
}

/** Removing and renaming; a list is known by its name, so a rename saves anew and removes the old one. */
function useLists(onRenamed: () => void) {
  const t = useWords()
  const service = useService()
  const save = useCommand('list.save')
  const drop = useCommand('list.remove')
  const remove = async (list: OfficeList) => {
    if (!(await drop.run({ id: list.id }))) return
    notifyUndo({
      message: t('offices.listsPanel.removed', { name: list.name }),
      undo: async () => {
        await service.call('list.save', { name: list.name, offices: list.offices })
        notifyDone(t('offices.listsPanel.back'))
      },
    })
  }
  const rename = async (list: OfficeList, name: string) => {
    const saved = await save.run({ name, offices: list.offices })
    if (saved && saved.list.id !== list.id) await drop.run({ id: list.id })
    if (!saved) return
    onRenamed()
    notifyDone(t('offices.listsPanel.renamed', { name }))
  }
  return { remove, rename, error: save.error ?? drop.error }
}

type RenameProps = { list: OfficeList; lists: readonly OfficeList[]; onSave: (name: string) => void }

function RenameForm({ list, lists, onSave }: RenameProps) {
  const t = useWords()
  const [name, setName] = useState(list.name)
  const [fault, setFault] = useState<'empty' | 'taken' | null>(null)
  const save = () => {
    const isTaken = lists.some((other) => other.id !== list.id && foldText(other.name) === foldText(name))
    const found = name.trim() === '' ? 'empty' : isTaken ? 'taken' : null
    setFault(found)
    if (found === null) onSave(name.trim())
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={t('offices.listsPanel.name')}
        value={name}
        onChange={setName}
        error={fault === null ? null : t(`offices.listsPanel.${fault}`)}
        maxLength={120}
        autoFocus
      />
      <ActionButton
        main
        type="submit"
        label={t('offices.listsPanel.save')}
        keys="Enter"
        onClick={() => undefined}
      />
    </form>
  )
}
