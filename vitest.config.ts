import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const isLong = process.env.TEST_LONG === '1'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    include: isLong ? ['**/*.long.test.ts'] : ['**/*.test.{ts,tsx}'],
    exclude: [
      ...configDefaults.exclude,
      'e2e/**',
      '.next*/**',
      ...(isLong ? [] : ['**/*.long.test.ts']),
    ],
    setupFiles: ['scripts/no-console-noise.ts'],
    testTimeout: isLong ? 20 * 60_000 : 60_000,
    hookTimeout: isLong ? 5 * 60_000 : 30_000,
  },
})
