import { ActionIcon, Button, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { CompactOffice, OfficeList } from '../../../shared/contract/offices.ts'
import type { OfficeId } from '../../../shared/contract/values.ts'
import { useService } from '../../client/context.ts'
import { useCommand, useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { notifyDone, notifyUndo } from '../../ui/notify.tsx'
import css from './letters.module.css'

type Props = {
  offices: readonly CompactOffice[]
  chosen: readonly OfficeId[]
  onChoose: (offices: readonly OfficeId[], on: boolean) => void
  onSave: () => void
}

/** The saved distribution lists: add one to the choice, keep the choice as one, remove one. */
export function SavedLists({ offices, chosen, onChoose, onSave }: Props) {
  const t = useWords()
  const { data } = useQueryCall('list.list', {})
  const service = useService()
  const remove = useCommand('list.remove')
  const apply = (list: OfficeList) => {
    const active = new Set(offices.map((office) => office[0]))
    const before = new Set(chosen)
    const added = list.offices.filter((id) => active.has(id) && !before.has(id))
    onChoose(added, true)
    const message = t('choose.listApplied', { name: list.name, count: added.length })
    if (added.length === 0) notifyDone(message)
    else notifyUndo({ message, undo: () => onChoose(added, false), here: true })
  }
  const take = async (list: OfficeList) => {
    if (!(await remove.run({ id: list.id }))) return
    notifyUndo({
      message: t('choose.listRemoved', { name: list.name }),
      undo: () => service.call('list.save', { name: list.name, offices: list.offices }),
    })
  }
  const lists = data?.lists ?? []
  return (
    <section className={css.lists} aria-label={t('choose.lists')}>
      <Text fw={600} component="h2" size="md">
        {t('choose.lists')}
      </Text>
      {data && lists.length === 0 && <Text c="dimmed">{t('choose.noLists')}</Text>}
      <ul className={css.listNames}>
        {lists.map((list) => (
          <ListLine key={list.id} list={list} onApply={() => apply(list)} onRemove={() => void take(list)} />
        ))}
      </ul>
      <ErrorText error={remove.error} />
      <div>
        <ActionButton
          label={t('choose.save')}
          keys="Ctrl+S"
          disabled={chosen.length === 0}
          onClick={onSave}
        />
      </div>
    </section>
  )
}

type LineProps = { list: OfficeList; onApply: () => void; onRemove: () => void }

function ListLine({ list, onApply, onRemove }: LineProps) {
  const t = useWords()
  return (
    <li>
      <Button
        size="md"
        variant="default"
        justify="space-between"
        className={css.grow}
        title={t('choose.apply', { name: list.name })}
        rightSection={<span>{list.offices.length.toLocaleString('en')}</span>}
        onClick={onApply}
      >
        <span dir="auto">{list.name}</span>
      </Button>
      <ActionIcon
        size={44}
        variant="subtle"
        color="red"
        aria-label={t('choose.removeList', { name: list.name })}
        onClick={onRemove}
      >
        <IconTrash size={20} aria-hidden />
      </ActionIcon>
    </li>
  )
}
