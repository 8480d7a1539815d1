import { rmSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { launchApp, type TestApp } from './app.ts'
import { onScreen, startSample } from './keyboard.ts'

const open: TestApp[] = []
afterEach(async () => {
  for (const app of open.splice(0)) {
    await app.close()
    rmSync(app.folder, { recursive: true, force: true })
  }
})

it('a second copy on the same register says so in words, and goes on once the first is closed', async () => {
  const first = await launchApp({ keep: true })
  open.push(first)
  await startSample(first, 'en')
  const second = await launchApp({ register: first.register })
  open.push(second)
  const { page } = second
  await page.getByText('This register is open in another Tarseel on this PC.').waitFor()
  await second.screenshot('second-copy-en')
  expect(await first.page.getByRole('navigation').count()).toBe(1)

  // After that it is a new PC on a known register.
  await first.electron.close()
  const again = page.getByRole('button', { name: 'Try again' })
  await again.click()
  await onScreen(page, 'This PC is new to the register')
})
