import { useState } from 'react'
import type { LetterDraft } from '../../../shared/contract/letters.ts'
import { asAppError, useQueryCall } from '../../client/hooks.ts'
import { useService } from '../../client/context.ts'
import { shell } from '../../client/shell.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { notifyDone, notifyError } from '../../ui/notify.tsx'
import { officeName } from '../../ui/officeName.ts'
import { OfficeTurner } from '../../ui/OfficeTurner.tsx'
import { PagePictures } from '../../ui/PagePictures.tsx'
import css from './letters.module.css'

/** Wide enough to be read at 1366×768 and sharp at twice that. */
const longEdge = 1400

/** The very PDF that would be issued, as pictures; PgUp and PgDn go to the other offices. */
export function LetterPreview({ draft, stale }: { draft: LetterDraft | null; stale: boolean }) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const service = useService()
  const [at, setAt] = useState(0)
  const isOne = Boolean(draft?.together) && draft?.to.kind !== 'sender'
  const chosen =
    isOne || draft?.to.kind === 'sender' ? 1 : draft?.to.kind === 'offices' ? draft.to.offices.length : null
  const office = chosen === null ? at : Math.min(at, chosen - 1)
  const { data, error, fetching } = useQueryCall(
    'letter.preview',
    // Not asked while there is no draft; the assertion is never used.
    { draft: draft as LetterDraft, office, longEdge },
    { enabled: draft !== null, keep: true, keepFor: 5_000 },
  )
  const total = chosen ?? data?.offices ?? 1
  const name = data ? officeName(data, isUrdu) : ''
  const turn = (by: number) => setAt(Math.max(0, Math.min(total - 1, office + by)))
  const save = async () => {
    if (!draft) return
    try {
      const { pdf } = await service.call('letter.previewPdf', { draft, office })
      const saved = await shell.saveFile({ name: 'letter-draft.pdf', kind: 'pdf', content: pdf })
      if (saved !== null) notifyDone(t('letter.preview.saved'))
    } catch (thrown) {
      notifyError(asAppError(thrown))
    }
  }
  useActions([
    { label: t('letter.preview.next'), keys: 'PgDn', run: () => turn(1), disabled: office >= total - 1 },
    { label: t('letter.preview.previous'), keys: 'PgUp', run: () => turn(-1), disabled: office <= 0 },
    { label: t('letter.preview.draft'), run: () => void save(), disabled: draft === null },
  ])
  return (
    <section className={css.preview} aria-label={t('letter.preview.title')}>
      <OfficeTurner
        {...{ office, total }}
        name={data && name}
        all={isOne ? t('letter.togetherKind.together') : undefined}
        working={fetching || stale}
        onTurn={turn}
      >
        <ActionButton
          label={t('letter.preview.draft')}
          disabled={draft === null}
          onClick={() => void save()}
        />
      </OfficeTurner>
      <ErrorText error={error} />
      <PagePictures pages={data?.pages} total={data?.total ?? 0} label={t('letter.preview.title')} />
    </section>
  )
}
