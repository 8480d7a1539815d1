import { describe, expect, it } from 'vitest'
import { readChain, readCopyTo } from '../../../electron/reading/chain.ts'
import { guessRoute } from '../../../electron/reading/route.ts'
import { zonesOf } from '../../../electron/reading/zones.ts'
import { drawnRows } from './letterArt.ts'

const own = ['Directorate of Public Instruction (Sample), Punjab, Lahore', 'نظامت تعلیمات (نمونہ)، پنجاب']

function routeOf(to: string, text: string, copies: string): string | null {
  const rows = drawnRows(`
                 SCHOOL EDUCATION DEPARTMENT
No. SO(G)3-1/2024                Dated Lahore, the 5th May, 2024
To
      ${to}
Subject:-   SUMMER VACATION

      ${text}

A copy is forwarded for information to:-
   1. ${copies}
`)
  const { head } = zonesOf(rows, 842)
  const chain = readChain(rows.map((row) => row.text).join(' '), 'SO(G)3-1/2024')
  return guessRoute({ rows, head, chain, copyTo: readCopyTo(rows) }, own)
}

const ours = 'The Director Public Instructions (Sample) Punjab, Lahore.'
const others = 'The Director Public Instruction (Colleges) Punjab, Lahore.'
const plain = 'I am directed to say that schools are closed.'
const wrapped = 'Enclosed please find a copy of letter No. FD(W&M)1-153/2024 dated 20.05.2024.'

describe('how a letter came', () => {
  it.each([
    ['addressed', ours, plain, others],
    ['addressed', others, plain, 'PA to Secretary.'],
    ['copied', others, plain, ours],
    ['copied', others, wrapped, ours],
    ['addressed', `All Directors, and ${ours}`, plain, ours],
    ['nested', ours, wrapped, others],
  ])('%s: to %s', (route, to, text, copies) => {
    expect(routeOf(to, text, copies)).toBe(route)
  })

  it('is known from the Urdu name of the office too', () => {
    expect(routeOf(others, plain, 'نظامت تعلیمات (نمونہ) پنجاب')).toBe('copied')
  })
})
