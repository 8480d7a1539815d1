import type { BookFormat } from '../../../shared/domain/officeBooks.ts'
import { asAppError, useJob } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { notifyDone, notifyError } from '../../ui/notify.tsx'
import { fileName, type Wanted } from './wanted.ts'

/** Makes the chosen book, then saves it where the clerk says, or opens it in the PDF program to print. */
export function useReport(wanted: Wanted | null) {
  const t = useWords()
  const job = useJob('report.make')
  const trying = (work: () => Promise<void>) => () => {
    if (job.running) return
    work().catch((thrown: unknown) => notifyError(asAppError(thrown)))
  }
  const save = (format: BookFormat) =>
    trying(async () => {
      if (!wanted) return
      const made = await job.start({ ...wanted, format })
      if (!made?.bytes) return
      const content = made.bytes
      const saved = await shell.saveFile({ name: fileName(wanted, format), kind: format, content })
      if (saved !== null) notifyDone(t('reports.saved', { count: made.rows, file: ltr(saved) }))
    })
  const print = trying(async () => {
    if (!wanted) return
    const made = await job.start({ ...wanted, format: 'pdf', keep: true })
    const [, folder, file] = /^(.*)[/\\]([^/\\]+)$/su.exec(made?.file ?? '') ?? []
    if (folder === undefined || file === undefined) return
    await shell.openPath(folder, file)
    notifyDone(t('reports.opened'))
  })
  return { job, save, print }
}
