import { useState } from 'react'
import { useDraft } from '../../client/desk.ts'
import { useService } from '../../client/context.ts'
import { useCommand } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { notifyDone, notifyUndo } from '../../ui/notify.tsx'
import { useToday } from '../../ui/today.ts'
import type { Directory } from './directory.ts'
import {
  emptyForm,
  formOf,
  officeFaults,
  saveInput,
  takenBy,
  type KnownOffice,
  type OfficeForm,
} from './officeForm.ts'

export type OfficeFormModel = ReturnType<typeof useOfficeForm>

/** The form of one office: what was typed (kept as a draft), what is wrong with it, and saving it. */
export function useOfficeForm(known: KnownOffice | null, directory: Directory, onSaved: () => void) {
  const t = useWords()
  const today = useToday()
  const [tried, setTried] = useState(false)
  const [draft, setDraft, desk] = useDraft<OfficeForm | null>(`office/${known?.office.id ?? 'new'}`, null)
  const service = useService()
  const { run, running, error } = useCommand('office.save')
  const begin = () => (known ? formOf(known, directory, today) : emptyForm)
  const form = draft ?? begin()
  const faults = officeFaults(form, known, directory, today)
  const put = (part: Partial<OfficeForm>) => setDraft((now) => ({ ...(now ?? begin()), ...part }))

  const save = async () => {
    setTried(true)
    if (running) return
    if (Object.keys(faults).length > 0) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('aside [aria-invalid=true]')?.focus())
      return
    }
    const done = await run(saveInput(form, known, directory))
    if (!done) return
    desk.clear()
    onSaved()
    const message = t('offices.panel.saved', { name: done.office.name })
    if (!known) return notifyDone(message)
    notifyUndo({
      message,
      undo: async () => {
        await service.call('office.save', { ...known.office, from: form.from })
        notifyDone(t('offices.panel.undone'))
      },
    })
  }
  return {
    form,
    put,
    save,
    running,
    error,
    isKept: draft !== null && desk.saved,
    faults: tried ? faults : {},
    taken: faults.code === 'codeTaken' ? (takenBy(form, known?.office.id, directory)?.name ?? '') : '',
  }
}
