import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { recordMade } from '../../electron/register/forwardings/despatchCommands.ts'
import { frozenDespatches } from '../../electron/register/forwardings/despatches.ts'
import { circularId } from '../../shared/contract/values.ts'
import { AppError } from '../../shared/errors.ts'
import { issue, openAt } from '../helpers/register.ts'

/**
 * Issues and records letters until it is killed, and says on stdout what a screen would have shown.
 *
 * Arguments: folder, circular. It begins at the first line on stdin, so that the start of the process is over.
 */
const [base = '', circular = ''] = process.argv.slice(2)
const officesOfBatch = 5
const groupOfMade = 2

process.stdin.once('data', () => {
  try {
    work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    say({ refused: error.code })
  }
})
// What is killed writes no cache at its end.
flushCompileCache()
say({ waiting: true })

function work(): void {
  const register = openAt(base, { create: false, newId: randomUUID, now: Date.now })
  say({ open: true })
  if (circular === '') return
  // The last job may be half done: asked for again, it goes on where it was.
  const before = Number(register.db.prepare('SELECT count(*) FROM forwardings').pluck().get())
  for (let job = Math.max(0, before - 1); ; job += 1) {
    const change = { job: `job-${job}`, offices: officesOfBatch }
    const forwarding = issue(register, circularId.parse(circular), change)
    const despatches = frozenDespatches(register.db, forwarding)
    say({ forwarding, numbers: despatches.map(({ number, slipCode }) => [number, slipCode]) })
    const rest = despatches.filter(({ state }) => state === 'numbered')
    for (let from = 0; from < rest.length; from += groupOfMade) {
      const group = rest.slice(from, from + groupOfMade)
      const files = group.map(({ id }) => ({
        id,
        fileName: `${id}.pdf`,
        sha256: 'a'.repeat(64),
        pages: 3,
        letterPages: 1,
      }))
      recordMade(register, forwarding, files)
      say({ made: group.map(({ id }) => id) })
    }
  }
}

function say(line: object): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}
