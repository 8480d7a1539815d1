import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { FormText } from '../../../shared/contract/letters.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { notifyUndo } from '../../ui/notify.tsx'
import { FormActions } from './FormActions.tsx'
import { lineNames, type ExtraName, type LineName } from './formWords.ts'
import type { PartProps } from './LetterEditor.tsx'
import { SideField } from './SegmentedField.tsx'
import { useSide } from './useSide.ts'
import { WordsField } from './WordsField.tsx'
import { formOf, textKeys, wordsOf, type Side } from './work.ts'

const lineKeys = {
  dueParagraph: 'letter.words.due',
  enclosureLine: 'letter.words.enclosure',
  copyHeading: 'letter.words.copyHeading',
  copyLine: 'letter.words.copyLine',
} as const satisfies Record<LineName, string>

/** The words of the letter, for this letter only until they are kept as the office's form. */
export function WordsPart(props: PartProps) {
  const { work, office } = props
  const t = useWords()
  const writing = useSide(work, office)
  const { sides } = writing
  const changed = sides.some((side) => work[textKeys[side]])
  return (
    <Stack gap="sm">
      <WordsFields
        {...props}
        {...writing}
        hint={changed ? t('letter.words.changedHere') : t('letter.words.scope')}
      />
      <FormActions {...props} sides={sides} />
    </Stack>
  )
}

type FieldsProps = PartProps & ReturnType<typeof useSide> & { hint: string }

/** The words in each language of the letter, one after the other. */
export function WordsFields({ hint, sides, side, setSide, ...props }: FieldsProps) {
  const { work, office } = props
  const text = wordsOf(work, office, side)
  if (!text) return null
  return (
    <Stack gap="sm" data-rows>
      <SideField sides={sides} side={side} onSide={setSide} />
      <Text size="sm">{hint}</Text>
      <Texts key={side} {...props} side={side} text={text} />
    </Stack>
  )
}

type TextsProps = PartProps & { side: Side; text: FormText }

/** Every text of the form in one language. */
function Texts({ work, office, change, side, text }: TextsProps) {
  const t = useWords()
  const [added, setAdded] = useState(0)
  const lang = side === 'ur' ? { lang: side } : {}
  const write = (part: Partial<FormText>) => change({ [textKeys[side]]: { ...text, ...part } })
  const writeParagraph = (index: number, words: string) =>
    write({ paragraphs: text.paragraphs.map((old, at) => (at === index ? words : old)) })
  const removeParagraph = (index: number) => {
    const undo = takeParagraph({ work, change, side, text }, index)
    notifyUndo({ message: t('letter.words.removed', { number: index + 1 }), undo, here: true })
  }
  const line = (name: LineName | ExtraName, label: string, rows: number) => (
    <WordsField
      key={name}
      label={label}
      value={text[name] ?? ''}
      onChange={(words) => write({ [name]: words })}
      mayBeEmpty
      rows={rows}
      {...lang}
    />
  )
  return (
    <>
      {text.salutation !== undefined && line('salutation', t('letter.words.salutation'), 1)}
      {text.paragraphs.map((paragraph, index) => (
        <WordsField
          // Paragraphs have no name of their own; typing never changes their order.
          key={`${formOf(work, office.forms)?.name}-${text.paragraphs.length}-${index}`}
          label={index === 0 ? t('letter.words.first') : t('letter.words.paragraph', { number: index + 1 })}
          value={paragraph}
          onChange={(words) => writeParagraph(index, words)}
          onRemove={() => removeParagraph(index)}
          removeLabel={t('letter.words.remove', { number: index + 1 })}
          autoFocus={added > 0 && index === text.paragraphs.length - 1}
          rows={3}
          {...lang}
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
      {text.closing !== undefined && line('closing', t('letter.words.closing'), 1)}
      {lineNames.map((name) =>
        line(name, t(lineKeys[name]), name === 'copyHeading' || name === 'enclosureLine' ? 1 : 2),
      )}
    </>
  )
}

/** Takes a paragraph away and gives the undo of that, which leaves what was written since. */
function takeParagraph({ work, change, side, text }: Omit<TextsProps, 'office'>, index: number): () => void {
  const key = textKeys[side]
  const before = work[key]
  const gone = text.paragraphs.slice(index, index + 1)
  const left = { ...text, paragraphs: text.paragraphs.toSpliced(index, 1) }
  change({ [key]: left })
  return () =>
    change((now) => {
      const written = now[key]
      if (written === left || written === null) return { [key]: before }
      return { [key]: { ...written, paragraphs: written.paragraphs.toSpliced(index, 0, ...gone) } }
    })
}
