import { describe, expect, it } from 'vitest'
import { PNG } from 'pngjs'
import { crossPng } from '../../helpers/images.ts'
import { useSampleDesk } from '../../helpers/sampleDesk.ts'

const longEdge = 842

/** Rows of a picture, from the top, that have a mark on them. */
function inkedRows(bytes: Uint8Array): number[] {
  const { data, width, height } = PNG.sync.read(Buffer.from(bytes))
  const rows = Array.from({ length: height }, (_, y) => y)
  return rows.filter((y) => data.subarray(y * width * 4, (y + 1) * width * 4).some((value) => value < 128))
}

const millimetres = (row: number) => (row * 297) / longEdge

async function useLetterhead() {
  const { service } = await useSampleDesk()
  const { profile, signatories } = await service.call('settings.get', {})
  const picture = async (change: Partial<typeof profile>, language: 'en' | 'ur' = 'en') => {
    const signatory = signatories[0] ?? null
    const input = { profile: { ...profile, ...change }, signatory, language, longEdge }
    return service.call('letterhead.preview', input)
  }
  return { service, profile, picture }
}

describe('the picture of the letterhead', () => {
  it('shows words that are not saved yet, and saves none', async () => {
    const { service, profile, picture } = await useLetterhead()
    const before = await picture({})
    const after = await picture({ name: 'DIRECTORATE OF TRIALS' })
    expect(Buffer.from(after.png)).not.toEqual(Buffer.from(before.png))
    expect((await service.call('settings.get', {})).profile).toEqual(profile)
  })

  it.each(['en', 'ur'] as const)('begins pre-printed paper as far down as it says (%s)', async (language) => {
    const { picture } = await useLetterhead()
    const { png, height } = await picture({ paper: { preprinted: true, top: 90 } }, language)
    expect(height).toBe(longEdge)
    const [first = 0] = inkedRows(png)
    expect(millimetres(first)).toBeGreaterThan(88)
    expect(millimetres(first)).toBeLessThan(100)
  })

  it('shows the logo that was kept', async () => {
    const { service, picture } = await useLetterhead()
    const { sha256 } = await service.call('image.add', { name: 'logo.png', bytes: crossPng(600, 600, 'rgb') })
    const plain = await picture({ logo: null })
    const shown = await picture({ logo: sha256 })
    expect(inkedRows(shown.png).length).toBeGreaterThan(inkedRows(plain.png).length)
    const kept = await service.call('image.get', { sha256 })
    expect([kept.kind, PNG.sync.read(Buffer.from(kept.bytes)).width]).toEqual(['png', kept.width])
  })

  it('names a character that no font has', async () => {
    const { picture } = await useLetterhead()
    await expect(picture({ name: 'Office 𓀀' })).rejects.toMatchObject({ code: 'GLYPH_MISSING' })
  })
})
