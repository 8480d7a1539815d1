import { useState } from 'react'
import { areaKinds, type Area } from '../../../shared/contract/offices.ts'
import type { AreaId } from '../../../shared/contract/values.ts'
import { useService } from '../../client/context.ts'
import { useCommand } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { ChoiceField, TextField } from '../../ui/fields.tsx'
import { notifyDone, notifyUndo } from '../../ui/notify.tsx'
import { useAreaOptions } from './areaOptions.ts'
import css from './offices.module.css'

type Props = { area: Area | null; areas: readonly Area[]; onDone: () => void }

/** One area, new or known. A district lies in a division, a tehsil in a district. */
export function AreaForm({ area, areas, onDone }: Props) {
  const t = useWords()
  const [kind, setKind] = useState<Area['kind']>(area?.kind ?? 'district')
  const [name, setName] = useState(area?.name ?? '')
  const [nameUrdu, setNameUrdu] = useState(area?.nameUrdu ?? '')
  const [parent, setParent] = useState<AreaId | null>(area?.parent ?? null)
  const [tried, setTried] = useState(false)
  const save = useSaveArea(area, onDone)
  const { parents, inside, isNeeded } = useParents(kind, parent, area, areas)
  const isParentMissing = isNeeded && inside === null
  const submit = () => {
    setTried(true)
    if (name.trim() !== '' && !isParentMissing) void save.run({ kind, name, nameUrdu, parent: inside })
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <ErrorText error={save.error} />
      <AreaNames
        name={name}
        nameUrdu={nameUrdu}
        onName={setName}
        onNameUrdu={setNameUrdu}
        isEmpty={tried && name.trim() === ''}
      />
      <ChoiceField
        label={t('offices.areasPanel.kind')}
        value={kind}
        onChange={setKind}
        options={areaKinds.map((value) => ({ value, label: t(`offices.areasPanel.${value}`) }))}
      />
      {isNeeded && (
        <ChoiceField<AreaId>
          label={t('offices.areasPanel.parent')}
          value={inside ?? ''}
          onChange={setParent}
          options={parents}
          placeholder=""
          error={tried && isParentMissing ? t('offices.areasPanel.parentMissing') : null}
        />
      )}
      <div className={css.buttons}>
        <ActionButton
          main
          type="submit"
          label={t('offices.areasPanel.save')}
          keys="Enter"
          running={save.running}
          onClick={() => undefined}
        />
        <ActionButton label={t('offices.areasPanel.cancel')} onClick={onDone} />
      </div>
    </form>
  )
}

/** What an area of a kind may lie in: areas one step larger. */
function useParents(kind: Area['kind'], parent: AreaId | null, area: Area | null, areas: readonly Area[]) {
  const above = areaKinds[areaKinds.indexOf(kind) - 1]
  const parents = useAreaOptions(areas.filter((one) => one.kind === above && one.id !== area?.id))
  const inside = parents.some(({ value }) => value === parent) ? parent : null
  return { parents, inside, isNeeded: above !== undefined }
}

type NamesProps = {
  name: string
  nameUrdu: string
  onName: (name: string) => void
  onNameUrdu: (name: string) => void
  isEmpty: boolean
}

function AreaNames({ name, nameUrdu, onName, onNameUrdu, isEmpty }: NamesProps) {
  const t = useWords()
  return (
    <>
      <TextField
        label={t('offices.areasPanel.name')}
        value={name}
        onChange={onName}
        error={isEmpty ? t('offices.areasPanel.empty') : null}
        maxLength={120}
        lang="en"
        autoFocus
        required
      />
      <TextField
        label={t('offices.areasPanel.nameUrdu')}
        value={nameUrdu}
        onChange={onNameUrdu}
        maxLength={120}
        lang="ur"
      />
    </>
  )
}

function useSaveArea(area: Area | null, onDone: () => void) {
  const t = useWords()
  const service = useService()
  const { run, running, error } = useCommand('area.save')
  return {
    running,
    error,
    run: async (input: Omit<Area, 'id'>) => {
      const done = await run({ ...input, id: area?.id ?? null })
      if (!done) return
      onDone()
      const message = t('offices.areasPanel.saved', { name: done.area.name })
      if (area) notifyUndo({ message, undo: () => service.call('area.save', area) })
      else notifyDone(message)
    },
  }
}
