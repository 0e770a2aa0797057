import { defineConfig, globalIgnores } from 'eslint/config'
import next from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'
import prettier from 'eslint-config-prettier/flat'
import regexp from 'eslint-plugin-regexp'

/**
 * What each room may know of the others (architecture.md, Arrows). Everything not named is forbidden. The rules look at
 * the words of an import only: resolving them took 50 times as long. scripts/imports.test.ts looks at the resolved graph.
 */
const rooms = {
  wiki: ['wiki'],
  db: ['db', 'wiki'],
  components: ['components', 'wiki'],
  // Two doors to the server that stands around the app: what a request reports, and which origin is ours.
  app: ['app', 'components', 'db', 'wiki', 'server/request-context', 'server/settings'],
  // And one back: the pages that the server draws itself, and what it tells them of the build.
  server: ['server', 'db', 'wiki', 'app/\\(read\\)/entry-html', 'app/\\(read\\)/entry-head-tags'],
  e2e: ['e2e', 'db', 'wiki'],
}

/** Libraries that a room may not use, as a pattern of the names that are refused. */
const refusedLibraries = {
  // The rulebook runs anywhere: what is not named here may do I/O.
  wiki: '^(?!\\.|@/|(zod|unified|remark-parse|mdast|unist|vfile|node-diff3|diff|es-hangul|temporal-polyfill|ulid|unhomoglyph)(/|$))',
  db: '^(next|react|react-dom)(/|$)',
}

function fence(room, known, libraries) {
  const message = `${room} may import only ${known.join(', ')} (architecture.md, Arrows).`
  const others = [...Object.keys(rooms), 'scripts'].filter((name) => name !== room)
  const patterns = [
    { regex: `^@/(?!(${known.join('|')})(/|$))`, message },
    { regex: `^(\\.\\./)+(${others.join('|')})/`, message: 'Across rooms, import by @/.' },
  ]
  if (libraries) patterns.push({ regex: libraries, message: `${room} does not know this library.` })
  return { 'no-restricted-imports': ['error', { patterns }] }
}

const fences = Object.entries(rooms).flatMap(([room, known]) => [
  { files: [`${room}/**/*.{ts,tsx}`], rules: fence(room, known, refusedLibraries[room]) },
  // A test may use the test libraries and read a file; the rooms hold for it, too.
  { files: [`${room}/**/*.test.{ts,tsx}`, `${room}/testing/**/*.ts`], rules: fence(room, known) },
])

const functions = /Function/

/** Who reads is known while a page is made: a text that a module takes as it loads would be in one language for everybody. */
const askedInTime = {
  create: ({ report, sourceCode }) => ({
    "MemberExpression[object.name='words']"(area) {
      const { parent } = area
      const isText = parent.type === 'MemberExpression' && parent.object === area
      const isTakenApart =
        parent.type === 'VariableDeclarator' && parent.id.type === 'ObjectPattern'
      if (!isText && !isTakenApart) return
      if (sourceCode.getAncestors(area).some(({ type }) => functions.test(type))) return
      report({
        node: area,
        message: 'Ask for words in a function or a getter, when a page is made.',
      })
    },
  }),
}

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
    plugins: { regexp, words: { rules: { 'asked-in-time': askedInTime } } },
    rules: {
      'words/asked-in-time': 'error',
      'import/no-default-export': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-console': 'error',
      // Every page is a whole document, so a plain link works before and without scripts (README, Decisions).
      '@next/next/no-html-link-for-pages': 'off',
      // Each must take time in proportion to what it reads; scripts/linear-expressions.test.ts asks a prover, too.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-dupe-disjunctions': 'error',
      'regexp/no-empty-alternative': 'error',
      'regexp/no-misleading-unicode-character': 'error',
      'regexp/no-useless-assertions': 'error',
      'regexp/strict': 'error',
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
  // A page of the server is rendered once for each request: what time it is may be asked.
  { files: ['app/**/*.tsx'], rules: { 'react-hooks/purity': 'off' } },
  { files: ['app/**/page.tsx'], rules: { 'max-lines': ['error', { max: 60 }] } },
  ...fences,
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
