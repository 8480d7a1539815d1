import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { isCivilDate, showDate } from '../../../shared/domain/dates.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { places } from '../../ui/places.ts'
import { useGo } from '../../ui/useGo.ts'
import { officeName } from './directory.ts'
import css from './offices.module.css'
import type { KnownOffice } from './officeForm.ts'

/** The names that an office had, the latest first, and how many letters went to it. */
export function OfficeHistory({ known }: { known: KnownOffice }) {
  const t = useWords()
  const go = useGo()
  const { language } = useLanguage()
  const { history, despatches } = known
  const since = (from: string | null) =>
    from !== null && isCivilDate(from)
      ? t('offices.panel.historyFrom', { date: ltr(showDate(from)) })
      : t('offices.panel.historyBeginning')
  return (
    <section aria-label={t('offices.panel.history')}>
      <strong>{t('offices.panel.history')}</strong>
      {history.length < 2 ? (
        <div className={css.dimmed}>{t('offices.panel.historyNone')}</div>
      ) : (
        <ol className={css.history}>
          {history.map((version) => (
            <li key={version.from ?? ''}>
              {since(version.from)}: <bdi>{officeName(version, language)}</bdi>
              {' · '}
              {version.active ? t('offices.active') : t('offices.closed')}
            </li>
          ))}
        </ol>
      )}
      <div className={css.dimmed}>{t('offices.panel.despatches', { count: despatches })}</div>
      {despatches > 0 && (
        <ActionButton
          label={t('outstanding.office.open')}
          onClick={() => go(places.officeAnswers(known.office.id))}
        />
      )}
    </section>
  )
}
