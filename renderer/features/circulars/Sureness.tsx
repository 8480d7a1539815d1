import {
  IconAlertTriangle,
  IconCheck,
  IconCircleCheck,
  IconEye,
  IconPencil,
  IconQuestionMark,
} from '@tabler/icons-react'
import { useWords } from '../../locales/i18n.ts'
import type { Sureness } from './reviewDraft.ts'
import css from './circulars.module.css'

/** How a fact stands on the screen: as it was read, or since then touched by the clerk. */
export type Standing = Sureness | 'typed' | 'looked'

const icons = {
  confirmed: IconCircleCheck,
  looked: IconCircleCheck,
  sure: IconCheck,
  typed: IconPencil,
  check: IconEye,
  unsure: IconAlertTriangle,
  missing: IconQuestionMark,
} as const

/** How sure a fact is: a colour, an icon and words; with the page it stands on. */
export function SurenessMark({ standing, page }: { standing: Standing; page: number | null }) {
  const t = useWords()
  const Icon = icons[standing]
  return (
    <span className={css.sureness} data-standing={standing}>
      <Icon size={16} aria-hidden />
      {t(`review.sure.${standing}`)}
      {page !== null && <span className={css.onPage}>· {t('review.onPage', { page })}</span>}
    </span>
  )
}
