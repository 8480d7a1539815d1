import type { Despatched, Entry } from '../../../electron/reports/entry.ts'

/** An office that lies alone in its areas. */
export function entry(index: number, change: Partial<Entry> = {}): Entry {
  return {
    id: `d${index}`,
    number: `${1200 + index}/Admn`,
    cancelled: false,
    designation: 'Headmistress',
    name: `School${index}X`,
    address: '',
    areas: ['Lahore', `District ${index % 4}`],
    delivery: 'hand',
    email: '',
    pages: 3,
    file: `${1200 + index}.pdf`,
    ...change,
  }
}

/** A forwarding to that many offices. */
export function despatched(entries: readonly Entry[], change: Partial<Despatched> = {}): Despatched {
  return {
    language: 'en',
    script: 'nastaliq',
    number: '1201-1241/Admn',
    date: '23-11-2026',
    subject: 'Use of social media',
    office: 'Directorate of Public Instruction',
    enclosedPages: 2,
    entries,
    ...change,
  }
}

/** That many offices, numbered from 1. */
export function entries(count: number, change: Partial<Entry> = {}): Entry[] {
  return Array.from({ length: count }, (_, index) => entry(index + 1, change))
}
