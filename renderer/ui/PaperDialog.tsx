import { ActionIcon } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useWords } from '../locales/i18n.ts'
import { ltr } from '../locales/words.ts'
import { ActionButton } from './ActionButton.tsx'
import { Dialog } from './Confirm.tsx'
import css from './PaperDialog.module.css'
import { useKeys } from './keys.ts'
import { notifyDone, notifyError } from './notify.tsx'
import { PageView } from './PageView.tsx'
import type { PagePicture } from './usePagePicture.ts'

type Props = {
  /** The name that the file came with. */
  name: string
  load: (page: number, longEdge: number) => Promise<PagePicture & { pages: number }>
  /** Asks where to save the file as it came; the place, or null. */
  save: () => Promise<string | null>
  onClose: () => void
}

/** A paper clip that opens a kept paper. */
export function PaperClip({ name, onOpen }: { name: string; onOpen: () => void }) {
  const t = useWords()
  return (
    <ActionIcon
      size={44}
      variant="subtle"
      color="gray"
      aria-label={t('ui.paper.open', { name: `\u2068${name}\u2069` })}
      title={name}
      onClick={onOpen}
    >
      <IconPaperclip size={22} aria-hidden />
    </ActionIcon>
  )
}

/** The pages of a kept paper, and the way to its file. */
export function PaperDialog({ name, load, save, onClose }: Props) {
  const t = useWords()
  const [page, setPage] = useState(1)
  const [pages, setPages] = useState(1)
  const picture = useCallback(
    async (number: number, longEdge: number) => {
      const found = await load(number, longEdge)
      setPages(found.pages)
      return found
    },
    [load],
  )
  const keep = () =>
    void save()
      .then((place) => place !== null && notifyDone(t('ui.paper.saved', { place: ltr(place) })))
      .catch(notifyError)
  useKeys({ 'Ctrl+S': keep }, { inDialog: true })
  return (
    <Dialog opened wide="most" title={name} onClose={onClose}>
      <div className={css.pages}>
        <PageView label={name} load={picture} pages={pages} page={page} onPage={setPage} />
      </div>
      <div>
        <ActionButton firstFocus label={t('ui.paper.save')} keys="Ctrl+S" onClick={keep} />
      </div>
    </Dialog>
  )
}
