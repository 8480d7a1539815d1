import { Radio, Group } from '@mantine/core'
import { routes, type Circular, type FactName } from '../../../shared/contract/circulars.ts'
import { useWords } from '../../locales/i18n.ts'
import { DateField } from '../../ui/DateField.tsx'
import { AreaField, TextField } from '../../ui/fields.tsx'
import { moveOn } from '../../ui/moveOn.ts'
import { ChainEditor } from './ChainEditor.tsx'
import css from './circulars.module.css'
import { FactField } from './FactField.tsx'
import { looked, type ReviewDraft } from './reviewDraft.ts'
import type { ReviewModel } from './useReview.ts'

type Props = { circular: Circular; review: ReviewModel; onFact: (name: FactName) => void }

/** The fields of the review, in the order in which a letter shows them. */
export function ReviewFields({ circular, review, onFact }: Props) {
  const t = useWords()
  const { draft, change, faults } = review
  const put = (part: Partial<ReviewDraft>) => change((now) => ({ ...now, ...part }))
  const factProps = (name: FactName) => ({
    name,
    fact: circular.facts[name],
    draft,
    fault: faults[name],
    onFocus: onFact,
  })
  const errorOf = (name: FactName) =>
    review.tried && faults[name] === 'empty' ? t('review.emptyFact') : null
  return (
    <div
      className={css.fields}
      onKeyDown={(event) => {
        const fact = factUnder(event.target)
        if (moveOn(event) && fact !== null && draft[fact]) change((now) => looked(now, fact))
      }}
    >
      <div className={css.pair}>
        <FactField {...factProps('reference')}>
          <TextField
            label={t('review.reference')}
            value={draft.reference}
            onChange={(reference) => put({ reference })}
            error={errorOf('reference')}
            maxLength={200}
            ltr
          />
        </FactField>
        <FactField {...factProps('date')}>
          <DateField
            label={t('review.date')}
            value={draft.date}
            onChange={(date) => put({ date })}
            error={errorOf('date')}
          />
        </FactField>
      </div>
      <FactField {...factProps('issuer')}>
        <TextField
          label={t('review.issuer')}
          value={draft.issuer}
          onChange={(issuer) => put({ issuer })}
          error={errorOf('issuer')}
          maxLength={300}
        />
      </FactField>
      <FactField {...factProps('subject')}>
        <AreaField
          label={t('review.subject')}
          value={draft.subject}
          onChange={(subject) => put({ subject: subject.replace(/\s*\n\s*/g, ' ') })}
          error={errorOf('subject')}
          maxLength={1000}
          rows={2}
        />
      </FactField>
      <div className={css.pair}>
        <TextField
          label={t('review.diary')}
          value={draft.diaryNumber}
          onChange={(diaryNumber) => put({ diaryNumber })}
          maxLength={60}
          ltr
        />
        <DateField
          label={t('review.receivedOn')}
          value={draft.receivedOn}
          onChange={(receivedOn) => put({ receivedOn })}
        />
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

function RouteField({
  value,
  onChange,
}: {
  value: ReviewDraft['route']
  onChange: (route: ReviewDraft['route']) => void
}) {
  const t = useWords()
  const words = {
    addressed: t('review.routeAddressed'),
    copied: t('review.routeCopied'),
    nested: t('review.routeNested'),
  }
  return (
    <Radio.Group
      label={t('review.route')}
      size="md"
      value={value}
      onChange={(chosen) => {
        const route = routes.find((one) => one === chosen)
        if (route) onChange(route)
      }}
    >
      <Group gap="lg" mih={44}>
        {routes.map((route) => (
          <Radio key={route} size="md" value={route} label={words[route]} />
        ))}
      </Group>
    </Radio.Group>
  )
}

function factUnder(target: EventTarget): FactName | null {
  const name =
    target instanceof HTMLElement ? target.closest<HTMLElement>('[data-fact]')?.dataset['fact'] : undefined
  const names: readonly FactName[] = ['reference', 'date', 'issuer', 'subject']
  return names.find((one) => one === name) ?? null
}
