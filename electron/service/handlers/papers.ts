import type { paperCalls } from '../../../shared/contract/papers.ts'
import type { Handlers } from '../context.ts'
import { later } from '../later.ts'

export const paperHandlers: Handlers<keyof typeof paperCalls> = {
  'papers.mails': later(async () => (await import('../letters/paperCalls.ts')).countMails),
  'papers.drafts': later(async () => (await import('../letters/paperCalls.ts')).listDrafts),
  'papers.labels': later(async () => (await import('../letters/paperCalls.ts')).makeLabels),
  'papers.books': later(async () => (await import('../letters/paperCalls.ts')).makeBooks),
  'papers.emails': later(async () => (await import('../letters/paperCalls.ts')).makeEmails),
}
