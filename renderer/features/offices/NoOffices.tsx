import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'

/** Says why the list is empty: there are no offices yet, or none fits the search. */
export function NoOffices(props: { isFirst: boolean; onImport: () => void; onShowAll: () => void }) {
  const t = useWords()
  if (props.isFirst) {
    const action = <ActionButton label={t('offices.import')} keys="Ctrl+I" onClick={props.onImport} />
    return <EmptyState title={t('offices.emptyTitle')} hint={t('offices.emptyHint')} action={action} />
  }
  const action = <ActionButton label={t('offices.clearFilter')} onClick={props.onShowAll} />
  return <EmptyState title={t('offices.noneFoundTitle')} hint={t('offices.noneFoundHint')} action={action} />
}
