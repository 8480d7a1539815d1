import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { showDate } from '../../shared/domain/dates.ts'
import type { LetterParts } from '../../shared/domain/letter.ts'
import { timePress } from './pressRun.ts'
import { isThere, sync, timeProgram } from './program.ts'
import { median, type Figure } from './result.ts'
import { letterTo, picture } from './sampleLetters.ts'

const rounds = 3
const ours = 1_000
const theirs = 100
const letter = { pages: 0, rich: true }

/** A letter made by the press against the same words converted by LibreOffice, turn about. */
export async function bench(): Promise<Figure[]> {
  if (!isThere('soffice', ['--version'], 'libreoffice-writer-nogui')) return []
  const folder = mkdtempSync(path.join(tmpdir(), 'tarseel-bench-'))
  try {
    const odt = path.join(folder, 'odt')
    mkdirSync(odt)
    const files = Array.from({ length: theirs }, (_, index) => path.join(odt, `${index}.fodt`))
    files.forEach((file, index) => writeFileSync(file, flatOdt(letterTo(index, letter))))
    // The first start of all makes its profile.
    convert(folder, files.slice(0, 1))
    // The letters thread of the app has shown previews before it sets a batch.
    const first = path.join(folder, 'first')
    mkdirSync(first)
    await timePress(first, ours, [], letter)
    const times: { press: number; office: number }[] = []
    for (let round = 0; round < rounds; round += 1) {
      const out = path.join(folder, `press-${round}`)
      mkdirSync(out)
      sync()
      const press = (await timePress(out, ours, [], letter)) / ours
      sync()
      times.push({ press, office: convert(folder, files) / theirs })
    }
    const press = median(times.map((time) => time.press))
    const office = median(times.map((time) => time.office))
    return [
      {
        what: 'LibreOffice, the same English letter with logo and signature',
        against: 'a letter of the press',
        ratio: office / press,
        goal: 40,
        detail: `${office.toFixed(0)} ms and ${press.toFixed(2)} ms a letter, medians of ${rounds}, turn about: ${theirs} files in one run of it, ${ours} letters with files, print file and copies durable, in a thread that has set letters before`,
        more: true,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function convert(folder: string, files: readonly string[]): number {
  const out = path.join(folder, 'pdf')
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
  const took = timeProgram('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    out,
    ...files,
  ])
  const made = readdirSync(out).length
  rmSync(out, { recursive: true })
  if (made !== files.length) throw new Error(`LibreOffice made ${made} of ${files.length} files`)
  return took
}

/** The letter as a flat OpenDocument text, plainly set: the same words and pictures, bold and justified where ours are. */
function flatOdt(parts: LetterParts): string {
  const { letterhead, number, place, date, to, subject, paragraphs, signatory, copy } = parts
  const signed = [`(${signatory.name.toUpperCase()})`, signatory.designation.toUpperCase()]
  const lines: [style: string, text: string][] = [
    ['Head', letterhead.name.toUpperCase()],
    ...letterhead.below.map((text): [string, string] => ['Centre', text]),
    ['Bold', `No. ${number}`],
    ['End', `Dated ${place}, the ${showDate(date)}`],
    ['Start', 'To'],
    ...to.map((text): [string, string] => ['Start', text]),
    ['Bold', `Subject: ${subject}`],
    ...paragraphs.map((text): [string, string] => ['Body', text]),
    ...signed.map((text): [string, string] => ['Centre', text]),
    ['Bold', copy.heading],
    ['Body', copy.line],
    ...copy.list.map((text, index): [string, string] => ['Start', `${index + 1}. ${text}`]),
    ...signed.map((text): [string, string] => ['Centre', text]),
  ]
  const style = (name: string, align: string, weight = 'normal') =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:text-align="${align}" fo:margin-bottom="0.2cm"/><style:text-properties style:font-name="Serif" fo:font-size="12pt" fo:font-weight="${weight}" fo:language="en" fo:country="GB"/></style:style>`
  const styles = [
    style('Head', 'center', 'bold'),
    style('Centre', 'center'),
    style('Bold', 'start', 'bold'),
    style('Start', 'start'),
    style('End', 'end'),
    style('Body', 'justify'),
  ]
  const drawn = `<text:p text:style-name="Centre"><draw:frame text:anchor-type="as-char" svg:width="1.8cm" svg:height="1.8cm"><draw:image><office:binary-data>${Buffer.from(picture.bytes).toString('base64')}</office:binary-data></draw:image></draw:frame></text:p>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Serif" svg:font-family="serif" style:font-family-generic="roman"/></office:font-face-decls>
<office:automatic-styles>${styles.join('')}</office:automatic-styles>
<office:body><office:text>${drawn}${lines.map(([name, text]) => `<text:p text:style-name="${name}">${escaped(text)}</text:p>`).join('')}${drawn}</office:text></office:body></office:document>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
