import { AppError } from '../../shared/errors.ts'
import type { PdfReader } from '../pages/open.ts'

/** Enough for the longest rules; what follows is not searched. */
const most = { pages: 300, characters: 500_000 }

/**
 * The text of all pages, as search finds it. A page that can't be read ends it: what came before is kept.
 *
 * Error: CANCELLED.
 */
export async function readText(reader: PdfReader): Promise<string> {
  const pages: string[] = []
  let length = 0
  for (let page = 0; page < Math.min(reader.pages, most.pages) && length < most.characters; page += 1) {
    try {
      const { text } = await reader.text(page)
      pages.push(text)
      length += text.length
    } catch (error) {
      if (error instanceof AppError && error.code === 'CANCELLED') throw error
      break
    }
  }
  return pages.join('\n').slice(0, most.characters)
}
