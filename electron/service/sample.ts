import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { area, office } from '../../shared/contract/offices.ts'
import { profile, series, signatory } from '../../shared/contract/setup.ts'
import type { Beginning, NewArea } from '../register/setupCommands.ts'

const newArea: z.ZodType<NewArea> = area
  .pick({ kind: true, name: true, nameUrdu: true })
  .extend({ areas: z.lazy(() => z.array(newArea)) })

const sampleOffice = z.object({
  profile,
  signatories: z.array(signatory.omit({ id: true })),
  series: z.array(series.omit({ id: true }).extend({ next: z.int().min(1) })),
  areas: z.array(newArea),
  offices: z.array(
    office
      .omit({ id: true, area: true, reportsTo: true })
      .extend({ district: z.string(), reportsTo: z.string().nullable() }),
  ),
  lists: z.array(z.object({ name: z.string(), offices: z.array(z.string()) })).default([]),
})

/** The made-up directorate that a newcomer tries Tarseel with. */
export function readSample(resources: string): Beginning {
  const text = readFileSync(join(resources, 'sample', 'office.json'), 'utf8')
  return sampleOffice.parse(JSON.parse(text))
}
