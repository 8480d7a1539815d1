import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Blob, Face as HbFace, Font } from 'harfbuzzjs'

/** The faces that are bundled: Noto Serif for Latin script, Noto Nastaliq Urdu and Noto Naskh Arabic for Arabic script. */
export type FaceKey = 'serif' | 'serifBold' | 'nastaliq' | 'nastaliqBold' | 'naskh' | 'naskhBold'

/** One font file, opened for shaping; all measures in font units unless said. */
export type Face = {
  readonly key: FaceKey
  readonly name: string
  readonly ttf: Uint8Array
  readonly font: Font
  readonly upem: number
  /** Heights to leave above and below the baseline, in em. */
  readonly above: number
  readonly below: number
  /** Ascender, descender and bounding box, in thousandths of an em, for the PDF's font descriptor. */
  readonly descriptor: { ascent: number; descent: number; bbox: number[] }
  readonly advance: (glyph: number) => number
  readonly covers: (codePoint: number) => boolean
}

type FaceFile = { path: string; name: string; above: number; below: number }

const serif = '@expo-google-fonts/noto-serif'
const nastaliq = '@expo-google-fonts/noto-nastaliq-urdu'
const naskh = '@expo-google-fonts/noto-naskh-arabic'

// Nastaliq hangs its words from the upper right: it needs about twice its size (line height 2.05).
const files: Record<FaceKey, FaceFile> = {
  serif: {
    path: `${serif}/400Regular/NotoSerif_400Regular.ttf`,
    name: 'NotoSerif-Regular',
    above: 1.0,
    below: 0.32,
  },
  serifBold: {
    path: `${serif}/700Bold/NotoSerif_700Bold.ttf`,
    name: 'NotoSerif-Bold',
    above: 1.0,
    below: 0.32,
  },
  nastaliq: {
    path: `${nastaliq}/400Regular/NotoNastaliqUrdu_400Regular.ttf`,
    name: 'NotoNastaliqUrdu-Regular',
    above: 1.3,
    below: 0.75,
  },
  nastaliqBold: {
    path: `${nastaliq}/700Bold/NotoNastaliqUrdu_700Bold.ttf`,
    name: 'NotoNastaliqUrdu-Bold',
    above: 1.3,
    below: 0.75,
  },
  naskh: {
    path: `${naskh}/400Regular/NotoNaskhArabic_400Regular.ttf`,
    name: 'NotoNaskhArabic-Regular',
    above: 1.1,
    below: 0.5,
  },
  naskhBold: {
    path: `${naskh}/700Bold/NotoNaskhArabic_700Bold.ttf`,
    name: 'NotoNaskhArabic-Bold',
    above: 1.1,
    below: 0.5,
  },
}

const resolve = createRequire(import.meta.url).resolve
const open = new Map<FaceKey, Face>()

/** Opens a bundled face; the file is read once in a process. */
export function face(key: FaceKey): Face {
  const known = open.get(key)
  if (known) return known
  const made = openFace(key)
  open.set(key, made)
  return made
}

function openFace(key: FaceKey): Face {
  const file = files[key]
  const ttf = new Uint8Array(readFileSync(resolve(file.path)))
  const hbFace = new HbFace(new Blob(ttf))
  const upem = hbFace.upem
  const head = table(hbFace, 'head')
  const hhea = table(hbFace, 'hhea')
  const hmtx = table(hbFace, 'hmtx')
  const longMetrics = hhea.getUint16(34)
  const characters = new Set(hbFace.collectUnicodes())
  const thousandths = (units: number) => Math.round((units * 1000) / upem)
  return {
    key,
    name: file.name,
    ttf,
    font: new Font(hbFace),
    upem,
    above: file.above,
    below: file.below,
    descriptor: {
      ascent: thousandths(hhea.getInt16(4)),
      descent: thousandths(hhea.getInt16(6)),
      bbox: [36, 38, 40, 42].map((offset) => thousandths(head.getInt16(offset))),
    },
    advance: (glyph) => hmtx.getUint16(4 * Math.min(glyph, longMetrics - 1)),
    covers: (codePoint) => characters.has(codePoint),
  }
}

/** A table of the face as a view on a copy: HarfBuzz hands out a window into memory that moves. */
function table(hbFace: HbFace, tag: string): DataView {
  const bytes = hbFace.referenceTable(tag)?.slice() ?? new Uint8Array()
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
