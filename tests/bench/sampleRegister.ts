import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { nodeWiring } from '../../electron/cli/wiring.ts'
import { compose } from '../../electron/service/compose.ts'

/**
 * A folder with `register`, the sample office and its circular in it, and `user`, the device's folder.
 *
 * `offices`: so many schools are imported beside the 41 district offices.
 */
export async function sampleRegister({ offices = 0 } = {}): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tarseel-bench-'))
  const wiring = nodeWiring({ folder: path.join(folder, 'register'), create: true, today: undefined })
  const service = compose({ ...wiring, deviceFolder: path.join(folder, 'user') })
  try {
    await service.call('register.init', { kind: 'sample' })
    if (offices > 0) {
      const file = { name: 'schools.csv', bytes: schools(offices) }
      await service.call('office.import', { file, map: null })
    }
    return folder
  } finally {
    await service.close()
  }
}

const districts = ['Lahore', 'Kasur', 'Multan', 'Vehari', 'Attock', 'Jhelum', 'Okara', 'Bhakkar']

function schools(count: number): Uint8Array {
  const rows = Array.from({ length: count }, (_, index) => {
    const place = districts[index % districts.length] ?? ''
    return `S${index},Government High School No. ${index} ${place},گورنمنٹ ہائی سکول نمبر ${index},${place}`
  })
  return new TextEncoder().encode(`code,name,nameUrdu,district\n${rows.join('\n')}\n`)
}
