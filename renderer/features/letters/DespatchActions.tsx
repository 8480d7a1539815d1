import { useState } from 'react'
import type { Forwarding } from '../../../shared/contract/letters.ts'
import { asAppError, useCommand } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { useActions, type Action } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { notifyDone, notifyError } from '../../ui/notify.tsx'
import { BooksDialog } from './BooksDialog.tsx'
import { isUnfinished } from './DespatchesScreen.tsx'
import { EmailsDialog } from './EmailsDialog.tsx'
import { LabelsDialog } from './LabelsDialog.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import type { Making } from './useMaking.ts'

/** What can be done with a forwarding as a whole; the main one is what comes next. */
export function DespatchActions({ forwarding, making }: { forwarding: Forwarding; making: Making }) {
  const t = useWords()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const shown = useForwardingActions(forwarding, making, setAsked)
  useActions(shown)
  const buttons = shown.filter(({ rare }) => rare !== true)
  return (
    <>
      {buttons.map(({ label, keys, run, disabled, main }) => (
        <ActionButton
          key={label}
          label={label}
          onClick={run}
          disabled={disabled ?? false}
          main={main ?? false}
          {...(keys && { keys })}
        />
      ))}
      {asked === 'books' && <BooksDialog forwarding={forwarding} onClose={close} />}
      {asked === 'labels' && <LabelsDialog forwarding={forwarding} onClose={close} />}
      {asked === 'emails' && forwarding.folder !== null && (
        <EmailsDialog forwarding={forwarding} folder={forwarding.folder} onClose={close} />
      )}
      {asked === 'cancel-rest' && (
        <CancelRest
          forwarding={forwarding}
          onClose={close}
          onDone={(cancelled) => {
            close()
            making.forget()
            notifyDone(t('despatch.cancelledRest', { count: cancelled }))
          }}
        />
      )}
    </>
  )
}

/** The dialog that is open. */
type Asked = 'books' | 'labels' | 'emails' | 'cancel-rest'

/** `rare`: found by the palette, and no button. */
type ForwardingAction = Action & { shown: boolean; main?: boolean; rare?: boolean }

function useForwardingActions(
  forwarding: Forwarding,
  making: Making,
  ask: (what: Asked) => void,
): readonly ForwardingAction[] {
  const t = useWords()
  const doing = useDoing(forwarding, making)
  const unfinished = isUnfinished(forwarding)
  const { running } = making
  const lost = forwarding.folder === null
  const unprinted = forwarding.printFile === null || lost || running
  const actions: ForwardingAction[] = [
    {
      label: t('despatch.openPrint'),
      keys: 'Ctrl+P',
      run: doing.openPrint,
      disabled: unprinted,
      shown: !unfinished,
      main: true,
    },
    {
      label: t('despatch.resume'),
      keys: 'Ctrl+Enter',
      run: doing.resume,
      disabled: running,
      shown: unfinished,
      main: true,
    },
    {
      label: t('despatch.books.button'),
      keys: 'Ctrl+J',
      run: () => ask('books'),
      disabled: lost || running,
      shown: !unfinished,
    },
    {
      label: t('despatch.labels.button'),
      keys: 'Ctrl+L',
      run: () => ask('labels'),
      disabled: lost || running,
      shown: !unfinished,
    },
    {
      label: t('despatch.emails.button'),
      keys: 'Ctrl+M',
      run: () => ask('emails'),
      disabled: lost || running,
      shown: !unfinished,
    },
    { label: t('despatch.openFolder'), keys: 'Ctrl+O', run: doing.openFolder, disabled: lost, shown: true },
    { label: t('despatch.again'), run: doing.again, disabled: running, shown: !unfinished, rare: true },
    { label: t('despatch.cancelRest'), run: () => ask('cancel-rest'), disabled: running, shown: unfinished },
  ]
  return actions.filter((action) => action.shown)
}

type CancelProps = { forwarding: Forwarding; onDone: (cancelled: number) => void; onClose: () => void }

/** Asks for the reason and strikes through every number that is not made. */
function CancelRest({ forwarding, onDone, onClose }: CancelProps) {
  const t = useWords()
  const { run, running, error } = useCommand('number.cancelRest')
  const strike = async (reason: string) => {
    const done = await run({ forwarding: forwarding.id, reason })
    if (done) onDone(done.cancelled)
  }
  return (
    <ReasonDialog
      title={t('despatch.cancelRestTitle', { count: forwarding.despatched - forwarding.made })}
      label={t('despatch.cancelRest')}
      running={running}
      error={error}
      onReason={(reason) => void strike(reason)}
      onClose={onClose}
    />
  )
}

/** The doings behind the buttons; what goes wrong is said in a notice. */
function useDoing(forwarding: Forwarding, making: Making) {
  const t = useWords()
  const trying = (work: () => Promise<void>) => () => {
    work().catch((thrown: unknown) => notifyError(asAppError(thrown)))
  }
  const make = async (folder: string | null, again: boolean) => {
    if (folder === null || !(await making.make(folder, again))) return
    const count = again ? forwarding.despatched : forwarding.despatched - forwarding.made
    const words = { count, folder: ltr(folder) }
    notifyDone(again ? t('despatch.againDone', words) : t('despatch.made', words))
  }
  return {
    resume: trying(async () => make(forwarding.folder ?? (await shell.chooseFolder()), false)),
    again: trying(async () => make(await shell.chooseFolder(forwarding.folder), true)),
    openFolder: trying(async () => {
      if (forwarding.folder !== null) await shell.openPath(forwarding.folder)
    }),
    openPrint: trying(async () => {
      if (forwarding.folder !== null) await shell.openPath(forwarding.folder, forwarding.printFile)
    }),
  }
}
