import { Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { LetterDraft } from '../../../shared/contract/letters.ts'
import { showDate } from '../../../shared/domain/dates.ts'
import { asAppError } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { CheckField } from '../../ui/fields.tsx'
import css from './letters.module.css'
import { useSizeWords } from './sizeWords.ts'
import { usePrinting, type Printing } from './usePrinting.ts'
import { signatoryWords, type Office } from './work.ts'

type Props = {
  draft: LetterDraft
  check: CallOutput<'letter.check'>
  office: Office
  /** What should be looked at before. */
  doubts: ReactNode
  folder: string | null
  onFolder: (folder: string) => void
  /** With how it is printed, as the dialog was left. */
  onIssue: (folder: string, printing: Printing) => void
  onClose: () => void
}

/** The one question before numbers are taken: which numbers, and where the files go. */
export function IssueDialog({ draft, check, office, doubts, folder, onFolder, onIssue, onClose }: Props) {
  const t = useWords()
  const [error, setError] = useState<unknown>(null)
  const count = draft.together ? 1 : check.offices
  const [printing, changePrinting] = usePrinting()
  const numbers = ltr(check.number)
  const { isUrdu } = useLanguage()
  const signatory = office.settings.signatories.find(({ id }) => id === draft.signatory)
  const choose = async () => {
    setError(null)
    try {
      const chosen = await shell.chooseFolder(folder)
      if (chosen !== null) onFolder(chosen)
      return chosen
    } catch (thrown) {
      setError(asAppError(thrown))
      return null
    }
  }
  const confirm = async () => {
    const into = folder ?? (await choose())
    if (into !== null) onIssue(into, printing)
  }
  const taken =
    draft.numbering === 'file'
      ? t('letter.takenFile', { numbers })
      : draft.numbering === 'single'
        ? t('letter.takenSingle', { numbers })
        : t('letter.taken', { count, numbers })
  return (
    <Confirm
      opened
      title={t('letter.issueTitle', { count })}
      label={t('letter.issueNow', { count })}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <Text fw={600}>{taken}</Text>
      <Text>
        {t('letter.dated', {
          date: ltr(showDate(draft.date)),
          signatory: signatory ? `\u2068${signatoryWords(signatory, isUrdu)}\u2069` : '',
        })}
      </Text>
      {doubts}
      <Sizes check={check} />
      <CheckField
        label={t('letter.bothSides')}
        hint={t('letter.bothSidesHint')}
        value={printing.bothSides}
        onChange={(bothSides) => changePrinting({ bothSides })}
      />
      <Folder path={folder} onChoose={() => void choose()} />
      <ErrorText error={error} />
    </Confirm>
  )
}

/** How large the files will be: all of them, the print file, and e-mail drafts if they are made. */
function Sizes({ check }: Pick<Props, 'check'>) {
  const t = useWords()
  const sizeOf = useSizeWords()
  const { mails } = check
  return (
    <Text>
      {t('letter.sizes', { all: sizeOf(check.bytes), print: sizeOf(check.printBytes) })}
      {mails.offices > 0 && ` ${t('letter.sizesMail', { count: mails.offices, size: sizeOf(mails.bytes) })}`}
    </Text>
  )
}

/** Where the files go, in full: people look for them there. */
function Folder({ path, onChoose }: { path: string | null; onChoose: () => void }) {
  const t = useWords()
  return (
    <div className={css.row}>
      <div className={css.grow}>
        <Text>{t('letter.folder')}:</Text>
        {path === null ? (
          <Text c="dimmed">{t('letter.folderNone')}</Text>
        ) : (
          <strong dir="ltr" className="path">
            {path}
          </strong>
        )}
      </div>
      <ActionButton
        label={path === null ? t('letter.chooseFolder') : t('letter.changeFolder')}
        onClick={onChoose}
      />
    </div>
  )
}
