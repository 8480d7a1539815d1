import { Title } from '@mantine/core'
import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { useActions } from '../../ui/actions.ts'
import { useToday } from '../../ui/today.ts'
import { SeriesDialog } from './SeriesDialog.tsx'
import { seriesExample } from './seriesExample.ts'
import css from './Settings.module.css'

export type SeriesState = CallOutput<'settings.get'>['series'][number]

/** The series of numbers, each with what its next letter would carry. */
export function SeriesPart({ series }: { series: readonly SeriesState[] }) {
  const t = useWords()
  const today = useToday()
  const [edited, setEdited] = useState<SeriesState | 'new' | null>(null)
  useActions([{ label: t('settings.series.add'), keys: 'Ins', run: () => setEdited('new') }])
  return (
    <section className={css.narrow}>
      <Title order={2} size="h3">
        {t('settings.series.title')}
      </Title>
      <ul className={css.rows}>
        {series.map((each) => {
          const number = seriesExample(each, each.next, today)
          return (
            <li key={each.id} className={css.row} data-off={!each.active}>
              <span>
                <strong dir="auto">{each.name}</strong> · {t(`settings.series.${each.mode}`)}
                {!each.active && ` · ${t('settings.series.inactive')}`}
                <span className={css.small}>
                  {number !== null &&
                    t(each.mode === 'each' ? 'settings.series.example' : 'settings.series.exampleOne', {
                      number: ltr(number),
                    })}
                </span>
              </span>
              <ActionButton label={t('ui.edit')} onClick={() => setEdited(each)} />
            </li>
          )
        })}
      </ul>
      <div className={css.buttons}>
        <ActionButton main label={t('settings.series.add')} keys="Ins" onClick={() => setEdited('new')} />
      </div>
      {edited && (
        <SeriesDialog
          key={edited === 'new' ? 'new' : edited.id}
          series={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  )
}
