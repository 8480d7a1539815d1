import { Loader, Radio, Text } from '@mantine/core'
import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Forwarding } from '../../../shared/contract/letters.ts'
import type { MailDraft } from '../../../shared/contract/papers.ts'
import { mailGroups, type MailGroup } from '../../../shared/domain/mailGroups.ts'
import { asAppError, useJob, useQueryCall } from '../../client/hooks.ts'
import { usePages } from '../../client/pages.ts'
import { shell } from '../../client/shell.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { Dialog } from '../../ui/Confirm.tsx'
import { DialogButtons } from '../../ui/DialogButtons.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { JobBar } from '../../ui/JobBar.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { officeName } from '../../ui/officeName.ts'
import css from './papers.module.css'
import { useSizeWords } from './sizeWords.ts'

type Props = { forwarding: Forwarding; folder: string; onClose: () => void }

/** E-mail drafts: for whom and how large, then each opened in the mail program, which sends it. */
export function EmailsDialog({ forwarding, folder, onClose }: Props) {
  const t = useWords()
  const { id } = forwarding
  const counts = useQueryCall('papers.mails', { forwarding: id })
  const job = useJob('papers.emails')
  const [error, setError] = useState<unknown>(null)
  const [chosen, setChosen] = useState<MailGroup | null>(null)
  const to = chosen ?? (counts.data?.byEmail.offices === 0 ? 'all' : 'by-email')
  const offices = counts.data ? countsOf(counts.data, to).offices : 0
  const make = async () => {
    if (offices === 0) return
    const made = await job.start({ forwarding: id, to })
    if (made) notifyDone(t('despatch.emails.made', { count: made.drafts }))
  }
  const open = (draft: MailDraft) => {
    setError(null)
    shell.openPath(folder, draft.file).catch((thrown: unknown) => setError(asAppError(thrown)))
  }
  return (
    <Dialog
      opened
      wide
      title={t('despatch.emails.title', { number: ltr(forwarding.number) })}
      onClose={onClose}
    >
      <Text>{t('despatch.emails.words')}</Text>
      <ErrorText error={counts.error} />
      {counts.pending && <Loader aria-label={t('ui.loading')} />}
      {counts.data && <GroupField counts={counts.data} value={to} onChange={setChosen} />}
      {counts.data && offices === 0 && <Text>{t('despatch.emails.nobody')}</Text>}
      <JobBar job={job} kept={t('despatch.emails.kept')} />
      <DialogButtons
        label={t('despatch.emails.make')}
        running={job.running}
        // While they are counted it keeps the focus.
        disabled={counts.data !== undefined && offices === 0}
        onSave={() => void make()}
        onClose={onClose}
      />
      <Drafts forwarding={forwarding} folder={folder} onOpen={open} onError={setError} />
      <ErrorText error={error} />
    </Dialog>
  )
}

type Counts = CallOutput<'papers.mails'>

function countsOf(counts: Counts, to: MailGroup) {
  return to === 'all' ? counts.all : counts.byEmail
}

type GroupProps = { counts: Counts; value: MailGroup; onChange: (value: MailGroup) => void }

/** Whom drafts are made for, with how many and how large they will be. */
function GroupField({ counts, value, onChange }: GroupProps) {
  const t = useWords()
  const sizeOf = useSizeWords()
  const countWords = (count: number, bytes: number) =>
    count === 0 ? t('despatch.emails.zero') : t('despatch.emails.counts', { count, size: sizeOf(bytes) })
  return (
    <Radio.Group
      size="md"
      label={t('despatch.emails.to')}
      value={value}
      onChange={(next) => onChange(mailGroups.find((group) => group === next) ?? 'all')}
    >
      <div className={css.choices}>
        {mailGroups.map((group) => {
          const { offices, bytes } = countsOf(counts, group)
          return (
            <Radio
              key={group}
              size="md"
              value={group}
              label={`${t(`despatch.emails.group.${group}`)}: ${countWords(offices, bytes)}`}
            />
          )
        })}
      </div>
      {counts.without > 0 && (
        <Text c="orange.9">{t('despatch.emails.without', { count: counts.without })}</Text>
      )}
    </Radio.Group>
  )
}

type DraftsProps = {
  forwarding: Forwarding
  folder: string
  onOpen: (draft: MailDraft) => void
  onError: (error: unknown) => void
}

/** The drafts that lie in the folder; Enter opens one in the mail program. */
function Drafts({ forwarding, folder, onOpen, onError }: DraftsProps) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const { total, loadPage, rows, error } = usePages('papers.drafts', { forwarding: forwarding.id })
  const [first] = rows ?? []
  if (error || !first) {
    return error ? <ErrorText error={error} /> : <Text c="dimmed">{t('despatch.emails.none')}</Text>
  }
  const inFolder = first.file.replace(/[\\/][^\\/]*$/u, '')
  return (
    <>
      <div className={css.drafts}>
        <Grid
          label={t('despatch.emails.list')}
          total={total}
          loadPage={loadPage}
          rowKey={(draft) => draft.despatch}
          onOpen={onOpen}
          empty={null}
          columns={[
            {
              key: 'number',
              header: t('despatch.column.number'),
              width: '130px',
              ltr: true,
              cell: ({ number }) => number,
            },
            {
              key: 'office',
              header: t('despatch.column.office'),
              cell: (row) => officeName(row, isUrdu),
            },
            {
              key: 'email',
              header: t('despatch.emails.address'),
              ltr: true,
              cell: ({ email }) => email,
            },
          ]}
        />
      </div>
      <div>
        <ActionButton
          label={t('despatch.emails.open')}
          onClick={() => void shell.openPath(folder, inFolder).catch(onError)}
        />
      </div>
    </>
  )
}
