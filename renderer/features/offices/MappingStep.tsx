import { Checkbox, Title } from '@mantine/core'
import type { ImportPlan } from '../../../shared/contract/offices.ts'
import { isMapped } from '../../../shared/domain/directory.ts'
import { useWords } from '../../locales/i18n.ts'
import { Counts } from '../../ui/Counts.tsx'
import { SheetField } from '../../ui/SheetField.tsx'
import type { Mapping } from './importPlan.ts'
import { MappingFields } from './MappingFields.tsx'
import css from './offices.module.css'
import { PlannedChanges } from './PlannedChanges.tsx'
import { RejectedRows } from './RejectedRows.tsx'
import { SampleRows } from './SampleRows.tsx'
import { WarnedRows } from './WarnedRows.tsx'
import type { OfficeImport } from './useOfficeImport.ts'

/** Which column is what, the rows as they were read, and what the import would do. */
export function MappingStep({ model, plan }: { model: OfficeImport; plan: ImportPlan }) {
  const t = useWords()
  const { mapping, planning } = model
  const isReady = isMapped(mapping)
  return (
    <>
      <div className={css.importColumns}>
        <section aria-label={t('offices.importing.mapTitle')}>
          <Title order={2} size="h4">
            {t('offices.importing.mapTitle')}
          </Title>
          <p className={css.dimmed}>{t('offices.importing.mapHint')}</p>
          <Choices plan={plan} mapping={mapping} onMap={model.remap} />
          <MappingFields columns={plan.columns} mapping={mapping} onMap={model.remap} />
        </section>
        <div className={css.import}>
          <Outcome plan={plan} isReady={isReady} isStale={planning.running} />
          <SampleRows plan={plan} map={mapping.map} />
          {isReady && <PlannedChanges plan={plan} />}
          {isReady && plan.rejected.length > 0 && <RejectedRows rejected={plan.rejected} />}
          {isReady && plan.warnings.length > 0 && <WarnedRows warnings={plan.warnings} />}
        </div>
      </div>
    </>
  )
}

type ChoicesProps = { plan: ImportPlan; mapping: Mapping; onMap: OfficeImport['remap'] }

/** Which sheet it is, and what the list may lack: headings, and codes. */
function Choices({ plan, mapping, onMap }: ChoicesProps) {
  const t = useWords()
  return (
    <div className={css.choices}>
      <SheetField {...plan} onSheet={(sheet) => onMap({ sheet })} />
      <Checkbox
        size="md"
        label={t('offices.importing.headings')}
        classNames={{ description: css.choiceHint }}
        description={mapping.headings ? undefined : t('offices.importing.noHeadings')}
        checked={mapping.headings}
        onChange={(event) => onMap({ headings: event.currentTarget.checked })}
      />
      <Checkbox
        size="md"
        label={t('offices.importing.makeCodes')}
        classNames={{ description: css.choiceHint }}
        description={t('offices.importing.makeCodesHint')}
        checked={mapping.makeCodes}
        onChange={(event) => onMap({ makeCodes: event.currentTarget.checked })}
      />
    </div>
  )
}

function Outcome({ plan, isReady, isStale }: { plan: ImportPlan; isReady: boolean; isStale: boolean }) {
  const t = useWords()
  return (
    <section aria-label={t('offices.importing.willTitle')} aria-busy={isStale}>
      <Title order={2} size="h4">
        {t('offices.importing.willTitle')}
      </Title>
      {plan.notes.map((note) => (
        <p key={note}>{t(`ui.table.notes.${note}`)}</p>
      ))}
      {isReady ? (
        <>
          <p className={css.dimmed}>{t('offices.importing.rows', { count: plan.rows })}</p>
          <Counts
            counts={[
              { words: t('offices.importing.added'), count: plan.added },
              { words: t('offices.importing.changed'), count: plan.changed },
              { words: t('offices.importing.unchanged'), count: plan.unchanged },
              { words: t('offices.importing.areasAdded'), count: plan.areasAdded },
              { words: t('offices.importing.rejected'), count: plan.rejected.length, isBad: true },
              ...(plan.warnings.length > 0
                ? [{ words: t('offices.importing.warned'), count: plan.warnings.length, isBad: true }]
                : []),
            ]}
          />
          {plan.added + plan.changed === 0 && <p>{t('offices.importing.nothing')}</p>}
        </>
      ) : (
        <p role="alert">{t('offices.importing.missing')}</p>
      )}
    </section>
  )
}
