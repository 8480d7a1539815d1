import { SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import type { Forwarding } from '../../../shared/contract/letters.ts'
import { asAppError, useJob } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { Dialog } from '../../ui/Confirm.tsx'
import { DialogButtons } from '../../ui/DialogButtons.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { JobBar } from '../../ui/JobBar.tsx'

const books = ['peonBook', 'despatchSheet'] as const
type Book = (typeof books)[number]

type Props = { forwarding: Forwarding; onClose: () => void }

/** Peon book or despatch sheet of one forwarding, made as the register has it now and opened to be printed. */
export function BooksDialog({ forwarding, onClose }: Props) {
  const t = useWords()
  const [book, setBook] = useState<Book>('peonBook')
  const [error, setError] = useState<unknown>(null)
  const job = useJob('papers.books')
  const make = async () => {
    setError(null)
    const made = await job.start({ forwarding: forwarding.id })
    if (!made) return
    try {
      await shell.openPath(made.folder, made[book])
      onClose()
    } catch (thrown) {
      setError(asAppError(thrown))
    }
  }
  return (
    <Dialog opened title={t('despatch.books.title', { number: ltr(forwarding.number) })} onClose={onClose}>
      <SegmentedControl
        fullWidth
        size="md"
        transitionDuration={0}
        aria-label={t('despatch.books.which')}
        value={book}
        onChange={(next) => setBook(books.find((each) => each === next) ?? 'peonBook')}
        data={books.map((each) => ({ value: each, label: t(`despatch.books.${each}`) }))}
      />
      <Text>{t('despatch.books.hint')}</Text>
      <JobBar job={job} kept={t('despatch.books.kept')} />
      <ErrorText error={error} />
      <DialogButtons
        label={t('despatch.books.make')}
        running={job.running}
        onSave={() => void make()}
        onClose={onClose}
      />
    </Dialog>
  )
}
