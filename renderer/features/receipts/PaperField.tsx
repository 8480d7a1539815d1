import { ActionIcon, Input } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import type { Attachment } from '../../../shared/contract/receipts.ts'
import { useCommand } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { OneLine } from '../../ui/Ltr.tsx'
import { notifyError } from '../../ui/notify.tsx'
import css from './receipts.module.css'

type Props = { value: Attachment | null; onChange: (attachment: Attachment | null) => void }

/** The paper that proves this slip: a scan or a photograph, kept in the register as it is. */
export function PaperField({ value, onChange }: Props) {
  const t = useWords()
  const { run, running, error, reset } = useCommand('attachment.add')
  const choose = async () => {
    reset()
    const [file] = await shell.openFile({ kind: 'paper' })
    const kept = file && (await run(file))
    if (kept) onChange(kept.attachment)
  }
  const action = {
    label: value === null ? t('receipts.paper.attach') : t('receipts.paper.other'),
    keys: 'Ctrl+O',
    run: () => void choose().catch(notifyError),
    disabled: running,
  }
  useActions([action])
  return (
    <Input.Wrapper size="md" component="div" label={t('receipts.paper.label')} labelElement="div">
      <div className={css.paper}>
        {value === null ? (
          <ActionButton label={action.label} keys={action.keys} running={running} onClick={action.run} />
        ) : (
          <>
            <IconPaperclip size={20} aria-hidden className={css.sign} />
            <OneLine>{value.name}</OneLine>
            <ActionIcon
              size={44}
              variant="subtle"
              color="gray"
              aria-label={t('receipts.paper.remove', { name: value.name })}
              onClick={() => onChange(null)}
            >
              <IconX size={20} aria-hidden />
            </ActionIcon>
          </>
        )}
      </div>
      <ErrorText error={error} />
    </Input.Wrapper>
  )
}
