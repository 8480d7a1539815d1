import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What a screen reader or a weak eye would stumble over on the page as it stands, by rule and place. */
export async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}
