import type { letterheadCalls } from '../../../shared/contract/letterhead.ts'
import type { Handlers } from '../context.ts'
import { getImage } from '../images.ts'
import { letterheadPicture } from '../letterhead.ts'

export const letterheadHandlers: Handlers<keyof typeof letterheadCalls> = {
  'image.get': getImage,
  'letterhead.preview': letterheadPicture,
}
