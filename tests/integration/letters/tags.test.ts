import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { previewLetter } from '../../../electron/letters/preview.ts'
import { makeLetter } from '../../../shared/domain/letter.ts'
import type { LetterSource } from '../../../shared/domain/letter.ts'
import { letterSource, urduSource } from '../../helpers/letters.ts'
import { runOn } from './pdf.ts'

type Node = { type: string; lang: string; alt: string; kids: Node[]; marks: number }

function treeOf(dict: PDFDict): Node {
  const kids: Node[] = []
  let marks = 0
  const list = dict.lookup(PDFName.of('K'), PDFArray)
  for (let index = 0; index < list.size(); index++) {
    const kid = list.lookup(index)
    if (kid instanceof PDFDict && kid.has(PDFName.of('S'))) kids.push(treeOf(kid))
    else marks += 1
  }
  const lang = dict.lookupMaybe(PDFName.of('Lang'), PDFString)?.asString() ?? ''
  const alt = dict.lookupMaybe(PDFName.of('Alt'), PDFHexString)?.decodeText() ?? ''
  const type = dict.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText() ?? 'root'
  return { type, lang, alt, kids, marks }
}

async function open(change: Partial<LetterSource>) {
  const { pdf } = await previewLetter(makeLetter(letterSource(change)), [])
  return PDFDocument.load(pdf)
}

async function tree(change: Partial<LetterSource> = {}): Promise<Node> {
  const { catalog } = await open(change)
  return treeOf(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict))
}

const typesOf = (node: Node): string[] => node.kids.map(({ type }) => type)

describe('a letter for a screen reader', () => {
  it('has a title, a language and the mark of a tagged file', async () => {
    const document = await open({ language: 'ur', urdu: urduSource() })
    expect(document.getTitle()).toContain('1201/Admn')
    expect(document.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('ur-PK')
    const info = document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict)
    expect(String(info.get(PDFName.of('Marked')))).toBe('true')
  })

  it('reads heading, paragraphs and lists in their order', async () => {
    const root = await tree()
    expect(typesOf(root)).toEqual(['Document'])
    const [part] = root.kids[0]?.kids ?? []
    if (!part) throw new Error('a document has a part')
    expect(part).toMatchObject({ type: 'Part', lang: 'en-GB' })
    expect(typesOf(part).slice(0, 4)).toEqual(['P', 'H1', 'P', 'P'])
    const list = part.kids.find(({ type }) => type === 'L')
    expect(list?.kids.map(typesOf)).toEqual([
      ['Lbl', 'LBody'],
      ['Lbl', 'LBody'],
    ])
  })

  it('has each language as a part of its own, and says what the codes are', async () => {
    const root = await tree({ language: 'both', urdu: urduSource(), slipCode: '012600000142' })
    const parts = root.kids[0]?.kids ?? []
    expect(parts.map(({ lang }) => lang).slice(0, 2)).toEqual(['en-GB', 'ur-PK'])
    const figures = parts.flatMap(({ kids }) => kids).filter(({ type }) => type === 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual(['Code 128: 012600000142', 'QR: 012600000142'])
  })

  // A screen reader would say "GOVERNMENTSERVANTS" where a line ended between the two.
  it('keeps words apart where a line ends, and after a label', async () => {
    const subject =
      'Revised guidelines for the use of social media by Government servants, and the action on their violation'
    const circular = { ...letterSource().circular, subject }
    const { pdf } = await previewLetter(makeLetter(letterSource({ circular })), [])
    const { stdout } = runOn(pdf, 'pdfinfo', (file) => ['-struct-text', file])
    expect(stdout.toString()).toContain(`"Subject:- ${subject}"`)
    expect(stdout.toString()).toMatch(/"2\. You are, therefore, directed to follow .* as per rules\."/u)
  })

  it('finds each marked content in the tree once, on every page', async () => {
    const copyTo = Array.from({ length: 60 }, (_, index) => `The Section Officer (${index + 1}).`)
    const document = await open({ copyTo })
    const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
    const numbers = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray)
    const count = (node: Node): number => node.marks + node.kids.reduce((sum, kid) => sum + count(kid), 0)
    let marks = 0
    document.getPages().forEach((page, index) => {
      expect(page.node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber()).toBe(index)
      marks += numbers.lookup(2 * index + 1, PDFArray).size()
    })
    expect(document.getPageCount()).toBeGreaterThan(1)
    expect(count(treeOf(root))).toBe(marks)
  })
})
