import css from './Counts.module.css'

type Count = { words: string; count: number; isBad?: boolean }

/** Counts, each with its words; a bad one stands out when it is not zero. */
export function Counts({ counts }: { counts: readonly Count[] }) {
  return (
    <ul className={css.counts}>
      {counts.map(({ words, count, isBad }) => (
        <li key={words} className={css.count} data-tone={isBad && count > 0 ? 'bad' : undefined}>
          <strong>{count.toLocaleString('en')}</strong> {words}
        </li>
      ))}
    </ul>
  )
}
