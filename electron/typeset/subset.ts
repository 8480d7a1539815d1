import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { face } from './faces.ts'
import type { FaceKey } from './faces.ts'

type Wasm = Record<string, (...args: number[]) => number>
type Memory = { readonly buffer: ArrayBuffer }

// Node has it, its types don't: only what is used here.
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object) => { exports: Record<string, unknown> }
}

// hb_subset_flags_t: no hinting, keep glyph numbers, keep .notdef's outline, no closure over GSUB
const flags = 0x1 | 0x2 | 0x40 | 0x200
const dropped = 'GSUB GPOS GDEF DSIG STAT HVAR MVAR name OS/2 meta gasp cmap post'.split(' ')
const dropTableSet = 3
const readOnlyMemory = 2

let library: { calls: Wasm; memory: Memory } | null = null
const opened = new Map<FaceKey, number>()

/** A call of the library by name. */
function call(name: string, ...args: number[]): number {
  const found = load().calls[name]
  if (!found) throw new Error(`harfbuzz-subset has no ${name}`)
  return found(...args)
}

function load(): { calls: Wasm; memory: Memory } {
  if (library) return library
  const path = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path)))
  // The exports of a module of wasm are untyped: its C interface is HarfBuzz's own (hb-subset.h).
  const calls = exports as Wasm
  const memory = exports['memory'] as Memory
  calls['_initialize']?.()
  library = { calls, memory }
  return library
}

function subsetFace(key: FaceKey): number {
  const known = opened.get(key)
  if (known !== undefined) return known
  const { ttf } = face(key)
  const at = call('malloc', ttf.length)
  new Uint8Array(load().memory.buffer).set(ttf, at)
  const blob = call('hb_blob_create', at, ttf.length, readOnlyMemory, 0, 0)
  const made = call('hb_face_create', blob, 0)
  call('hb_blob_destroy', blob)
  opened.set(key, made)
  return made
}

/** The face with the outlines of these glyphs only, as a TrueType file; glyphs keep their numbers. */
export function subsetGlyphs(key: FaceKey, glyphs: ReadonlySet<number>): Uint8Array {
  const source = subsetFace(key)
  const input = call('hb_subset_input_create_or_fail')
  const wanted = call('hb_subset_input_glyph_set', input)
  for (const glyph of [0, ...glyphs]) call('hb_set_add', wanted, glyph)
  call('hb_subset_input_set_flags', input, flags)
  const drop = call('hb_subset_input_set', input, dropTableSet)
  for (const tag of dropped) call('hb_set_add', drop, tagNumber(tag))
  const made = call('hb_subset_or_fail', source, input)
  call('hb_subset_input_destroy', input)
  if (made === 0) throw new Error(`harfbuzz-subset could not cut ${key}`)
  const blob = call('hb_face_reference_blob', made)
  const from = call('hb_blob_get_data', blob, 0)
  const length = call('hb_blob_get_length', blob)
  const bytes = new Uint8Array(load().memory.buffer).slice(from, from + length)
  call('hb_blob_destroy', blob)
  call('hb_face_destroy', made)
  return bytes
}

function tagNumber(tag: string): number {
  return [...tag.padEnd(4)].reduce((sum, letter) => ((sum << 8) | letter.charCodeAt(0)) >>> 0, 0)
}
