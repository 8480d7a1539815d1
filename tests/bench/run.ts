import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { screen } from '../tools/screen.ts'
import type { Figure } from './result.ts'

// The windows need a screen; without one, everything is run again under the screen of the tests.
const [withScreen, ...screenArgs] = screen
if (withScreen && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
  const args = [...screenArgs, process.execPath, ...process.argv.slice(1)]
  process.exit(spawnSync(withScreen, args, { stdio: 'inherit' }).status ?? 1)
}

// As the terminal and the window have it.
process.env['UV_THREADPOOL_SIZE'] ??= '16'

/** Every figure of the README's table, in its order; `npm run bench -- memory` runs the one named. */
const benches: Record<string, () => Promise<{ bench: () => Promise<Figure[]> }>> = {
  despatches: () => import('./despatches.ts'),
  libreoffice: () => import('./libreoffice.ts'),
  qpdf: () => import('./qpdf.ts'),
  copying: () => import('./copying.ts'),
  memory: () => import('./memory.ts'),
  outstanding: () => import('./outstanding.ts'),
  filter: () => import('./filter.ts'),
  start: () => import('./start.ts'),
  xlsx: () => import('./xlsx.ts'),
}

const wanted = process.argv.slice(2)
const figures: Figure[] = []
for (const [name, load] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  process.stderr.write(`bench ${name} …\n`)
  const { bench } = await load()
  figures.push(...(await bench()))
}
const table = tableOf(figures)
console.log(table)
if (wanted.length === 0) await writeIntoReadme(table)

function tableOf(rows: readonly Figure[]): string {
  const lines = rows.map(
    ({ what, against, ratio, goal, more = false, detail }) =>
      `| ${what} | ${against} | ${ratio.toFixed(2)} | ${more ? '≥' : '≤'} ${goal} | ${detail} |`,
  )
  return [
    '| figure | against | ratio | goal | counted |',
    '| --- | --- | ---: | ---: | --- |',
    ...lines,
  ].join('\n')
}

async function writeIntoReadme(text: string): Promise<void> {
  const file = path.join(import.meta.dirname, '../../README.md')
  const readme = readFileSync(file, 'utf8')
  const written = readme.replace(/(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/, `$1\n${text}\n\n$2`)
  writeFileSync(file, await format(written, { ...(await resolveConfig(file)), filepath: file }))
}
