import { appendFileSync, existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '../../../shared/corpus')

/** Whether the corpus of real circulars lies beside the project on this machine. */
export const corpusIsThere = existsSync(folder)

/**
 * Files of the corpus below a folder of it, sorted, as full paths; none where the corpus is absent.
 * The test run counts them, so ask for what you read and no more.
 */
export function corpusFiles(under: string, ending = '.pdf'): string[] {
  const start = path.join(folder, under)
  if (!existsSync(start)) return []
  const files = readdirSync(start, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.toLowerCase().endsWith(ending))
    .map((name) => path.join(start, name))
    .toSorted()
  const counted = process.env.TARSEEL_CORPUS_COUNT
  if (counted !== undefined) appendFileSync(counted, files.map((file) => `${file}\n`).join(''))
  return files
}
