import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconRepeat, IconScan } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Despatch } from '../../../shared/contract/letters.ts'
import { showDate } from '../../../shared/domain/dates.ts'
import type { AppError } from '../../../shared/errors.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { errorWords, ltr } from '../../locales/words.ts'
import { Ltr, OneLine } from '../../ui/Ltr.tsx'
import { officeName } from '../../ui/officeName.ts'
import css from './receipts.module.css'
import { standingWords } from './standing.ts'
import type { Said } from './useReceiptDesk.ts'

type Tone = 'ready' | 'good' | 'repeat' | 'bad'
type Answer = { tone: Tone; words: ReactNode; more?: ReactNode }

const icons = { ready: IconScan, good: IconCircleCheck, repeat: IconRepeat, bad: IconAlertTriangle }

type Props = {
  said: Said | null
  text: string
  seen: readonly Despatch[]
  total: number | undefined
  searching: boolean
  /** Only one circular is looked through. */
  narrowed: boolean
}

/** What the box says, in 28 px, by colour, words and a picture: what is typed, or how the last slip went. */
export function AnswerPanel(props: Props) {
  const answer = useAnswer(props)
  const Icon = props.text !== '' && answer.tone === 'ready' ? IconInfoCircle : icons[answer.tone]
  return (
    <div className={css.answer} data-tone={answer.tone} role="status" aria-live="assertive">
      <Icon size={40} aria-hidden className={css.sign} />
      <div className={css.said}>
        <div className={css.large}>{answer.words}</div>
        {answer.more !== undefined && <div>{answer.more}</div>}
      </div>
    </div>
  )
}

function useAnswer({ said, text, seen, total, searching, narrowed }: Props): Answer {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const unknownHint = narrowed ? t('receipts.unknownHere') : t('receipts.unknownHint')
  const nameOf = (despatch: Despatch) => `\u2068${officeName(despatch, isUrdu)}\u2069`
  const lineOf = (despatch: Despatch) => (
    <>
      <Ltr>{despatch.number}</Ltr> {t('receipts.dated', { date: ltr(showDate(despatch.date)) })}
      {despatch.due !== null && ` · ${t('receipts.due', { date: ltr(showDate(despatch.due)) })}`} ·{' '}
      {t('receipts.standing', { state: standingWords(despatch, t) })}
      <OneLine>{despatch.subject}</OneLine>
    </>
  )
  if (said?.is === 'several') return { tone: 'repeat', words: t('receipts.chooseFirst') }
  if (said === null) {
    if (text === '') return { tone: 'ready', words: t('receipts.ready') }
    const [first] = seen
    if (searching || total === undefined) return { tone: 'ready', words: t('receipts.searching') }
    if (!first)
      return {
        tone: 'ready',
        words: t('receipts.unknown', { text: ltr(text) }),
        more: unknownHint,
      }
    if (total > 1) return { tone: 'ready', words: t('receipts.several', { count: total }) }
    return { tone: 'ready', words: nameOf(first), more: lineOf(first) }
  }
  switch (said.is) {
    case 'logged':
      return {
        tone: 'good',
        words: t('receipts.logged', { kind: t(`receipts.kind.${said.kind}`), office: nameOf(said.despatch) }),
        more: lineOf(said.despatch),
      }
    case 'already':
      return {
        tone: 'repeat',
        words: t('receipts.already', { office: nameOf(said.despatch) }),
        more: lineOf(said.despatch),
      }
    case 'undone':
      return {
        tone: 'repeat',
        words: t('receipts.undone', { office: nameOf(said.despatch) }),
        more: lineOf(said.despatch),
      }
    case 'unknown':
      return {
        tone: 'bad',
        words: t('receipts.unknown', { text: ltr(said.text) }),
        more: unknownHint,
      }
    case 'noDate':
      return { tone: 'bad', words: t('receipts.badDate') }
    case 'refused':
      return { tone: 'bad', words: t('receipts.failed'), more: refusalWords(said.error, t) }
  }
}

/** Where only one thing can be meant at this desk, what to do there. */
function refusalWords(error: AppError, t: ReturnType<typeof useWords>): string {
  return error.code === 'REASON_MISSING' ? t('receipts.reasonMissing') : errorWords(error)
}
