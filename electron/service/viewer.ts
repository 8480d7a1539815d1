import { startPdfSession, type PdfReader, type PdfSession } from '../pages/open.ts'
import type { PngPicture } from '../pages/types.ts'
import type { Wiring } from './context.ts'

/** Pictures of PDF pages for the screen. */
export type Viewer = {
  /** One page (from 0) of the document that `key` names; `load` is asked for its bytes when they are needed. */
  page(key: string, load: Load, page: number, longEdge: number): Promise<ViewedPage>
  /** Every page of a letter that is not kept, such as a preview; at most `most` of them. */
  pages(bytes: Uint8Array, longEdge: number, most: number): Promise<PngPicture[]>
  close(): void
}

/** The bytes of a document, asked for only when it is not open yet. */
type Load = () => Uint8Array | Promise<Uint8Array>

export type ViewedPage = PngPicture & { pointWidth: number; pointHeight: number; pages: number }

/** A child that nobody asked for a minute is let go. */
const idleMs = 60_000

/**
 * Keeps a child for the circular that is looked at and one for letter previews, so that turning a page
 * doesn't start a process. A child that a page killed is replaced at the next question.
 */
export function openViewer({ startPdfChild }: Pick<Wiring, 'startPdfChild'>): Viewer {
  const circulars = lane(startPdfSession(startPdfChild))
  const previews = lane(startPdfSession(startPdfChild))
  return {
    page: (key, load, page, longEdge) =>
      circulars.use(key, load, async (reader) => {
        const picture = await reader.picture(page, longEdge)
        const { width, height } = await reader.pageInfo(page)
        return { ...picture, pointWidth: width, pointHeight: height, pages: reader.pages }
      }),
    pages: (bytes, longEdge, most) =>
      previews.use(
        null,
        () => bytes,
        async (reader) => {
          const pictures: PngPicture[] = []
          for (let page = 0; page < Math.min(reader.pages, most); page += 1) {
            pictures.push(await reader.picture(page, longEdge))
          }
          return pictures
        },
      ),
    close: () => {
      circulars.close()
      previews.close()
    },
  }
}

/** One child that looks at one document at a time; questions wait for one another. */
function lane(session: PdfSession) {
  let open: { key: string; reader: PdfReader } | null = null
  let queue: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined

  const letGo = () => {
    clearTimeout(idle)
    open = null
    session.close()
  }
  const readerFor = async (key: string | null, load: Load) => {
    if (open && open.key === key) return open.reader
    open = null
    const reader = await session.open(await load())
    if (key !== null) open = { key, reader }
    return reader
  }
  const answer = async <T>(key: string | null, load: Load, ask: (reader: PdfReader) => Promise<T>) => {
    clearTimeout(idle)
    try {
      return await ask(await readerFor(key, load))
    } catch (error) {
      open = null
      throw error
    } finally {
      idle = setTimeout(letGo, idleMs)
      idle.unref()
    }
  }
  return {
    use<T>(key: string | null, load: Load, ask: (reader: PdfReader) => Promise<T>): Promise<T> {
      const result = queue.then(() => answer(key, load, ask))
      queue = result.catch(() => undefined)
      return result
    },
    close: letGo,
  }
}
