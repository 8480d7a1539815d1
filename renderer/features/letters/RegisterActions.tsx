import { useState } from 'react'
import type { Forwarding } from '../../../shared/contract/letters.ts'
import { useService } from '../../client/context.ts'
import { asAppError } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { notifyDone, notifyError } from '../../ui/notify.tsx'
import { ReprintDialog } from './ReprintDialog.tsx'
import { registerCsv } from './registerCsv.ts'

type Props = { forwarding: Forwarding; onPrint: () => void }

/** The despatch register of a forwarding on paper, and as a file. */
export function RegisterActions({ forwarding, onPrint }: Props) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const service = useService()
  const [reprinting, setReprinting] = useState(false)
  const save = async () => {
    try {
      const content = await registerCsv(service, forwarding.id, t, isUrdu)
      const name = `despatch-${forwarding.number.replace(/[^A-Za-z0-9-]+/g, '-')}.csv`
      if ((await shell.saveFile({ name, kind: 'csv', content })) !== null) notifyDone(t('despatch.csvSaved'))
    } catch (thrown) {
      notifyError(asAppError(thrown))
    }
  }
  const saveCsv = () => void save()
  const reprint = {
    label: t('despatch.reprint.button'),
    keys: 'Ctrl+Shift+L',
    run: () => setReprinting(true),
    disabled: forwarding.made === 0,
  }
  useActions([
    reprint,
    { label: t('despatch.print'), keys: 'Ctrl+Shift+P', run: onPrint },
    { label: t('despatch.csv'), keys: 'Ctrl+S', run: saveCsv },
  ])
  return (
    <>
      <ActionButton
        label={reprint.label}
        keys={reprint.keys}
        disabled={reprint.disabled}
        onClick={reprint.run}
      />
      {reprinting && <ReprintDialog forwarding={forwarding} onClose={() => setReprinting(false)} />}
      <ActionButton label={t('despatch.print')} keys="Ctrl+Shift+P" onClick={onPrint} />
      <ActionButton label={t('despatch.csv')} keys="Ctrl+S" onClick={saveCsv} />
    </>
  )
}
