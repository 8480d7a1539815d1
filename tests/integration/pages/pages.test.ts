import { PNG } from 'pngjs'
import { afterAll, describe, expect, it } from 'vitest'
import { inkShare, pictureDifference } from '../../../electron/pages/ink.ts'
import { startPdfSession } from '../../../electron/pages/open.ts'
import { startPdfChild } from '../../../electron/pages/start.node.ts'
import { hasInk } from '../../../electron/reading/trust.ts'
import { manyPages, onePage, show } from './rawPdf.ts'

const session = startPdfSession(startPdfChild)
afterAll(session.close)

const content = show('Hello circular', 172, 600)

describe('text of a page', () => {
  it('comes line by line with its place', async () => {
    const reader = await session.open(onePage({ content: content + show('Second line', 72, 500) }))
    const { lines, text, chars } = await reader.text(0)
    expect(text).toBe('Hello circular\nSecond line')
    expect(chars).toBe(23)
    const [left = 0, top = 0, right = 0, bottom = 0] = lines[0]?.box ?? []
    expect(left).toBeCloseTo(172, -1)
    expect(right).toBeGreaterThan(230)
    expect(top).toBeLessThan(842 - 605)
    expect(bottom).toBeGreaterThan(842 - 602)
  })

  it.each([
    ['as it stands', '/MediaBox[0 0 595 842]', 595, 842],
    ['turned by 90', '/MediaBox[0 0 595 842]/Rotate 90', 842, 595],
    ['turned by 180', '/MediaBox[0 0 595 842]/Rotate 180', 595, 842],
    ['turned by 270', '/MediaBox[0 0 595 842]/Rotate 270', 842, 595],
    ['cropped and turned', '/MediaBox[0 0 595 842]/CropBox[100 400 500 800]/Rotate 90', 400, 400],
  ])('has its box where the picture has its ink: %s', async (_, page, width, height) => {
    const reader = await session.open(onePage({ content, page }))
    const { lines } = await reader.text(0)
    const box = lines[0]?.box ?? [0, 0, 0, 0]
    const info = await reader.pageInfo(0)
    expect([Math.round(info.width), Math.round(info.height)]).toEqual([width, height])
    expect(reader.sizes[0]?.map(Math.round)).toEqual([width, height])
    const picture = await reader.greyPicture(0, 1000)
    expect(hasInk(picture, box, width)).toBe(true)
    const inside = (box[2] - box[0]) * (box[3] - box[1])
    const inkThere = inkShare(picture) * width * height
    expect(inkThere).toBeLessThan(inside)
    expect(hasInk(picture, [box[0], height - box[3], box[2], height - box[1]], width)).toBe(false)
  })

  it('counts what is drawn invisibly, as over a scan', async () => {
    const reader = await session.open(
      onePage({ content: show('hidden', 72, 700, '3 Tr') + `0 Tr ${content}` }),
    )
    expect(await reader.text(0)).toMatchObject({ chars: 19, hidden: 6 })
  })
})

describe('a picture of a page', () => {
  it('has the long edge that was asked for, in colour or grey', async () => {
    const reader = await session.open(onePage({ content: '1 0 0 rg 0 0 595 842 re f' }))
    const colour = PNG.sync.read(Buffer.from((await reader.picture(0, 300)).png))
    expect([colour.width, colour.height, ...colour.data.subarray(0, 3)]).toEqual([211, 300, 255, 0, 0])
    const grey = await reader.picture(0, 300, { grey: true })
    expect(PNG.sync.read(Buffer.from(grey.png)).data[0]).toBe(76)
    const raw = await reader.greyPicture(0, 300)
    expect(raw.pixels).toHaveLength(raw.width * raw.height)
    expect(raw.pixels[0]).toBe(76)
  })

  it('stays under twelve megapixels', async () => {
    const reader = await session.open(onePage({ content, page: '/MediaBox[0 0 14400 14400]' }))
    const { width, height } = await reader.greyPicture(0, 100_000)
    expect(width * height).toBeLessThanOrEqual(12_000_000)
    expect(width * height).toBeGreaterThan(11_900_000)
  })

  it('tells a blank page from a written one', async () => {
    const blank = await session.open(onePage({ content: '' }))
    expect(await blank.inspect(0)).toEqual({ ink: 0, chars: 0 })
    const empty = await blank.greyPicture(0, 400)
    const reader = await session.open(onePage({ content }))
    const { ink, chars } = await reader.inspect(0)
    expect(chars).toBe(13)
    expect(ink).toBeGreaterThan(0)
    const written = await reader.greyPicture(0, 400)
    expect(pictureDifference(empty, written)).toBeGreaterThan(0)
    expect(pictureDifference(written, await reader.greyPicture(0, 400))).toBe(0)
  })
})

describe('a session', () => {
  it('closes the document before when it opens the next', async () => {
    const first = await session.open(manyPages(2))
    const second = await session.open(onePage({ content }))
    await expect(first.text(1)).rejects.toMatchObject({ code: 'CANCELLED' })
    expect((await second.text(0)).text).toBe('Hello circular')
  })

  it('refuses a page that is not there and goes on', async () => {
    const reader = await session.open(onePage({ content }))
    await expect(reader.text(1)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(reader.picture(-1, 100)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect((await reader.text(0)).text).toBe('Hello circular')
  })

  it('answers many questions at once, in order', async () => {
    const reader = await session.open(manyPages(20))
    const pages = Array.from({ length: 20 }, (_, page) => reader.inspect(page))
    expect(await Promise.all(pages)).toHaveLength(20)
  })
})
