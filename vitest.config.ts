import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const isLong = process.env.TEST_LONG === '1'

const tests = (folder: string) => [isLong ? `${folder}*.long.test.ts` : `${folder}*.test.{ts,tsx}`]
const exclude = [
  ...configDefaults.exclude,
  'e2e/**',
  '.next*/**',
  ...(isLong ? [] : ['**/*.long.test.ts']),
]

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      // Pure functions leave nothing behind that another file could meet, and each test of the database opens its own: half
      // the time went into loading them anew for each.
      ...['wiki', 'components', 'db'].map((room) => ({
        extends: true as const,
        test: { name: room, include: tests(`${room}/**/`), exclude, isolate: isLong },
      })),
      {
        extends: true,
        test: {
          name: 'house',
          include: tests('**/'),
          exclude: [...exclude, '{wiki,components,db}/**'],
        },
      },
    ],
    setupFiles: ['scripts/no-console-noise.ts'],
    testTimeout: isLong ? 20 * 60_000 : 60_000,
    hookTimeout: isLong ? 5 * 60_000 : 30_000,
  },
})
