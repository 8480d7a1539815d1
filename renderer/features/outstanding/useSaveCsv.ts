import type { CallInput } from '../../../shared/contract/contract.ts'
import { useService } from '../../client/context.ts'
import { asAppError } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { notifyDone, notifyError } from '../../ui/notify.tsx'

/** Saves a list of offices and their answers as CSV: the one that is shown, or all who have not answered. */
export function useSaveCsv(which: Omit<CallInput<'outstanding.csv'>, 'language'> = {}): () => void {
  const t = useWords()
  const service = useService()
  const { language } = useLanguage()
  const save = async () => {
    const { csv, rows } = await service.call('outstanding.csv', { ...which, language })
    const saved = await shell.saveFile({ name: 'outstanding.csv', kind: 'csv', content: csv })
    if (saved !== null) notifyDone(t('outstanding.csvSaved', { count: rows }))
  }
  return () => void save().catch((thrown: unknown) => notifyError(asAppError(thrown)))
}
