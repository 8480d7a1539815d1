import { useState } from 'react'
import type { Forwarding } from '../../../shared/contract/letters.ts'
import { useService } from '../../client/context.ts'
import { asAppError, useCommand } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { useActions, type Action } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { notifyDone, notifyError } from '../../ui/notify.tsx'
import { isUnfinished } from './DespatchesScreen.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { registerCsv } from './registerCsv.ts'
import type { Making } from './useMaking.ts'

/** What can be done with a forwarding as a whole; the main one is what comes next. */
export function DespatchActions({ forwarding, making }: { forwarding: Forwarding; making: Making }) {
  const t = useWords()
  const [cancelling, setCancelling] = useState(false)
  const cancelRest = useCommand('number.cancelRest')
  const doing = useDoing(forwarding, making)
  const unfinished = isUnfinished(forwarding)
  const actions: (Action & { shown: boolean; main?: boolean })[] = [
    {
      label: t('despatch.cancelRest'),
      run: () => setCancelling(true),
      disabled: making.running,
      shown: unfinished,
    },
    { label: t('despatch.csv'), keys: 'Ctrl+E', run: doing.saveCsv, shown: true },
    { label: t('despatch.again'), run: doing.again, disabled: making.running, shown: !unfinished },
    {
      label: t('despatch.openFolder'),
      keys: 'Ctrl+O',
      run: doing.openFolder,
      disabled: forwarding.folder === null,
      shown: true,
    },
    {
      label: t('despatch.openPrint'),
      keys: 'Ctrl+P',
      run: doing.openPrint,
      disabled: forwarding.printFile === null || forwarding.folder === null || making.running,
      shown: !unfinished,
      main: true,
    },
    {
      label: t('despatch.resume'),
      keys: 'Ctrl+Enter',
      run: doing.resume,
      disabled: making.running,
      shown: unfinished,
      main: true,
    },
  ]
  const shown = actions.filter((action) => action.shown)
  useActions(shown)
  const waiting = forwarding.despatched - forwarding.made
  const strike = async (reason: string) => {
    const done = await cancelRest.run({ forwarding: forwarding.id, reason })
    if (!done) return
    setCancelling(false)
    making.forget()
    notifyDone(t('despatch.cancelledRest', { count: done.cancelled }))
  }
  return (
    <>
      {shown.map(({ label, keys, run, disabled, main }) => (
        <ActionButton
          key={label}
          label={label}
          onClick={run}
          disabled={disabled ?? false}
          main={main ?? false}
          {...(keys && { keys })}
        />
      ))}
      {cancelling && (
        <ReasonDialog
          title={t('despatch.cancelRestTitle', { count: waiting })}
          label={t('despatch.cancelRest')}
          running={cancelRest.running}
          error={cancelRest.error}
          onReason={(reason) => void strike(reason)}
          onClose={() => setCancelling(false)}
        />
      )}
    </>
  )
}

/** The doings behind the buttons; what goes wrong is said in a notice. */
function useDoing(forwarding: Forwarding, making: Making) {
  const t = useWords()
  const service = useService()
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
    saveCsv: trying(async () => {
      const content = await registerCsv(service, forwarding.id, t)
      const name = `despatch-${forwarding.number.replace(/[^A-Za-z0-9-]+/g, '-')}.csv`
      if ((await shell.saveFile({ name, kind: 'csv', content })) !== null) notifyDone(t('despatch.csvSaved'))
    }),
  }
}
