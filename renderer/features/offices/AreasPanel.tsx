import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { Area } from '../../../shared/contract/offices.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { AreaForm } from './AreaForm.tsx'
import { areaName, areaTree } from './directory.ts'
import css from './offices.module.css'
import { SidePanel } from './SidePanel.tsx'

/** Divisions, districts and tehsils: add and change. */
export function AreasPanel({ areas, onClose }: { areas: readonly Area[]; onClose: () => void }) {
  const t = useWords()
  const { language } = useLanguage()
  const [editing, setEditing] = useState<Area | 'new' | null>(null)
  const add = { label: t('offices.areasPanel.add'), keys: 'Alt+N', run: () => setEditing('new') }
  useActions([add])
  const kinds = {
    division: t('offices.areasPanel.division'),
    district: t('offices.areasPanel.district'),
    tehsil: t('offices.areasPanel.tehsil'),
  }
  return (
    <SidePanel title={t('offices.areasPanel.title')} onClose={onClose}>
      <div className={css.dimmed}>{t('offices.areasPanel.hint')}</div>
      {editing === null ? (
        <div>
          <ActionButton main label={add.label} keys={add.keys} onClick={add.run} />
        </div>
      ) : (
        <AreaForm
          key={editing === 'new' ? 'new' : editing.id}
          area={editing === 'new' ? null : editing}
          areas={areas}
          onDone={() => setEditing(null)}
        />
      )}
      {areas.length === 0 && <div>{t('offices.areasPanel.none')}</div>}
      <ul className={css.lines} aria-label={t('offices.areasPanel.grid')}>
        {areaTree(areas, language).map(({ area, depth }) => (
          <li key={area.id} className={css.line} style={{ paddingInlineStart: depth * 24 }}>
            <span className={css.lineWords}>
              <bdi>{areaName(area, language)}</bdi>
              <span className={css.dimmed}> · {kinds[area.kind]}</span>
            </span>
            <ActionIcon
              size={44}
              variant="subtle"
              aria-label={t('offices.areasPanel.edit', { name: areaName(area, language) })}
              onClick={() => setEditing(area)}
            >
              <IconPencil size={20} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </SidePanel>
  )
}
