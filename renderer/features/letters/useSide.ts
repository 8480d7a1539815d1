import { useState } from 'react'
import { sidesOf, type LetterWork, type Office, type Side } from './work.ts'

/** The language that a part of the letter is being written in: one that the letter has. */
export function useSide(work: LetterWork, office: Office) {
  const [wanted, setSide] = useState<Side>('en')
  const sides = sidesOf(work, office)
  const side = sides.find((each) => each === wanted) ?? sides[0] ?? 'en'
  return { sides, side, setSide }
}
