import { describe, expect, it } from 'vitest'
import { sourceThreads } from '../../../electron/cli/sourceThreads.ts'
import { startTable } from '../../../electron/reports/startTable.ts'
import type { TableHead, TableRow } from '../../../electron/reports/table.ts'

const head: TableHead = {
  language: 'en',
  script: 'nastaliq',
  title: 'Offices',
  office: 'Directorate',
  about: [],
  paper: 'portrait',
  columns: [{ title: 'Office', share: 1 }],
  rowHeight: 12,
}
const part = (name: string): TableRow[] => [{ cells: [`${name} 1`] }, { cells: [`${name} 2`] }]

/** A table of these parts; `closed` tells that nothing is read from it any more. */
function useSource(names: readonly string[], fail?: Error) {
  let closed = false
  function* parts() {
    try {
      for (const name of names) yield part(name)
      if (fail) throw fail
    } finally {
      closed = true
    }
  }
  const source = { head, total: 2 * names.length, parts, end: () => ({ total: '' }), file: 'csv' } as const
  return { source, closed: () => closed }
}

const quiet = { signal: new AbortController().signal, onProgress: () => undefined }

describe('a table made in a thread', () => {
  it('has the rows of all parts in their order', async () => {
    const { source, closed } = useSource(['Lahore', 'Kasur'])
    const { rows, bytes } = await startTable(sourceThreads.reportsWorker, source, quiet)
    expect(rows).toBe(4)
    expect(new TextDecoder().decode(bytes)).toMatch(/Lahore 1\s+Lahore 2\s+Kasur 1\s+Kasur 2/)
    expect(closed()).toBe(true)
  })

  // A statement left open keeps every later writer from the register.
  it('closes its source when it is cancelled half-way', async () => {
    const { source, closed } = useSource(['Lahore', 'Kasur', 'Multan'])
    const stop = new AbortController()
    const made = startTable(sourceThreads.reportsWorker, source, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    await expect(made).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(closed()).toBe(true)
  })

  it('fails with the fault of its source', async () => {
    const { source } = useSource(['Lahore'], new Error('the disk is gone'))
    await expect(startTable(sourceThreads.reportsWorker, source, quiet)).rejects.toThrow('the disk is gone')
  })
})
