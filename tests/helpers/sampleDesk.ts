import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { nodeWiring } from '../../electron/cli/wiring.ts'
import { compose } from '../../electron/service/compose.ts'
import type { Service } from '../../electron/service/context.ts'
import type { CallInput } from '../../shared/contract/contract.ts'
import type { CircularId } from '../../shared/contract/values.ts'
import { civilDate } from '../../shared/domain/dates.ts'

export const sampleCircular = path.resolve(
  import.meta.dirname,
  '../../resources/sample/social-media-circular.pdf',
)

export type DraftInput = CallInput<'letter.issue'>['draft']

/** A service on the sample office in a temporary folder; closed and removed when the test ends. */
export async function useSampleDesk(): Promise<{ service: Service; folder: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tarseel-desk-'))
  const register = path.join(folder, 'register')
  const wiring = nodeWiring({ folder: register, create: true, today: civilDate('2026-11-23') })
  const service = compose({ ...wiring, deviceFolder: path.join(folder, 'this-pc') })
  onTestFinished(async () => {
    await service.close()
    rmSync(folder, { recursive: true, force: true })
  })
  await service.call('register.init', { kind: 'sample' })
  return { service, folder }
}

/** A file as the window hands it over. */
export function fileOf(file: string): { name: string; bytes: Uint8Array } {
  return { name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) }
}

/** The sample circular, taken in and confirmed. */
export async function confirmedCircular(service: Service): Promise<CircularId> {
  const files = [fileOf(sampleCircular)]
  const { circulars } = await service.call('circular.import', { job: 'import', files, given: {} })
  const [circular] = circulars
  if (!circular) throw new Error('the sample circular was refused')
  await service.call('circular.confirm', { id: circular.id })
  return circular.id
}

/** A CSV file out of rows, quoted where it must be. */
export function csvFile(rows: readonly (readonly string[])[]): { name: string; bytes: Uint8Array } {
  const lines = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
  return { name: 'offices.csv', bytes: new TextEncoder().encode(lines.join('\r\n')) }
}

/** A letter as the sample office would write it on 23-11-2026; change what the test is about. */
export function draftFor(circular: string, change: Partial<DraftInput> = {}): DraftInput {
  return {
    circular,
    to: { kind: 'all' },
    form: 'covering',
    text: null,
    signatory: null,
    date: civilDate('2026-11-23'),
    due: null,
    numbering: 'each',
    series: null,
    marking: '',
    copyTo: ['Office copy / Master file.'],
    ...change,
  }
}
