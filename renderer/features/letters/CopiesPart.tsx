import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { TextField } from '../../ui/fields.tsx'
import { notifyUndo } from '../../ui/notify.tsx'
import { moved } from './formWords.ts'
import type { PartProps } from './LetterEditor.tsx'
import css from './letters.module.css'
import { ListTools } from './ListTools.tsx'
import { SideField } from './SegmentedField.tsx'
import { copiesOf, type Side } from './work.ts'
import { useSide } from './useSide.ts'

const keys = { en: 'copyTo', ur: 'copyToUrdu' } as const

/** Who gets a copy, in each language of the letter: add, change, remove, reorder. */
export function CopiesPart({ work, office, change }: PartProps) {
  const t = useWords()
  const [added, setAdded] = useState(0)
  const { sides, side, setSide } = useSide(work, office)
  const lines = copiesOf(work, office, side)
  const write = (copies: string[]) => change({ [keys[side]]: copies })
  const remove = (index: number) => {
    const undo = takeCopy({ work, office, change }, side, index)
    notifyUndo({ message: t('letter.copies.removed'), undo, here: true })
  }
  const add = () => {
    write([...lines, ''])
    setAdded(added + 1)
  }
  const hint = lines.length > 0 ? 'hint' : side === 'ur' && work.copyTo?.length !== 0 ? 'emptyUrdu' : 'empty'
  return (
    <Stack gap="sm" data-rows>
      <SideField sides={sides} side={side} onSide={setSide} />
      <Text size="sm">{t(`letter.copies.${hint}`)}</Text>
      {lines.map((line, index) => {
        const number = index + 1
        return (
          <div className={css.copy} key={`${side}-${added}-${lines.length}-${index}`}>
            <div className={css.grow}>
              <TextField
                label={t('letter.copies.line', { number })}
                value={line}
                maxLength={300}
                autoFocus={added > 0 && index === lines.length - 1}
                onChange={(words) => write(lines.map((old, at) => (at === index ? words : old)))}
                {...(side === 'ur' && { lang: side })}
              />
            </div>
            <ListTools
              words={{
                up: t('letter.copies.up', { number }),
                down: t('letter.copies.down', { number }),
                remove: t('letter.copies.remove', { number }),
              }}
              index={index}
              count={lines.length}
              onMove={(step) => write(moved(lines, index, step))}
              onRemove={() => remove(index)}
            />
          </div>
        )
      })}
      <div>
        <ActionButton label={t('letter.copies.add')} onClick={add} />
      </div>
    </Stack>
  )
}

/** Takes a line away and gives the undo of that, which leaves what was written since. */
function takeCopy({ work, office, change }: PartProps, side: Side, index: number): () => void {
  const key = keys[side]
  const before = work[key]
  const lines = copiesOf(work, office, side)
  const gone = lines.slice(index, index + 1)
  const left = lines.toSpliced(index, 1)
  change({ [key]: left })
  return () =>
    change((now) => ({
      [key]: now[key] === left ? before : copiesOf(now, office, side).toSpliced(index, 0, ...gone),
    }))
}
