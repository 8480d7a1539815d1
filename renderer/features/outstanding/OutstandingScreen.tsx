import { useParams } from 'wouter'
import { circularId } from '../../../shared/contract/values.ts'
import { AllCirculars } from './AllCirculars.tsx'
import { WhoAnswered } from './WhoAnswered.tsx'

/** What is outstanding: over all circulars, or the offices of one (or, under `all`, of every one). */
export function OutstandingScreen() {
  const { circular, tab } = useParams()
  if (circular === undefined) return <AllCirculars />
  if (circular === everyCircular)
    return (
      <WhoAnswered key={`${circular} ${tab}`} circular={null} {...(tab !== undefined && { first: tab })} />
    )
  return (
    <WhoAnswered key={circular} circular={circularId.safeParse(circular).data ?? circularId.parse('none')} />
  )
}

/** In the address, in place of a circular's id. */
export const everyCircular = 'all'
