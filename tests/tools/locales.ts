import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../electron/dev/build.ts'
import { say } from '../../electron/dev/run.ts'
import { errorCodes } from '../../shared/errors.ts'
import { compareTexts, compareUse, findSecondWords, readTexts, strangeSigns } from './localeRules.ts'

const rooms = ['renderer', 'electron/cli', 'electron/service', 'shared']

function texts(language: string): Map<string, string> {
  return readTexts(
    JSON.parse(readFileSync(path.join(projectRoot, `renderer/locales/${language}.json`), 'utf8')),
  )
}

function sources(): string[] {
  return rooms.flatMap((room) => {
    const folder = path.join(projectRoot, room)
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
  })
}

const english = texts('en')
const urdu = texts('ur')
const wordless = errorCodes.filter((code) => !english.has(`error.${code}`))
const faults = [
  ...compareTexts(english, urdu),
  ...strangeSigns(urdu),
  ...findSecondWords(urdu),
  ...wordless.map((code) => `error.${code}: no words for this code`),
  ...compareUse(new Set(english.keys()), [...sources(), '`error.${code}`']),
]
for (const fault of faults) say(fault)
if (faults.length > 0) say(`${faults.length} faults in renderer/locales`)
process.exitCode = faults.length === 0 ? 0 : 1
