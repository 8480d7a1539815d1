import { Text } from '@mantine/core'
import { useMemo } from 'react'
import type { CompactOffice } from '../../../shared/contract/offices.ts'
import type { OfficeId } from '../../../shared/contract/values.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { Grid } from '../../ui/Grid.tsx'
import css from './letters.module.css'

type Props = { offices: readonly CompactOffice[]; gone: number; onRemove: (office: OfficeId) => void }

/** The offices chosen so far, beside the tree; the space bar takes one off. */
export function ChosenOffices({ offices, gone, onRemove }: Props) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const selected = useMemo(() => new Set(offices.map((office) => office[0])), [offices])
  return (
    <section className={css.column} aria-label={t('choose.chosenLabel')}>
      <Text fw={600} component="h2" size="md">
        {t('choose.chosen', { count: offices.length })}
      </Text>
      {gone > 0 && <Text size="sm">{t('choose.gone', { count: gone })}</Text>}
      {offices.length === 0 ? (
        <Text c="dimmed">{t('choose.chosenEmpty')}</Text>
      ) : (
        <Grid
          label={t('choose.chosenLabel')}
          rows={offices}
          rowKey={(office) => office[0]}
          selected={selected}
          onToggle={(office) => onRemove(office[0])}
          columns={[
            {
              key: 'code',
              header: t('despatch.column.code'),
              width: '76px',
              ltr: true,
              cell: (office) => office[1],
            },
            {
              key: 'name',
              width: 'minmax(0, 1fr)',
              header: t('despatch.column.office'),
              cell: (office) => (isUrdu && office[3] !== '' ? office[3] : office[2]),
            },
          ]}
          empty={t('choose.chosenEmpty')}
        />
      )}
    </section>
  )
}
