import { defineConfig, globalIgnores } from 'eslint/config'
import next from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'
import prettier from 'eslint-config-prettier/flat'

/** What each room may know of the others (architecture.md, Arrows). Everything not named is forbidden. */
const rooms = {
  wiki: ['wiki'],
  db: ['db', 'wiki'],
  components: ['components', 'wiki'],
  app: ['app', 'components', 'db', 'wiki', 'server/request-context.ts', 'server/settings.ts'],
  server: ['server', 'db', 'wiki'],
  e2e: ['e2e', 'db', 'wiki'],
}

const zones = Object.entries(rooms).map(([room, known]) => ({
  target: `./${room}`,
  from: '.',
  except: ['node_modules', ...known].map((name) => `./${name}`),
  message: `${room} may import only ${known.join(', ')} (architecture.md, Arrows).`,
}))

/** The rulebook runs anywhere: these libraries are pure, everything else may do I/O. */
const wikiLibraries =
  '^(?!\\.|@/wiki(/|$)|zod(/|$)|unified$|remark-parse$|mdast$|unist$|vfile$|node-diff3$|diff$|es-hangul$|temporal-polyfill(/|$)|ulid$)'

const forbid = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] })

export default defineConfig([
  globalIgnores([
    '**/.next*/**',
    'build/**',
    'data/**',
    'next-env.d.ts',
    'test-results/**',
    'playwright-report/**',
  ]),
  ...next,
  ...typescript,
  prettier,
  {
    settings: { 'import/resolver': { typescript: { project: './tsconfig.json' }, node: true } },
    rules: {
      'import/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'import/no-cycle': ['error', { ignoreExternal: true }],
      'import/no-default-export': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-console': 'error',
      // Every page is a whole document, so a plain link works before and without scripts (README, Decisions).
      '@next/next/no-html-link-for-pages': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: [
      'app/**/{page,layout,error,not-found,global-error,template,default,loading}.tsx',
      'app/**/{sitemap,robots,manifest,icon,apple-icon,opengraph-image,twitter-image}.{ts,tsx}',
      '*.config.{ts,mjs}',
      'e2e/global-setup.ts',
    ],
    rules: { 'import/no-default-export': 'off' },
  },
  { files: ['app/**/page.tsx'], rules: { 'max-lines': ['error', { max: 60 }] } },
  {
    files: ['wiki/**/*.ts'],
    ignores: ['wiki/**/*.test.ts', 'wiki/testing/**'],
    rules: forbid({ regex: wikiLibraries, message: 'wiki is pure: no I/O, no Next, no SQL.' }),
  },
  {
    files: ['db/**/*.ts'],
    rules: forbid({
      regex: '^(next|react|react-dom)(/|$)',
      message: 'db knows neither Next nor React.',
    }),
  },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  { files: ['db/starter/**/*.ts'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  {
    // Programs that people run in a terminal speak there.
    files: ['scripts/**', 'db/cli/**', 'server/**', 'e2e/bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // In Playwright's fixtures `use` is no React hook.
    files: ['e2e/**/*.ts'],
    rules: { 'react-hooks/rules-of-hooks': 'off' },
  },
])
