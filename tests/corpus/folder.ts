import { existsSync, readdirSync, readFileSync } from 'node:fs'
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

export function corpusFile(path: string): Uint8Array {
  return readFileSync(join(root, path))
}
