import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { FormText } from '../../../shared/contract/letters.ts'
import { useCommand } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { notifyDone, notifyUndo } from '../../ui/notify.tsx'
import { isUsable, lineNames, type LineName } from './formWords.ts'
import type { PartProps } from './LetterEditor.tsx'
import css from './letters.module.css'
import { WordsField } from './WordsField.tsx'
import { formOf, titleOf } from './work.ts'

const lineKeys = {
  dueParagraph: 'letter.words.due',
  enclosureLine: 'letter.words.enclosure',
  copyHeading: 'letter.words.copyHeading',
  copyLine: 'letter.words.copyLine',
} as const satisfies Record<LineName, string>

/** The words of the letter, for this letter only until they are kept as the office's form. */
export function WordsPart({ work, office, change }: PartProps) {
  const t = useWords()
  const [added, setAdded] = useState(0)
  const form = formOf(work, office.forms)
  const text = work.text ?? form?.text
  if (!form || !text) return null
  const write = (part: Partial<FormText>) => change({ text: { ...text, ...part } })
  const writeParagraph = (index: number, words: string) =>
    write({ paragraphs: text.paragraphs.map((old, at) => (at === index ? words : old)) })
  const removeParagraph = (index: number) => {
    const before = work.text
    write({ paragraphs: text.paragraphs.filter((_, at) => at !== index) })
    notifyUndo({
      message: t('letter.words.removed', { number: index + 1 }),
      undo: () => change({ text: before }),
    })
  }
  return (
    <Stack gap="sm">
      <Text size="sm">{work.text ? t('letter.words.changedHere') : t('letter.words.scope')}</Text>
      {text.paragraphs.map((paragraph, index) => (
        <WordsField
          // Paragraphs have no name of their own; typing never changes their order.
          key={`${form.name}-${text.paragraphs.length}-${index}`}
          label={index === 0 ? t('letter.words.first') : t('letter.words.paragraph', { number: index + 1 })}
          value={paragraph}
          onChange={(words) => writeParagraph(index, words)}
          onRemove={() => removeParagraph(index)}
          removeLabel={t('letter.words.remove', { number: index + 1 })}
          autoFocus={added > 0 && index === text.paragraphs.length - 1}
          rows={3}
        />
      ))}
      <div>
        <ActionButton
          label={t('letter.words.add')}
          onClick={() => {
            write({ paragraphs: [...text.paragraphs, ''] })
            setAdded(added + 1)
          }}
        />
      </div>
      {lineNames.map((name) => (
        <WordsField
          key={name}
          label={t(lineKeys[name])}
          value={text[name]}
          onChange={(words) => write({ [name]: words })}
          mayBeEmpty
          rows={name === 'copyHeading' || name === 'enclosureLine' ? 1 : 2}
        />
      ))}
      <FormActions work={work} office={office} change={change} usable={isUsable(text)} />
    </Stack>
  )
}

/** Keeps the words as the office's form, or brings earlier words back. */
function FormActions({ work, office, change, usable }: PartProps & { usable: boolean }) {
  const t = useWords()
  const save = useCommand('form.save')
  const restore = useCommand('form.restore')
  const form = formOf(work, office.forms)
  if (!form) return null
  const { name, text: before, changed } = form
  const title = titleOf(form, t)
  const keep = async (text: FormText) => {
    if (!(await save.run({ name, text }))) return
    change({ text: null })
    notifyUndo({
      message: t('letter.words.kept', { name: title }),
      undo: () => save.run({ name, text: before }),
    })
  }
  const bringBack = async () => {
    if (!(await restore.run({ name }))) return
    change({ text: null })
    notifyUndo({
      message: t('letter.words.restored', { name: title }),
      undo: () => save.run({ name, text: before }),
    })
  }
  const undo = () => {
    change({ text: null })
    notifyDone(t('letter.words.undone'))
  }
  const own = work.text
  return (
    <>
      <ErrorText error={save.error ?? restore.error} />
      <div className={css.row}>
        {own && (
          <ActionButton
            label={t('letter.words.keep')}
            disabled={!usable}
            running={save.running}
            onClick={() => void keep(own)}
          />
        )}
        {own && <ActionButton label={t('letter.words.undo')} onClick={undo} />}
        {changed && <ActionButton label={t('letter.words.restore')} onClick={() => void bringBack()} />}
      </div>
    </>
  )
}
