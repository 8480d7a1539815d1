import { useWords } from '../../locales/i18n.ts'
import css from './outstanding.module.css'
import { percentOf, type Sums } from './sums.ts'

export type ShareKind = 'delivered' | 'acknowledged' | 'complied' | 'outstanding' | 'overdue'

/** A count as a number, a share in words, and a bar of its own pattern. */
export function Share({ n, total, kind }: { n: number; total: number; kind: ShareKind }) {
  const t = useWords()
  const percent = percentOf(n, total)
  return (
    <span className={css.share} title={t('outstanding.share', { n, total, percent })}>
      <span>
        <strong>{n.toLocaleString('en')}</strong> <bdi dir="ltr">{percent}%</bdi>
      </span>
      <span className={css.track} aria-hidden>
        <span className={css.bar} data-kind={kind} style={{ inlineSize: `${percent}%` }} />
      </span>
    </span>
  )
}

/** The counts of a circular, or of all: each a number, a share and a bar. */
export function Counts({ of, label }: { of: Sums; label: string }) {
  const t = useWords()
  const shares: [ShareKind, number][] = [
    ['delivered', of.delivered],
    ['acknowledged', of.acknowledged],
    ['complied', of.complied],
    ['outstanding', of.outstandingCount],
    ['overdue', of.overdue],
  ]
  return (
    <dl className={css.counts} aria-label={label}>
      <div className={css.count}>
        <dt>{t('outstanding.column.despatched')}</dt>
        <dd>
          <strong>{of.despatched.toLocaleString('en')}</strong>
          {of.made < of.despatched && ` (${t('outstanding.notMade', { count: of.despatched - of.made })})`}
        </dd>
      </div>
      {shares.map(([kind, n]) => (
        <div className={css.count} key={kind}>
          <dt>{t(`outstanding.column.${kind}`)}</dt>
          <dd>
            <Share n={n} total={of.despatched} kind={kind} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
