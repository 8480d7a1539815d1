import { expect, it } from 'vitest'
import { pictureSize } from '../../../electron/pages/picture.ts'
import { capWasmMemory } from '../../../electron/pages/wasmMemory.ts'

/** A module that exports a memory of 1 page, at most 256, written in five bytes as linkers do. */
const wasm = new Uint8Array(
  Buffer.from('0061736d01000000 05080101018082808000 070501016d0200'.replaceAll(' ', ''), 'hex'),
)

/** The little of WebAssembly that Node's types leave out. */
type Instance = { instance: { exports: { m: { grow(pages: number): number } } } }
type Wasm = { instantiate(bytes: Uint8Array): Promise<Instance> }

async function growTo(bytes: Uint8Array, pages: number): Promise<void> {
  const { WebAssembly } = globalThis as unknown as { WebAssembly: Wasm }
  const { instance } = await WebAssembly.instantiate(bytes)
  instance.exports.m.grow(pages - 1)
}

it('keeps a module from growing past the cap', async () => {
  const capped = capWasmMemory(wasm, 16 * 65_536)
  await growTo(capped, 16)
  await expect(growTo(capped, 17)).rejects.toThrow()
  await growTo(wasm, 17)
})

it('refuses a module whose memory it can not find', () => {
  expect(() => capWasmMemory(wasm.subarray(0, 8), 65_536)).toThrow()
  expect(() => capWasmMemory(wasm.subarray(0, 11), 65_536)).toThrow()
})

it('keeps thin and large pages to at least one and at most the allowed pixels', () => {
  expect(pictureSize(14_400, 0.01, 2000, 12e6)).toEqual([2000, 1])
  const [width, height] = pictureSize(612, 792, 1e9, 12e6)
  expect(width * height).toBeLessThanOrEqual(12e6)
})
