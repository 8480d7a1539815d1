import { Link } from 'wouter'
import type { Circular } from '../../../shared/contract/circulars.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { DateText, Ltr } from '../../ui/Ltr.tsx'
import { places } from '../../ui/places.ts'
import css from './circulars.module.css'
import { FactLine } from './FactLine.tsx'
import { useRouteWords } from './RouteField.tsx'

/** What is known of a circular: its facts, the chain of earlier letters, related circulars. */
export function CircularFacts({ circular }: { circular: Circular }) {
  const t = useWords()
  const { facts, chain } = circular
  const ways = useRouteWords()
  const none = t('circulars.one.notGiven')
  return (
    <section aria-label={t('circulars.one.facts')}>
      <dl className={css.factLines}>
        <FactLine name={t('circulars.one.reference')}>
          <Ltr>{facts.reference.value ?? none}</Ltr>
        </FactLine>
        <FactLine name={t('circulars.one.date')}>
          <DateText value={facts.date.value} />
        </FactLine>
        <FactLine name={t('circulars.one.issuer')}>
          <bdi>{facts.issuer.value ?? none}</bdi>
        </FactLine>
        <FactLine name={t('circulars.one.subject')}>
          <bdi>{facts.subject.value ?? none}</bdi>
        </FactLine>
        <FactLine name={t('circulars.one.diary')}>
          {circular.diaryNumber === '' ? none : <Ltr>{circular.diaryNumber}</Ltr>}
          {circular.receivedOn && (
            <>
              {' · '}
              {t('circulars.one.receivedOn')} <DateText value={circular.receivedOn} />
            </>
          )}
        </FactLine>
        <FactLine name={t('circulars.one.route')}>{circular.route ? ways[circular.route] : none}</FactLine>
        <FactLine name={t('circulars.one.file')}>
          <bdi>{circular.file}</bdi> · {t('circulars.one.pages', { count: circular.pages })}
          {circular.scanned && <> · {t('circulars.one.scanned')}</>}
        </FactLine>
        <FactLine name={t('circulars.one.chain')}>
          {chain.length === 0 ? t('circulars.one.chainNone') : <Chain chain={chain} />}
        </FactLine>
        {circular.duplicates.length > 0 && (
          <FactLine name={t('circulars.one.relations')}>
            <Relations duplicates={circular.duplicates} />
          </FactLine>
        )}
      </dl>
    </section>
  )
}

function Chain({ chain }: Pick<Circular, 'chain'>) {
  return (
    <ol className={css.chainList}>
      {chain.map((link) => (
        <li key={`${link.reference} ${link.date}`}>
          <Ltr>{link.reference}</Ltr>
          {link.date && (
            <>
              {' · '}
              <DateText value={link.date} />
            </>
          )}
          {link.issuer !== '' && (
            <>
              {' · '}
              <bdi>{link.issuer}</bdi>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

function Relations({ duplicates }: Pick<Circular, 'duplicates'>) {
  const t = useWords()
  const words = {
    distinct: t('review.duplicates.relationDistinct'),
    supersedes: t('review.duplicates.relationSupersedes'),
    amends: t('review.duplicates.relationAmends'),
    'other-language': t('review.duplicates.relationOtherLanguage'),
  }
  return (
    <ul className={css.chainList}>
      {duplicates.map(({ id, decision, reference, file }) => (
        <li key={id}>
          {decision === null ? t('review.duplicates.undecided') : words[decision]}
          {': '}
          <Link href={places.circular(id)}>
            {t('review.duplicates.open', { reference: ltr(reference ?? file) })}
          </Link>
        </li>
      ))}
    </ul>
  )
}
