import { Title } from '@mantine/core'
import { circularId } from '../../../shared/contract/values.ts'
import { parseDraftKey, type DraftKind } from '../../client/draftKeys.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { Ltr } from '../../ui/Ltr.tsx'
import { places } from '../../ui/places.ts'
import css from './Today.module.css'

const placeOf: Readonly<Record<DraftKind, (circular: string) => string>> = {
  review: places.circular,
  choose: places.chooseOffices,
  letter: places.letter,
  acknowledge: places.acknowledge,
}

/** What was left half-way; each line leads back to where it was left. */
export function Drafts({ drafts }: { drafts: readonly { key: string; saved: string }[] }) {
  const t = useWords()
  const known = drafts.flatMap(({ key }) => {
    const draft = parseDraftKey(key)
    return draft ? [{ key, ...draft }] : []
  })
  if (known.length === 0) return null
  return (
    <section>
      <Title order={2} size="h3" className={css.part}>
        {t('today.drafts.title')}
      </Title>
      <ul className={css.list}>
        {known.map(({ key, kind, circular }) => (
          <DraftLine key={key} kind={kind} circular={circular} />
        ))}
      </ul>
    </section>
  )
}

function DraftLine({ kind, circular }: { kind: DraftKind; circular: string }) {
  const t = useWords()
  const id = circularId.safeParse(circular).data
  const { data } = useQueryCall('circular.get', { id: circular }, { enabled: id !== undefined })
  if (!data || data.circular.state === 'discarded') return null
  const { facts, file } = data.circular
  return (
    <li>
      <a href={`#${placeOf[kind](circular)}`} className={css.line}>
        <span>
          <strong>{t(`today.drafts.${kind}`)}</strong>
          <span className={css.hint}>
            <Ltr>{facts.reference.value ?? file}</Ltr>
            <br />
            <bdi>{facts.subject.value}</bdi>
          </span>
        </span>
      </a>
    </li>
  )
}
