import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { places } from '../../ui/places.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import css from './Today.module.css'

/** An empty register: the whole job in four steps, and what to do first. */
export function FirstSteps() {
  const t = useWords()
  const directory = useQueryCall('office.compact', {})
  const noOffices = directory.data?.offices.length === 0
  return (
    <EmptyState
      title={t('today.first.title')}
      hint={
        <>
          {noOffices && (
            <p>
              {t('today.first.noOffices')}{' '}
              <a href={`#${places.importOffices}`}>{t('today.first.importOffices')}</a>
            </p>
          )}
          <ol className={css.steps}>
            <li>{t('today.first.import')}</li>
            <li>{t('today.first.choose')}</li>
            <li>{t('today.first.despatch')}</li>
            <li>{t('today.first.log')}</li>
          </ol>
        </>
      }
    />
  )
}
