import { useEffect, useState } from 'react'

/** A page as PNG, its size in pixels, and in points for placing boxes over it. */
export type PagePicture = {
  png: Uint8Array
  width: number
  height: number
  /** Left out where nothing is ever boxed. */
  pointWidth?: number
  pointHeight?: number
}

/** `page`: the one that is shown, which stays until the next has come. */
type Shown = { url: string | null; picture: PagePicture | null; page: number; error: unknown }

/** The picture of a page as a blob URL, which is taken back when another one is shown. */
export function usePagePicture(
  load: (page: number, longEdge: number) => Promise<PagePicture>,
  page: number,
  longEdge: number,
): Shown {
  const [shown, setShown] = useState<Shown>({ url: null, picture: null, page, error: null })
  useEffect(() => {
    let gone = false
    let url: string | null = null
    load(page, longEdge).then(
      (picture) => {
        if (gone) return
        // The copy gives the Blob a buffer of its own type.
        url = URL.createObjectURL(new Blob([new Uint8Array(picture.png)], { type: 'image/png' }))
        setShown({ url, picture, page, error: null })
      },
      (error: unknown) => {
        if (!gone) setShown({ url: null, picture: null, page, error })
      },
    )
    return () => {
      gone = true
      if (url) URL.revokeObjectURL(url)
    }
  }, [load, page, longEdge])
  return shown
}
