import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { civilDate } from '../../shared/domain/dates.ts'
import { makeLetter } from '../../shared/domain/letter.ts'
import { builtInForms } from '../../electron/letters/forms.ts'
import { startPress } from '../../electron/letters/startPress.ts'

/** Makes so many letters as argv says, and prints the peak of resident memory in kB. */
const count = Number(process.argv[2])
const sample = path.join(import.meta.dirname, '../../resources/sample/social-media-circular.pdf')
const folder = mkdtempSync(path.join(tmpdir(), 'tarseel-bench-'))
const words = builtInForms[0]?.text
if (!words) throw new Error('no form')

const letters = Array.from({ length: count }, (_, index) => ({
  id: `despatch-${index}`,
  fileName: `${index}.pdf`,
  parts: makeLetter({
    words,
    letterhead: { above: [], name: 'Directorate of Public Instruction (Sample)', below: ['Lahore'] },
    place: 'Lahore',
    marking: '',
    number: `${1201 + index}/Admn`,
    date: civilDate('2026-11-23'),
    due: civilDate('2026-12-07'),
    circular: {
      reference: 'SO(CIR)7-3/2026',
      date: civilDate('2026-11-13'),
      issuer: 'Regulations Wing',
      subject: 'Guidelines for the use of social media by Government servants',
    },
    enclosurePages: 2,
    to: [`The Headmaster, Government High School No. ${index}, Lahore.`],
    office: { name: `School ${index}`, designation: 'Headmaster', district: 'Lahore' },
    signatory: { name: 'Nasir Mehmood Qamar', designation: 'Assistant Director (Admn)' },
    copyTo: ['Office copy / Master file.'],
  }),
}))

try {
  const press = startPress(new URL('../../electron/letters/worker.ts', import.meta.url))
  await press(
    {
      outFolder: folder,
      printFile: path.join(folder, 'print.pdf'),
      enclosures: [
        { bytes: new Uint8Array(readFileSync(sample)), pages: [{ how: 'copy' }, { how: 'copy' }] },
      ],
      groups: [letters],
      total: letters.length,
      title: 'bench',
    },
    { signal: new AbortController().signal, onMade: () => undefined, onProgress: () => undefined },
  )
  process.stdout.write(String(process.resourceUsage().maxRSS))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
