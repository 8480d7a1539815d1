import { afterAll, describe, expect, it } from 'vitest'
import { startPdfSession } from '../../electron/pages/open.ts'
import { startPdfChild } from '../../electron/pages/start.node.ts'
import { readCircular } from '../../electron/reading/read.ts'
import { AppError } from '../../shared/errors.ts'
import { corpusFile, corpusFiles, hasCorpus } from './folder.ts'

const session = startPdfSession(startPdfChild)
afterAll(session.close)

/** `read`, or the code of the refusal; anything else is a fault of ours and is thrown. */
async function outcome(path: string, password = ''): Promise<string> {
  try {
    const reader = await session.open(corpusFile(path), { password })
    await readCircular(reader)
    await reader.picture(0, 300, { grey: true })
    return reader.encrypted ? 'read, encrypted' : 'read'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw new Error(`${path} ended in no code`, { cause: error })
  }
}

describe.runIf(hasCorpus('torture'))('damaged and hostile files of the corpus', () => {
  const files = corpusFiles('torture', '.pdf')

  it(`end in facts or in a coded refusal: ${files.length} files`, { timeout: 300_000 }, async () => {
    const counts = new Map<string, number>()
    for (const path of files) {
      const end = await outcome(path)
      counts.set(end, (counts.get(end) ?? 0) + 1)
    }
    for (const end of counts.keys()) expect(end).toMatch(/^(?:read|read, encrypted|PDF_[A-Z_]+)$/)
    const told = [...counts].map(([end, count]) => `${count} ${end}`).join(', ')
    process.stdout.write(`Torture files: ${told}\n`)
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(files.length)
    expect(counts.get('read') ?? 0).toBeGreaterThan(files.length * 0.8)
    expect(counts.get('read, encrypted') ?? 0).toBeGreaterThan(0)
  })

  const rows = hasCorpus('torture/pdfjs_passwords.tsv')
    ? Buffer.from(corpusFile('torture/pdfjs_passwords.tsv')).toString('utf8').trim().split(/\r?\n/).slice(1)
    : []
  const told = rows.map((row) => row.split('\t'))
  const passwords = told.filter(([name]) => files.includes(`torture/pdfjs/${name}`))

  it.each(passwords)('ask for the password of %s and take it', async (name = '', password = '') => {
    const path = `torture/pdfjs/${name}`
    expect(await outcome(path)).toBe('PDF_PASSWORD')
    expect(await outcome(path, `${password}x`)).toBe('PDF_PASSWORD_WRONG')
    expect(await outcome(path, password)).toBe('read, encrypted')
  })
})
