import path from 'node:path'
import { defineConfig } from 'vitest/config'

const noElectron = path.resolve(import.meta.dirname, 'tests/helpers/noElectron.ts')

/** Every project but the windows' runs in plain Node, where `electron` can't be had. */
const alias = { electron: noElectron }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: [
            'tests/{unit,integration,architecture}/**/*.test.ts',
            'tests/renderer/**/*.test.{ts,tsx}',
          ],
          alias,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'corpus',
          include: ['tests/corpus/**/*.test.ts'],
          alias,
          testTimeout: 10 * 60_000,
          hookTimeout: 10 * 60_000,
        },
      },
      {
        test: {
          name: 'reliability',
          include: ['tests/reliability/**/*.test.ts'],
          alias,
          fileParallelism: false,
          testTimeout: 20 * 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          // A build machine that stalls for seconds is tried once more, and the report names the test.
          retry: process.env['CI'] ? 1 : 0,
          include: ['tests/e2e/**/*.test.ts'],
          expect: { poll: { timeout: 20_000 } },
          fileParallelism: false,
          testTimeout: 3 * 60_000,
          hookTimeout: 3 * 60_000,
        },
      },
    ],
  },
})
