import { factNames, type Circular, type FactName } from '../../../shared/contract/circulars.ts'
import { useWords } from '../../locales/i18n.ts'
import { DateField } from '../../ui/DateField.tsx'
import { AreaField, TextField } from '../../ui/fields.tsx'
import { moveOn } from '../../ui/moveOn.ts'
import { ChainEditor } from './ChainEditor.tsx'
import css from './circulars.module.css'
import { FactField } from './FactField.tsx'
import { looked, type ReviewDraft } from './reviewDraft.ts'
import { RouteField } from './RouteField.tsx'
import type { ReviewModel } from './useReview.ts'

type Props = { circular: Circular; review: ReviewModel; onFact: (name: FactName) => void }

/** The fields of the review, in the order in which a letter shows them. */
export function ReviewFields({ circular, review, onFact }: Props) {
  const t = useWords()
  const { draft, change } = review
  const put = (part: Partial<ReviewDraft>) => change((now) => ({ ...now, ...part }))
  return (
    <div
      className={css.fields}
      onKeyDown={(event) => {
        const fact = factUnder(event.target)
        if (moveOn(event) && fact !== null && draft[fact]) change((now) => looked(now, fact))
      }}
    >
      <FactFields circular={circular} review={review} onFact={onFact} put={put} />
      <div className={css.pair}>
        <TextField
          label={t('review.diary')}
          value={draft.diaryNumber}
          onChange={(diaryNumber) => put({ diaryNumber })}
          maxLength={60}
          ltr
        />
        <div data-received>
          <DateField
            label={t('review.receivedOn')}
            value={draft.receivedOn}
            onChange={(receivedOn) => put({ receivedOn })}
            error={review.receivedAhead ? t('error.DATE_IN_FUTURE') : null}
          />
        </div>
      </div>
      <RouteField value={draft.route} onChange={(route) => put({ route })} />
      <ChainEditor
        chain={draft.chain}
        onChange={(edit) => change((now) => ({ ...now, chain: edit(now.chain) }))}
        onAdd={review.addLink}
      />
    </div>
  )
}

/** Number, date, issuer, subject, each with how sure its reading is. */
function FactFields({
  circular,
  review,
  onFact,
  put,
}: Props & { put: (part: Partial<ReviewDraft>) => void }) {
  const t = useWords()
  const { draft, faults, tried } = review
  const errorOf = (name: FactName) => {
    if (faults[name] === 'future') return t('error.DATE_IN_FUTURE')
    return tried && faults[name] === 'empty' ? t('review.emptyFact') : null
  }
  const mark = (name: FactName) => ({
    name,
    fact: circular.facts[name],
    draft,
    fault: faults[name],
    onFocus: onFact,
  })
  const text = (name: Exclude<FactName, 'date'>, maxLength: number) => ({
    label: t(`review.${name}`),
    value: draft[name],
    onChange: (value: string) => put({ [name]: value.replace(/\s*\n\s*/g, ' ') }),
    error: errorOf(name),
    maxLength,
  })
  return (
    <>
      <div className={css.pair}>
        <FactField {...mark('reference')}>
          <TextField {...text('reference', 200)} ltr />
        </FactField>
        <FactField {...mark('date')}>
          <DateField
            label={t('review.date')}
            value={draft.date}
            onChange={(date) => put({ date })}
            error={errorOf('date')}
          />
        </FactField>
      </div>
      <FactField {...mark('issuer')}>
        <TextField {...text('issuer', 300)} />
      </FactField>
      <FactField {...mark('subject')}>
        <AreaField {...text('subject', 1000)} rows={3} />
      </FactField>
    </>
  )
}

function factUnder(target: EventTarget): FactName | null {
  const place = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-fact]') : null
  return factNames.find((name) => name === place?.dataset['fact']) ?? null
}
