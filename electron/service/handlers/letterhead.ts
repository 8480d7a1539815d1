import type { letterheadCalls } from '../../../shared/contract/letterhead.ts'
import type { Handlers } from '../context.ts'
import { later } from '../later.ts'

export const letterheadHandlers: Handlers<keyof typeof letterheadCalls> = {
  'image.get': later(async () => (await import('../letters/images.ts')).getImage),
  'letterhead.preview': later(async () => (await import('../letters/letterhead.ts')).letterheadPicture),
}
