import { describe, expect, it } from 'vitest'
import { despatchSheet, peonBook } from '../../../electron/reports/books.ts'
import { despatched, entries, entry } from './despatched.ts'

describe('despatch sheet', () => {
  it('has every number in order, the cancelled one struck through and left out of the total', () => {
    const table = despatchSheet(
      despatched([entry(1), entry(2, { cancelled: true, pages: 0 }), entry(3, { delivery: 'email' })]),
    )
    const rows = table.groups.flatMap((group) => group.rows)
    expect(rows.map(({ cells }) => [cells[0], cells[2], cells[6], cells[8]])).toEqual([
      ['1', '1201/Admn', 'By hand', ''],
      ['2', '1202/Admn', 'By hand', 'Cancelled'],
      ['3', '1203/Admn', 'E-mail', ''],
    ])
    expect(rows.map(({ struck }) => struck)).toEqual([false, true, false])
    expect(table.total).toBe('Total: letters 2, papers 6, cancelled 1')
    expect(rows.every(({ cells }) => cells.length === table.columns.length)).toBe(true)
  })

  it('keeps a subject of 400 words terse, at the end of a word', () => {
    const { groups, about } = despatchSheet(despatched([entry(1)], { subject: 'word '.repeat(400).trim() }))
    expect(groups[0]?.rows[0]?.cells[4]).toMatch(/^(?:word )*word…$/u)
    expect(about[1]?.length).toBeLessThan(320)
  })

  it('says a designation once where the name repeats it', () => {
    const { groups } = despatchSheet(
      despatched([entry(1, { designation: 'Director', name: 'Director (Schools)', address: 'Lahore' })]),
    )
    expect(groups[0]?.rows[0]?.cells[3]).toBe('Director (Schools), Lahore')
  })
})

describe('peon book', () => {
  it('goes by mode of delivery and the smallest areas with three letters each on average', () => {
    const byPost = entry(13, { delivery: 'post', areas: [] })
    const book = peonBook(despatched([byPost, ...entries(12)]))
    expect(book.groups.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['By hand – Lahore / District 0', 3],
      ['By hand – Lahore / District 1', 3],
      ['By hand – Lahore / District 2', 3],
      ['By hand – Lahore / District 3', 3],
      ['By post', 1],
    ])
    const few = peonBook(despatched(entries(4)))
    expect(few.groups.map(({ title }) => title)).toEqual(['By hand – Lahore'])
  })

  it('numbers its rows through all routes and leaves room to sign', () => {
    const book = peonBook(despatched(entries(12)))
    const rows = book.groups.flatMap((group) => group.rows)
    expect(rows.map(({ cells }) => cells[0])).toEqual(rows.map((_, index) => String(index + 1)))
    expect(rows.every(({ cells }) => cells.at(-1) === '')).toBe(true)
    expect(book.rowHeight).toBeGreaterThan(40)
  })
})
