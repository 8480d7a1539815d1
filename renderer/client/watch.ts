import type { CallName, Contract } from '../../shared/contract/contract.ts'
import type { Topic } from '../../shared/contract/define.ts'

/** Names of the calls that only read. */
export type QueryName = { [N in CallName]: Contract[N]['kind'] extends 'query' ? N : never }[CallName]

const everything: readonly Topic[] = [
  'office',
  'circular',
  'forwarding',
  'receipt',
  'form',
  'settings',
  'desk',
  'calendar',
  'reminder',
]
const reminders: readonly Topic[] = ['circular', 'forwarding', 'receipt', 'calendar', 'reminder', 'office']
const letters: readonly Topic[] = ['office', 'circular', 'form', 'settings']
const books: readonly Topic[] = ['circular', 'forwarding', 'receipt']

/** What each query shows: when a command changed one of these topics, the query is asked again. */
export const watched: { readonly [N in QueryName]: readonly Topic[] } = {
  'register.state': ['settings'],
  'settings.get': ['settings', 'forwarding'],
  'today.get': everything,
  'calendar.get': ['calendar', 'office'],
  'calendar.dueIn': ['calendar', 'settings'],
  'reminder.list': reminders,
  'reminder.preview': [...reminders, 'form', 'settings'],
  'deadline.history': ['receipt', 'calendar'],
  'ladder.get': ['reminder'],
  'desk.get': [],
  'desk.list': ['desk'],
  'office.list': ['office'],
  'office.compact': ['office'],
  'office.get': ['office'],
  'list.list': ['office'],
  'circular.list': books,
  'circular.get': books,
  'circular.page': [],
  'image.get': [],
  'letterhead.preview': ['form'],
  'form.list': ['form'],
  'form.preview': ['form', 'settings'],
  'letter.preview': letters,
  'letter.previewPdf': letters,
  'letter.check': [...letters, 'forwarding'],
  'papers.mails': ['forwarding'],
  'papers.drafts': ['forwarding', 'desk'],
  'forwarding.list': books,
  'forwarding.get': books,
  'despatch.list': books,
  'receipt.find': books,
  'receipt.recent': books,
  'receipt.of': books,
  'attachment.page': [],
  'attachment.file': [],
  'outstanding.status': books,
  'outstanding.csv': books,
  'outstanding.list': books,
  'report.preview': [...books, 'settings'],
  'outstanding.matrix': [...books, 'office'],
  'outstanding.office': books,
  'outstanding.officeCounts': [...books, 'office'],
  'search.find': [...books, 'office'],
}

/** Whether a query key `[name, input]` shows something that these topics changed. */
export function isTouched(key: readonly unknown[], topics: readonly string[]): boolean {
  const name = key[0]
  if (typeof name !== 'string' || !isQueryName(name)) return false
  return watched[name].some((topic) => topics.includes(topic))
}

function isQueryName(name: string): name is QueryName {
  return Object.hasOwn(watched, name)
}
