import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CallOutput } from '../../shared/contract/contract.ts'
import { factNames, type Circular, type FactName } from '../../shared/contract/circulars.ts'
import type { Issued } from '../../shared/contract/letters.ts'
import type { ReceiptKind } from '../../shared/contract/receipts.ts'
import { showDate, type CivilDate } from '../../shared/domain/dates.ts'
import { AppError } from '../../shared/errors.ts'
import { compose } from '../service/compose.ts'
import type { Service } from '../service/context.ts'
import { factText } from './commands/circular.ts'
import { fileFrom } from './files.ts'
import { counted, textTable } from './output.ts'
import { printError } from './print.ts'
import { terminalProgress } from './progress.ts'
import { callersFolder, nodeWiring, projectFolder } from './wiring.ts'
import { isErrorCode } from './words.ts'

const sampleCircular = path.join(projectFolder, 'resources', 'sample', 'social-media-circular.pdf')
const progress = terminalProgress(process.stderr, 'en')

/** Lines for a person who watches. */
function say(...lines: readonly string[]): void {
  progress.clear()
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** A new folder beside the caller, or among the temporary files where that can't be written. */
function newFolder(): string {
  const stamp = new Date().toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')
  for (const parent of [callersFolder(), tmpdir()]) {
    const folder = path.join(parent, `tarseel-demo-${stamp}`)
    try {
      mkdirSync(folder)
      return folder
    } catch {
      continue
    }
  }
  throw new AppError('FOLDER_NOT_WRITABLE')
}

type CircularFile = Awaited<ReturnType<typeof fileFrom>>

/** Reads the circular and says what was found, how sure, and where. Error: what the PDF was refused with. */
async function receive(service: Service, pdf: CircularFile): Promise<Circular> {
  say(`1. A circular comes in: ${pdf.name}`)
  const input = { job: randomUUID(), files: [pdf], given: {} }
  const { circulars, refused } = await service.call('circular.import', input, { onProgress: progress.show })
  const [circular] = circulars
  const [no] = refused
  if (!circular) {
    if (no && isErrorCode(no.code)) throw new AppError(no.code, no.data)
    throw new AppError('PDF_UNREADABLE')
  }
  say(
    `   ${counted(circular.pages, 'page')}${circular.scanned ? ', a scan without text' : ''}. What was read:`,
  )
  for (const name of factNames) say(`   ${name.padEnd(10)} ${factText(circular.facts[name])}`)
  return circular
}

/** Confirms what was read; for what was not found a stand-in that says so takes the clerk's place. */
async function confirm(service: Service, circular: Circular, today: CivilDate): Promise<Circular> {
  const standIns: Record<FactName, string> = {
    reference: 'NUMBER NOT FOUND',
    date: today,
    issuer: 'an issuer that was not found',
    subject: path.parse(circular.file).name.toUpperCase(),
  }
  const missing = factNames.filter((name) => circular.facts[name].value === null)
  const typed = Object.fromEntries(missing.map((name) => [name, standIns[name]]))
  for (const name of missing) {
    const shown = name === 'date' ? showDate(today) : standIns[name]
    say(`   ${name}: not found; the clerk would type it. The demo goes on with "${shown}".`)
  }
  const confirmed = await service.call('circular.confirm', { id: circular.id, ...typed })
  say('   The demo confirms this; at the desk a clerk does, beside the picture of the page.', '')
  return confirmed.circular
}

async function issue(
  service: Service,
  circular: Circular,
  today: CivilDate,
  folder: string,
): Promise<Issued> {
  const { profile } = await service.call('register.state', {})
  say(`2. ${profile?.name ?? ''} forwards it to every district office.`)
  const { due } = await service.call('calendar.dueIn', { days: 10, from: today })
  const draft = {
    circular: circular.id,
    to: { kind: 'all' as const },
    form: 'covering',
    text: null,
    signatory: null,
    date: today,
    due,
    numbering: 'each' as const,
    series: null,
    marking: '',
    copyTo: profile?.copyTo ?? [],
  }
  const input = { job: randomUUID(), draft, folder: path.join(folder, 'letters') }
  const issued = await service.call('letter.issue', input, { onProgress: progress.show })
  const shown = issued.despatches.map((one) => [
    one.number,
    one.officeName,
    one.file ? path.basename(one.file) : '',
  ])
  const { number, date } = issued.forwarding
  say(
    `   ${counted(issued.despatches.length, 'letter')}, No. ${number} dated ${showDate(date)}, answers due by ${showDate(due)}:`,
    ...textTable(['Number', 'Office', 'File'], [...shown.slice(0, 5), ['…', '', ''], ...shown.slice(-2)])
      .split('\n')
      .map((line) => `   ${line}`),
    '',
  )
  return issued
}

/** What the demo pretends has come back: which offices, counted from the first, and what from them. */
const answers: readonly { kind: ReceiptKind; offices: readonly number[] }[] = [
  { kind: 'delivered', offices: [0, 1, 2, 3, 5, 8, 13, 21] },
  { kind: 'acknowledged', offices: [0, 1, 2, 5, 8] },
  { kind: 'complied', offices: [0, 2, 8] },
  { kind: 'nil', offices: [13] },
]

async function answer(service: Service, { despatches }: Issued, today: CivilDate): Promise<void> {
  say('3. Answers come in. (Nobody has answered really: the demo logs these itself, to show how it looks.)')
  for (const { kind, offices } of answers) {
    const from: string[] = []
    for (const one of offices.flatMap((index) => despatches[index] ?? [])) {
      const { matches } = await service.call('receipt.find', { text: one.slipCode })
      const [found] = matches
      if (!found) continue
      await service.call('receipt.log', {
        despatch: found.id,
        kind,
        on: today,
        evidence: 'slip',
        note: 'demo',
      })
      from.push(found.officeCode)
    }
    say(`   ${(kind === 'nil' ? 'nil report' : kind).padEnd(13)} ${from.join(', ')}`)
  }
  say('')
}

function account(
  { circulars }: CallOutput<'outstanding.status'>,
  check: CallOutput<'register.verify'>,
): void {
  for (const { despatched, made, delivered, acknowledged, complied, overdue, outstanding } of circulars) {
    const codes = outstanding.map(({ officeCode }) => officeCode)
    say(
      '4. Who has answered:',
      `   despatched ${despatched} (made ${made}), delivered ${delivered}, acknowledged ${acknowledged}, complied ${complied}`,
      `   outstanding ${codes.length}, overdue ${overdue}; still to answer: ${codes.slice(0, 12).join(', ')}${codes.length > 12 ? ', …' : ''}`,
    )
  }
  say(
    check.ok
      ? `   The register was checked: ${check.entries} entries, none changed.`
      : `   The register is not whole: entry ${check.wrong.seq} of ${check.wrong.device}: ${check.wrong.reason}`,
    '',
  )
}

/** What lies beside the letters. */
const papers = [
  { words: 'one PDF to print', of: 'printFile' },
  { words: 'the despatch sheet', of: 'despatchSheet' },
  { words: 'the peon book', of: 'peonBook' },
  { words: 'address labels', of: 'labels' },
] as const

/** The whole job on the sample office, with the sample circular or the PDF given; returns the exit code. */
async function demo(file: string): Promise<0 | 1> {
  const pdf = await fileFrom(callersFolder(), file)
  const folder = newFolder()
  const register = path.join(folder, 'register')
  const wiring = nodeWiring({ folder: register, create: true, today: undefined })
  say(`Tarseel, the whole job in one go. Everything of it is kept in ${folder}`, '')
  const service = compose({ ...wiring, deviceFolder: path.join(folder, 'this-pc') })
  try {
    await service.call('register.init', { kind: 'sample' })
    const { today } = await service.call('register.state', {})
    const circular = await confirm(service, await receive(service, pdf), today)
    const issued = await issue(service, circular, today, folder)
    await answer(service, issued, today)
    const status = await service.call('outstanding.status', { circular: circular.id })
    account(status, await service.call('register.verify', {}))
    say(
      'Where it lies:',
      `   one PDF an office   ${issued.folder}`,
      ...papers.flatMap(({ words, of }) => {
        const file = issued[of]
        return file === null ? [] : [`   ${words.padEnd(20)}${file}`]
      }),
      `   the register        ${register}`,
      `   look further with   npm run -s tarseel -- --register "${register}" status`,
    )
    return 0
  } finally {
    await service.close()
  }
}

try {
  process.exitCode = await demo(process.argv[2] ?? sampleCircular)
} catch (thrown) {
  progress.clear()
  process.exitCode = printError(thrown, {})
}
