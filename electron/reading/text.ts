import { AppError } from '../../shared/errors.ts'
import type { PdfReader } from '../pages/open.ts'

/** Enough for the longest rules; what follows is not searched, only opened. */
const most = { pages: 300, characters: 500_000 }

/** Why reading ended before the last page, if a page ended it. */
export type TextOfPages = { text: string; ended: AppError | null }

/**
 * The text of all pages, as search finds it. A page that can't be read ends it: what came before is kept.
 *
 * Error: CANCELLED.
 */
export async function readText(reader: PdfReader): Promise<TextOfPages> {
  const pages: string[] = []
  let length = 0
  let ended: AppError | null = null
  for (let page = 0; page < reader.pages; page += 1) {
    try {
      if (page < most.pages && length < most.characters) {
        const { text } = await reader.text(page)
        pages.push(text)
        length += text.length
      } else await reader.pageInfo(page)
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'CANCELLED') throw error
      ended = error
      break
    }
  }
  return { text: pages.join('\n').slice(0, most.characters), ended }
}
