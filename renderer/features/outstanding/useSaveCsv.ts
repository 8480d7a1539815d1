import type { CircularId } from '../../../shared/contract/values.ts'
import { useService } from '../../client/context.ts'
import { asAppError } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { notifyDone, notifyError } from '../../ui/notify.tsx'

/** Saves the list of who has not answered as CSV, of one circular or of all. */
export function useSaveCsv(circular: CircularId | null): () => void {
  const t = useWords()
  const service = useService()
  const { language } = useLanguage()
  const save = async () => {
    const { csv, rows } = await service.call('outstanding.csv', { circular, language })
    const saved = await shell.saveFile({ name: 'outstanding.csv', kind: 'csv', content: csv })
    if (saved !== null) notifyDone(t('outstanding.csvSaved', { count: rows }))
  }
  return () => void save().catch((thrown: unknown) => notifyError(asAppError(thrown)))
}
