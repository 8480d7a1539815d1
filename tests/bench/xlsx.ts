import { rmSync } from 'node:fs'
import path from 'node:path'
import writeXlsxFile from 'write-excel-file/node'
import { nodeWiring } from '../../electron/cli/wiring.ts'
import { syncFolder, writeFileAtomic } from '../../electron/files/atomic.ts'
import { despatchLines } from '../../electron/register/statements/despatchBook.ts'
import { despatchTable } from '../../electron/reports/despatchTable.ts'
import type { TableRow } from '../../electron/reports/table.ts'
import { compose } from '../../electron/service/compose.ts'
import { isCivilDate } from '../../shared/domain/dates.ts'
import { namedPeriod } from '../../shared/domain/periods.ts'
import { issue, readyAt, tempFolder, today } from '../helpers/register.ts'
import { median, type Figure } from './result.ts'

const offices = 50_000
const rounds = 3
const period = namedPeriod('this-year', today)

/**
 * A despatch register of 50,000 letters as XLSX, read from the journal's books and written durably, against
 * write-excel-file alone on the same rows in memory, turn about.
 */
export async function bench(): Promise<Figure[]> {
  const { folder, remove } = tempFolder()
  try {
    const rows = seed(folder)
    const wiring = nodeWiring({ folder: path.join(folder, 'register'), create: false, today })
    const service = compose({ ...wiring, deviceFolder: path.join(folder, 'pc') })
    const file = path.join(folder, 'book.xlsx')
    const ours: number[] = []
    const alone: number[] = []
    try {
      for (let round = 0; round < rounds; round += 1) {
        const wanted = { book: 'despatch', ...period, format: 'xlsx' } as const
        ours.push(
          await timed(async () => {
            const { bytes } = await service.call('report.make', wanted)
            if (bytes) writeFileAtomic(file, [bytes])
            syncFolder(folder)
          }),
        )
        rmSync(file)
        alone.push(await timed(() => writeAlone(rows, file)))
        rmSync(file)
      }
    } finally {
      await service.close()
    }
    const [mine, theirs] = [median(ours), median(alone)]
    return [
      {
        what: '50,000 rows of the despatch register as XLSX',
        against: 'write-excel-file alone on the same rows',
        ratio: mine / theirs,
        goal: 1.5,
        detail: `${(mine / 1000).toFixed(1)} s and ${(theirs / 1000).toFixed(1)} s, ${rows[0]?.cells.length ?? 0} columns`,
      },
    ]
  } finally {
    remove()
  }
}

/** Issues the letters; gives the rows that the book will have. */
function seed(folder: string): TableRow[] {
  const { register, circular } = readyAt(folder)
  issue(register, circular, { offices, due: today })
  const facts = { language: 'en', script: 'nastaliq', office: '', period, today, circular: null } as const
  const table = despatchTable(facts)
  let serial = 0
  const rows = [...despatchLines(register.db, { ...period, circular: null }).parts()].flatMap((lines) =>
    lines.map((line) => table.row(line, ++serial)),
  )
  register.close()
  return rows
}

async function writeAlone(rows: readonly TableRow[], file: string): Promise<void> {
  const data = rows.map(({ cells }) =>
    cells.map((cell) =>
      typeof cell === 'string' && isCivilDate(cell) ? new Date(`${cell}T00:00:00Z`) : cell,
    ),
  )
  await writeXlsxFile(data, { dateFormat: 'dd-mm-yyyy' }).toFile(file)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
