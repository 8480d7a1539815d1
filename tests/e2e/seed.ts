import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { nodeWiring } from '../../electron/cli/wiring.ts'
import { compose } from '../../electron/service/compose.ts'
import type { Service } from '../../electron/service/context.ts'
import { jobId, type CircularId } from '../../shared/contract/values.ts'
import { civilDate } from '../../shared/domain/dates.ts'
import { csvFile, fileOf, sampleCircular } from '../helpers/sampleDesk.ts'

/** Folders for `launchApp` with work already done in them, and the circular that was confirmed. */
export type Seeded = { folder: string; circular: CircularId; letters: string }

type Work = {
  /** So many offices beside the 41 of the sample. */
  offices?: number
  /** Issue letters to all of them or those of some codes, dated this day and due that day. */
  issued?: { date: string; due: string; to?: readonly string[] }
  /** The day on which all that is done; the machine's unless told. */
  today?: string
  /** An office that those of the sample with these codes report to. */
  above?: { code: string; name: string; nameUrdu: string; of: readonly string[] }
}

/** A desk with the sample office and a confirmed circular, made by the same service on the same device. */
export async function seedDesk({ offices = 0, issued, today, above }: Work = {}): Promise<Seeded> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tarseel-e2e-'))
  const day = today === undefined ? undefined : civilDate(today)
  const wiring = nodeWiring({ folder: path.join(folder, 'register'), create: true, today: day })
  const service = compose({ ...wiring, deviceFolder: path.join(folder, 'user-data') })
  const letters = path.join(folder, 'letters')
  try {
    await service.call('register.init', { kind: 'sample' })
    if (offices > 0) await service.call('office.import', { file: schools(offices), map: null })
    if (above) await putAbove(service, above)
    const circular = await confirmedCircular(service)
    if (issued) await issueToAll(service, circular, letters, issued)
    return { folder, circular, letters }
  } finally {
    await service.close()
  }
}

async function putAbove(service: Service, above: NonNullable<Work['above']>): Promise<void> {
  const { code, name, nameUrdu, of } = above
  const { offices } = await service.call('office.list', {})
  const below = offices.filter((office) => of.includes(office.code))
  const [like] = below
  if (!like) throw new Error(`no office of ${of.join()}`)
  const names = { code, name, nameUrdu, designation: '', designationUrdu: '' }
  const { office } = await service.call('office.save', { ...like, ...names, id: null })
  for (const one of below) await service.call('office.save', { ...one, reportsTo: office.id })
}

function schools(count: number) {
  const rows = Array.from({ length: count }, (_, i) => [
    `S${i + 1}`,
    `Government School ${i + 1}`,
    'Lahore',
    'Lahore',
  ])
  return csvFile([['Code', 'Name', 'Division', 'District'], ...rows])
}

async function confirmedCircular(service: Service): Promise<CircularId> {
  const given = {
    reference: 'SO(CIR)7-3/2026',
    date: civilDate('2023-11-13'),
    issuer: 'Government of the Punjab',
    subject: 'Guidelines for the use of social media',
  }
  const { circulars } = await service.call('circular.import', {
    job: newJob(),
    files: [fileOf(sampleCircular)],
    given,
  })
  const [circular] = circulars
  if (!circular) throw new Error('the sample circular was refused')
  await service.call('circular.confirm', { id: circular.id, ...given })
  return circular.id
}

async function issueToAll(
  service: Service,
  circular: CircularId,
  folder: string,
  { date, due, to }: NonNullable<Work['issued']>,
): Promise<void> {
  const { signatories, profile } = await service.call('settings.get', {})
  await service.call('letter.issue', {
    job: newJob(),
    folder,
    draft: {
      circular,
      to: to ? { kind: 'codes', codes: [...to] } : { kind: 'all' },
      form: 'covering',
      text: null,
      signatory: signatories[0]?.id ?? null,
      date: civilDate(date),
      due: civilDate(due),
      numbering: 'each',
      series: null,
      marking: '',
      copyTo: profile.copyTo,
    },
  })
}

function newJob() {
  return jobId.parse(randomUUID())
}
