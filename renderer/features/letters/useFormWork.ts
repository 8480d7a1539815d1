import { z } from 'zod'
import { useDraft } from '../../client/desk.ts'
import { changedWork, emptyWork, formWords, type LetterChange, type LetterWork, type Office } from './work.ts'

const written = z.object({ text: formWords.nullable(), textUrdu: formWords.nullable() })

/** The form that is open, and for every form what was written and not kept yet. */
const formWork = z.object({ form: z.string().nullable(), written: z.record(z.string(), written) })

const nothing: z.infer<typeof written> = { text: null, textUrdu: null }

/** The words of the forms as they are being written: another form may be opened, and nothing is lost. */
export function useFormWork(office: Office) {
  const [kept, setKept, { loaded }] = useDraft('forms', { form: null, written: {} }, formWork)
  const form = office.forms.find(({ name }) => name === kept.form)?.name ?? office.forms[0]?.name ?? ''
  const work: LetterWork = { ...emptyWork, form, language: 'both', ...(kept.written[form] ?? nothing) }
  const change = (next: LetterChange) =>
    setKept((now) => {
      const { text, textUrdu } = changedWork({ ...emptyWork, ...now.written[form] }, next)
      return { form, written: { ...now.written, [form]: { text, textUrdu } } }
    })
  const choose = (name: string) => setKept((now) => ({ ...now, form: name }))
  return { work, change, choose, loaded }
}
