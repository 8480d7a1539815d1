import type { reportCalls } from '../../../shared/contract/reports.ts'
import type { Handlers } from '../context.ts'
import { later } from '../later.ts'

export const reportHandlers: Handlers<keyof typeof reportCalls> = {
  'report.preview': later(async () => (await import('../bookFiles.ts')).previewBook),
  'report.make': later(async () => (await import('../bookFiles.ts')).makeBook),
}
