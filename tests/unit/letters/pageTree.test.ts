import fc from 'fast-check'
import { PDFArray, PDFContext, PDFDict, PDFName, PDFNumber, PDFRef } from 'pdf-lib'
import { expect, it } from 'vitest'
import { growPageTree } from '../../../electron/letters/pageTree.ts'

type Walk = { leaves: number; depth: number }

function walk(context: PDFContext, ref: PDFRef, parent: PDFRef | undefined): Walk {
  const node = context.lookup(ref, PDFDict)
  expect(node.get(PDFName.of('Parent'))).toBe(parent)
  if (node.get(PDFName.of('Type')) === PDFName.of('Page')) return { leaves: 1, depth: 0 }
  const kids = node.lookup(PDFName.of('Kids'), PDFArray).asArray()
  expect(kids.length).toBeLessThanOrEqual(32)
  const below = kids.map((kid) => walk(context, kid instanceof PDFRef ? kid : PDFRef.of(0), ref))
  const leaves = below.reduce((sum, one) => sum + one.leaves, 0)
  expect(node.lookup(PDFName.of('Count'), PDFNumber).asNumber()).toBe(leaves)
  return { leaves, depth: 1 + Math.max(0, ...below.map((one) => one.depth)) }
}

it('counts every page once, with the right parents, however many come', () => {
  const counts = fc.oneof(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 1000, max: 1100 }))
  fc.assert(
    fc.property(counts, (count) => {
      const context = PDFContext.create()
      const tree = growPageTree()
      for (let page = 0; page < count; page++) {
        const dict = context.obj({ Type: 'Page' })
        tree.add(context, context.register(dict), dict)
      }
      const root = tree.finish(context)
      const found = walk(context, root, undefined)
      expect(found.leaves).toBe(count)
      expect(found.depth).toBeLessThanOrEqual(count <= 32 ? 1 : count <= 1024 ? 2 : 3)
    }),
    { numRuns: 30 },
  )
})
