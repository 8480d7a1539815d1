import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The corpus beside the project: public letters and damaged files, read in place and never copied. */
const root = join(import.meta.dirname, '../../../shared/corpus')

/** Whether a folder of the corpus is there. */
export function hasCorpus(folder: string): boolean {
  return existsSync(join(root, folder))
}

/** Paths of the files with an ending under a folder of the corpus, sorted. */
export function corpusFiles(folder: string, ending: string): string[] {
  if (!hasCorpus(folder)) return []
  const names = readdirSync(join(root, folder), { recursive: true }).map(String)
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort()
}

/** The bytes of a file of the corpus; `npm test` counts the files that were read. */
export function corpusFile(path: string): Uint8Array {
  const { TARSEEL_CORPUS_COUNT: counted } = process.env
  if (counted) appendFileSync(counted, `${path}\n`)
  return readFileSync(join(root, path))
}
