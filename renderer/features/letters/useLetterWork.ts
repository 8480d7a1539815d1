import { useParams } from 'wouter'
import { namesOriginal } from '../../../shared/domain/formFields.ts'
import { circularId, type CircularId } from '../../../shared/contract/values.ts'
import { useChoice, useDraft } from '../../client/desk.ts'
import { draftKeys } from '../../client/draftKeys.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { emptyWork, letterWork, usualAtFirst, usualLetter, type Office, type UsualLetter } from './work.ts'

/** The circular that the address names; an id that can't be one gives an id that no circular has. */
export function useCircularParam(): CircularId {
  const { circular } = useParams()
  return circularId.safeParse(circular).data ?? circularId.parse('none')
}

/** The letter of a circular as it stands, kept as a draft. */
export function useLetterWork(circular: CircularId, upward = false) {
  const key = upward ? draftKeys.acknowledge(circular) : draftKeys.letter(circular)
  return useDraft(key, emptyWork, letterWork)
}

/** What every letter needs to know of the office; undefined until all of it is there. */
export function useOffice(which: 'letters' | 'upward' | 'all') {
  const settings = useQueryCall('settings.get', {})
  const forms = useQueryCall('form.list', {})
  const state = useQueryCall('register.state', {})
  const [usual, setUsual, choice] = useChoice('letters/language', usualAtFirst, usualLetter)
  const remember = (part: Partial<UsualLetter>) => setUsual((now) => ({ ...now, ...part }))
  const error = settings.error ?? forms.error ?? state.error
  if (!settings.data || !forms.data || !state.data || !choice.loaded) return { remember, error }
  const upward = which === 'upward'
  // Reminders are written from the letter that they are about.
  const fitting = forms.data.forms.filter(
    ({ name, text }) => which === 'all' || ((name === 'acknowledgement') === upward && !namesOriginal(text)),
  )
  const office: Office = { settings: settings.data, forms: fitting, today: state.data.today, usual, upward }
  return { office, remember, error }
}
