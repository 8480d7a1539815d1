import { Fragment } from 'react'
import { findSpans, type Sought } from '../../shared/domain/search.ts'

/** A text with the words that were looked for marked, in whatever spelling they stand there. */
export function Marked({ text, sought }: { text: string; sought: Sought }) {
  const spans = findSpans(text, sought)
  const parts = spans.map(({ from, to }, index) => (
    <Fragment key={from}>
      {text.slice(spans[index - 1]?.to ?? 0, from)}
      <mark>{text.slice(from, to)}</mark>
    </Fragment>
  ))
  return (
    <>
      {parts}
      {text.slice(spans.at(-1)?.to ?? 0)}
    </>
  )
}
