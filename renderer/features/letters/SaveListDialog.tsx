import { Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { CompactOffice } from '../../../shared/contract/offices.ts'
import { useCommand, useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { Dialog } from '../../ui/Confirm.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { TextField } from '../../ui/fields.tsx'
import { notifyDone } from '../../ui/notify.tsx'

/** Keeps the choice as a distribution list under a name. */
export function SaveListDialog({
  offices,
  onClose,
}: {
  offices: readonly CompactOffice[]
  onClose: () => void
}) {
  const t = useWords()
  const [name, setName] = useState('')
  const { data } = useQueryCall('list.list', {})
  const save = useCommand('list.save')
  const trimmed = name.trim()
  const replaces = data?.lists.some((list) => list.name === trimmed) ?? false
  const submit = async () => {
    if (trimmed === '') return
    const saved = await save.run({ name: trimmed, offices: offices.map((office) => office[0]) })
    if (!saved) return
    notifyDone(t('choose.saveDone', { name: trimmed }))
    onClose()
  }
  return (
    <Dialog opened title={t('choose.saveTitle', { count: offices.length })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextField
          autoFocus
          label={t('choose.saveName')}
          hint={t('choose.saveNameHint')}
          value={name}
          onChange={setName}
          maxLength={120}
        />
        {replaces && <Text mt="xs">{t('choose.saveReplaces')}</Text>}
        <ErrorText error={save.error} />
        <Group mt="md">
          <ActionButton
            main
            type="submit"
            label={t('choose.saveButton')}
            keys="Enter"
            disabled={trimmed === ''}
            running={save.running}
            onClick={() => undefined}
          />
          <ActionButton label={t('ui.goBack')} keys="Esc" onClick={onClose} />
        </Group>
      </form>
    </Dialog>
  )
}
