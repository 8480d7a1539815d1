import type { letterCalls } from '../../../shared/contract/letters.ts'
import { cancelNumbers, cancelRest } from '../../register/forwardings/despatchCommands.ts'
import { listDespatches } from '../../register/forwardings/despatches.ts'
import { getForwarding, listForwardings } from '../../register/forwardings/forwardings.ts'
import type { Handlers } from '../context.ts'
import { changeForm, listForms, restoreBuiltIn } from '../letters/forms.ts'
import { later } from '../later.ts'

export const letterHandlers: Handlers<keyof typeof letterCalls> = {
  'enclosure.add': later(async () => (await import('../letters/enclosure.ts')).addEnclosure),
  'form.list': ({ register }) => ({ forms: listForms(register.db) }),
  'form.preview': later(async () => (await import('../letters/formPreview.ts')).previewForm),
  'form.save': ({ register }, input) => ({ form: changeForm(register, input) }),
  'form.restore': ({ register }, { name }) => ({ form: restoreBuiltIn(register, name) }),
  'letter.preview': later(async () => (await import('../letters/preview.ts')).previewPictures),
  'letter.previewPdf': later(async () => (await import('../letters/preview.ts')).previewPdf),
  'letter.check': later(async () => (await import('../letters/preview.ts')).checkLetters),
  'letter.issue': later(async () => (await import('../letters/issue.ts')).issueLetters),
  'letter.resume': later(async () => (await import('../letters/make.ts')).makeLetters),
  'letter.reprint': later(async () => (await import('../letters/reprint.ts')).reprintLetters),
  'forwarding.list': (context, input) => listForwardings(context.register.db, input, context.today()),
  'forwarding.get': (context, { id }) => ({
    forwarding: getForwarding(context.register.db, id, context.today()),
  }),
  'despatch.list': (context, input) => listDespatches(context.register.db, input, context.today()),
  'number.cancel': (context, { despatches, reason }) => ({
    despatches: cancelNumbers(context.register, despatches, reason, context.today()),
  }),
  'number.cancelRest': ({ register }, { forwarding, reason }) => ({
    cancelled: cancelRest(register, forwarding, reason),
  }),
}
