import { ActionIcon, Stack, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { TextField } from '../../ui/fields.tsx'
import { notifyUndo } from '../../ui/notify.tsx'
import { moved } from './formWords.ts'
import type { PartProps } from './LetterEditor.tsx'
import css from './letters.module.css'

/** Who gets a copy: add, change, remove, reorder. */
export function CopiesPart({ work, office, change }: PartProps) {
  const t = useWords()
  const [added, setAdded] = useState(0)
  const lines = work.copyTo ?? office.settings.profile.copyTo
  const write = (copyTo: string[]) => change({ copyTo })
  const remove = (index: number) => {
    const before = work.copyTo
    write(lines.filter((_, at) => at !== index))
    notifyUndo({ message: t('letter.copies.removed'), undo: () => change({ copyTo: before }) })
  }
  const add = () => {
    write([...lines, ''])
    setAdded(added + 1)
  }
  return (
    <Stack gap="sm">
      <Text size="sm">{lines.length === 0 ? t('letter.copies.empty') : t('letter.copies.hint')}</Text>
      {lines.map((line, index) => {
        const number = index + 1
        return (
          <div className={css.copy} key={`${added}-${lines.length}-${index}`}>
            <div className={css.grow}>
              <TextField
                label={t('letter.copies.line', { number })}
                value={line}
                maxLength={300}
                autoFocus={added > 0 && index === lines.length - 1}
                onChange={(words) => write(lines.map((old, at) => (at === index ? words : old)))}
              />
            </div>
            <Tool
              label={t('letter.copies.up', { number })}
              icon="up"
              disabled={index === 0}
              onClick={() => write(moved(lines, index, -1))}
            />
            <Tool
              label={t('letter.copies.down', { number })}
              icon="down"
              disabled={number === lines.length}
              onClick={() => write(moved(lines, index, 1))}
            />
            <Tool label={t('letter.copies.remove', { number })} icon="remove" onClick={() => remove(index)} />
          </div>
        )
      })}
      <div>
        <ActionButton label={t('letter.copies.add')} onClick={add} />
      </div>
    </Stack>
  )
}

const icons = { up: IconArrowUp, down: IconArrowDown, remove: IconTrash }

function Tool(props: { label: string; icon: keyof typeof icons; disabled?: boolean; onClick: () => void }) {
  const Icon = icons[props.icon]
  return (
    <ActionIcon
      size={44}
      variant="subtle"
      color={props.icon === 'remove' ? 'red' : 'gray'}
      aria-label={props.label}
      disabled={props.disabled ?? false}
      onClick={props.onClick}
    >
      <Icon size={20} aria-hidden />
    </ActionIcon>
  )
}
