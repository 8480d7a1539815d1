import JsBarcode from 'jsbarcode'
import { create } from 'qrcode'
import type { Bar } from '../typeset/content.ts'
import { boundedCache } from '../typeset/cache.ts'

/** A code as rectangles, in modules from its lower left corner. */
export type CodeBars = { readonly width: number; readonly bars: readonly Bar[] }

/** Modules that stay white around a code (ISO/IEC 18004 and 15417). */
export const quietZone = { qr: 4, code128: 10 } as const

const cache = boundedCache<CodeBars>(100)

/**
 * The QR code of a slip code: its 12 digits alone, level Q, so that a quarter of it may be written over.
 *
 * A USB reader types what it reads; so it types the very digits that the slip shows.
 */
export function qrBars(code: string): CodeBars {
  return cache(`qr ${code}`, () => {
    const { modules } = create(code, { errorCorrectionLevel: 'Q' })
    const bars: Bar[] = []
    for (let row = 0; row < modules.size; row++) {
      const line = modules.data.slice(row * modules.size, (row + 1) * modules.size)
      bars.push(
        ...stretches([...line]).map(([from, to]): Bar => [from, modules.size - 1 - row, to - from, 1]),
      )
    }
    return { width: modules.size, bars }
  })
}

/** The bars of a slip code in Code 128, set C (two digits a symbol); `height` in modules. */
export function code128Bars(code: string, height: number): CodeBars {
  return cache(`128 ${height} ${code}`, () => {
    const made: { encodings?: { data: string }[] } = {}
    JsBarcode(made, code, { format: 'CODE128C' })
    const data = made.encodings?.map((part) => part.data).join('') ?? ''
    const bars = stretches(Array.from(data, Number)).map(([from, to]): Bar => [from, 0, to - from, height])
    return { width: data.length, bars }
  })
}

/** Where the ones begin and end in a row of ones and zeros. */
function stretches(row: readonly number[]): [from: number, to: number][] {
  const found: [number, number][] = []
  row.forEach((module, at) => {
    const last = found.at(-1)
    if (module === 0) return
    if (last && last[1] === at) last[1] = at + 1
    else found.push([at, at + 1])
  })
  return found
}
