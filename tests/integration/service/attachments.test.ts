import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { nodeWiring } from '../../../electron/cli/wiring.ts'
import { compose } from '../../../electron/service/compose.ts'
import { crossPng } from '../../helpers/images.ts'
import { issue, readyAt, tempFolder, today } from '../../helpers/register.ts'

/** A service with a letter that went to one office. */
async function useLetter() {
  const { folder, remove } = tempFolder()
  const { register, circular } = readyAt(folder)
  issue(register, circular, { offices: 1 })
  register.close()
  const wiring = nodeWiring({ folder: path.join(folder, 'register'), create: false, today })
  const service = compose({ ...wiring, deviceFolder: path.join(folder, 'pc') })
  onTestFinished(async () => {
    await service.close()
    remove()
  })
  const { rows } = await service.call('despatch.list', { circular })
  return { service, fact: { despatch: rows[0]?.id ?? '', kind: 'acknowledged' as const, on: today } }
}

it('the paper of a receipt is kept, shown page by page, and given back as it came', async () => {
  const { service, fact } = await useLetter()
  const bytes = crossPng(80, 80)
  const { attachment, pages } = await service.call('attachment.add', { name: 'slip.png', bytes })
  expect([attachment.kind, attachment.name, pages]).toEqual(['png', 'slip.png', 1])
  const { receipt } = await service.call('receipt.log', { ...fact, attachment })
  for (const longEdge of [300, 150]) {
    const page = await service.call('attachment.page', { receipt: receipt.id, page: 1, longEdge })
    expect(page).toMatchObject({ width: longEdge, height: longEdge, pages: 1 })
  }
  expect((await service.call('attachment.file', { receipt: receipt.id })).bytes).toEqual(bytes)
})

it('a receipt is not logged with a paper that was never kept', async () => {
  const { service, fact } = await useLetter()
  const attachment = { sha256: 'a'.repeat(64), kind: 'pdf' as const, name: 'slip.pdf' }
  const refusal = { code: 'FILE_NOT_FOUND', data: { file: 'slip.pdf' } }
  await expect(service.call('receipt.log', { ...fact, attachment })).rejects.toMatchObject(refusal)
  const { receipts } = await service.call('receipt.of', { despatch: fact.despatch })
  expect(receipts).toEqual([])
})
