import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findElectron } from '../../electron/dev/findElectron.ts'
import { ensureMachine, testNeeds, windowNeeds } from '../../electron/dev/machine.ts'
import { say } from '../../electron/dev/run.ts'
import { hasCorpus } from '../corpus/folder.ts'
import { addCounts, noCounts, type Counts } from './counts.ts'
import { screen } from './screen.ts'
import { npmStep, prepareStep, vitestStep } from './steps.ts'

const checks = ['check:format', 'check:lint', 'check:types', 'check:dead', 'check:locales']

/** Runs everything; a step that fails does not hide the others. The last line says what came of it. */
async function runAll(): Promise<Counts> {
  let total = await prepareStep('machine', () => ensureMachine([...windowNeeds, ...testNeeds]))
  if (total.failed > 0) return total
  const add = (counts: Counts) => {
    total = addCounts(total, counts)
    return counts.failed === 0
  }
  for (const check of checks) add(npmStep(check))
  add(vitestStep('node'))
  add(runCorpus())
  add(vitestStep('reliability'))
  const built = add(npmStep('build'))
  const found = add(await prepareStep('electron', async () => say(`Using ${(await findElectron()).words}`)))
  if (built && found) add(vitestStep('e2e', {}, [...screen]))
  else say('The windows were not tested: there is nothing to open.')
  return total
}

function runCorpus(): Counts {
  if (!hasCorpus('.')) {
    say('\n== corpus\nThe corpus (../shared/corpus) is not here: 0 files were run.')
    return noCounts
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'tarseel-corpus-'))
  const file = path.join(folder, 'files')
  const counts = vitestStep('corpus', { TARSEEL_CORPUS_COUNT: file })
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  rmSync(folder, { recursive: true })
  say(`${new Set(lines).size} files of ../shared/corpus were run.`)
  return counts
}

const { passed, failed } = await runAll()
say(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
