import type { OfficeId } from '../../../shared/contract/values.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import type { Directory } from './directory.ts'
import css from './offices.module.css'
import { OfficeFields } from './OfficeFields.tsx'
import { OfficeHistory } from './OfficeHistory.tsx'
import type { KnownOffice } from './officeForm.ts'
import { SidePanel } from './SidePanel.tsx'
import { useOfficeForm } from './useOfficeForm.ts'

type Props = { id: OfficeId | null; directory: Directory; onClose: () => void }

/** One office, to look at and to change; `id` null: a new one. */
export function OfficePanel({ id, directory, onClose }: Props) {
  const t = useWords()
  // Without an id nothing is asked; the input must still be one.
  const { data, error } = useQueryCall('office.get', { id: id ?? noOffice }, { enabled: id !== null })
  if (id === null) return <OfficeEditor known={null} directory={directory} onClose={onClose} />
  if (data?.office.id === id) {
    return <OfficeEditor key={id} known={data} directory={directory} onClose={onClose} />
  }
  return (
    <SidePanel title={t('offices.panel.title')} onClose={onClose}>
      <ErrorText error={error} />
    </SidePanel>
  )
}

// Branded ids are plain text.
const noOffice = 'none' as OfficeId

type EditorProps = { known: KnownOffice | null; directory: Directory; onClose: () => void }

function OfficeEditor({ known, directory, onClose }: EditorProps) {
  const t = useWords()
  const model = useOfficeForm(known, directory, onClose)
  const save = { label: t('offices.panel.save'), keys: 'Ctrl+Enter', run: () => void model.save() }
  useActions([save])
  return (
    <SidePanel
      title={known ? t('offices.panel.title') : t('offices.panel.newTitle')}
      onClose={onClose}
      footer={
        <>
          <span data-main-action>
            <ActionButton
              main
              label={save.label}
              keys={save.keys}
              running={model.running}
              onClick={save.run}
            />
          </span>
          {model.isKept && <span className={css.dimmed}>{t('offices.panel.draftKept')}</span>}
        </>
      }
    >
      <ErrorText error={model.error} />
      <OfficeFields model={model} directory={directory} isNew={known === null} />
      {known && <OfficeHistory known={known} />}
    </SidePanel>
  )
}
