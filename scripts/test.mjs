import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from './build.mjs'
import { endAll, endAllOnSignal, runTool } from './processes.mjs'
import { completeEnvironment, root } from './settings.mjs'

const isLong = process.argv.includes('--long')
const folder = mkdtempSync(join(tmpdir(), 'wiki-test-'))
const failed = []
let passed = 0

/** Counts one check that passes or fails as a whole, and shows what it said only when it failed. */
function countOne(name, { code, output }) {
  if (code === 0) {
    passed += 1
    console.log(`✓ ${name}`)
  } else {
    failed.push(name)
    console.log(`✗ ${name}\n${output}`)
  }
}

function countVitest(file, { code, output }) {
  const report = readReport(file)
  if (!report) return countOne('vitest', { code: code || 1, output })
  passed += report.numPassedTests
  for (const suite of report.testResults) {
    const bad = suite.assertionResults.filter((test) => test.status === 'failed')
    for (const test of bad)
      note(`${suite.name}: ${test.fullName}`, test.failureMessages.join('\n').slice(0, 3000))
    if (suite.status === 'failed' && bad.length === 0) note(suite.name, suite.message)
  }
  if (code !== 0 && report.success) note('vitest', output.slice(-3000))
}

function countPlaywright(file, { code, output }) {
  const report = readReport(file)
  if (!report) return countOne('playwright', { code: code || 1, output })
  passed += report.stats.expected
  const specs = [...specsOf(report.suites)]
  sayWhatTookLong(specs)
  for (const { title, tests, file: spec } of specs)
    for (const test of tests)
      if (test.status === 'unexpected' || test.status === 'flaky')
        note(
          `${spec} › ${title} [${test.projectName}]`,
          test.results.map((result) => plain(result.error?.message ?? result.status)).join('\n'),
        )
  for (const error of report.errors) note('playwright', plain(error.message ?? ''))
  if (code !== 0 && report.stats.unexpected === 0 && report.errors.length === 0)
    note('playwright', output.slice(-3000))
}

/** The files whose tests took longest: where the next minute is to be saved. */
function sayWhatTookLong(specs) {
  const seconds = new Map()
  for (const { file, tests } of specs)
    for (const { duration } of tests.flatMap(({ results }) => results))
      seconds.set(file, (seconds.get(file) ?? 0) + duration / 1000)
  const longest = [...seconds].sort(([, one], [, other]) => other - one).slice(0, 10)
  const list = longest.map(([file, took]) => `${file} ${Math.round(took)} s`).join(', ')
  console.log(`  took longest, by one worker each: ${list}`)
}

function note(name, why) {
  failed.push(name)
  console.log(`✗ ${name}\n${why}`)
}

// Terminal colours in a log are noise.
const plain = (text) => text.replace(/\u001b\[[0-9;]*m/g, '')

function* specsOf(suites) {
  for (const suite of suites ?? []) {
    for (const spec of suite.specs ?? []) yield spec
    yield* specsOf(suite.suites)
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

async function checkTypes() {
  const generated = await runTool('next', ['typegen'], { quiet: true })
  countOne(
    'types',
    generated.code ? generated : await runTool('tsc', ['--noEmit'], { quiet: true }),
  )
}

async function checkStyle() {
  countOne('lint', await runTool('eslint', ['--max-warnings', '0', '.'], { quiet: true }))
  countOne('format', await runTool('prettier', ['--check', '.'], { quiet: true }))
}

async function testUnits(env) {
  const file = join(folder, 'vitest.json')
  const args = ['run', '--passWithNoTests', '--reporter=json', `--outputFile=${file}`]
  countVitest(file, await runTool('vitest', args, { env, quiet: true }))
}

async function testInBrowser(env) {
  const database = join(folder, 'wiki.db')
  const file = join(folder, 'playwright.json')
  const own = { ...env, E2E_DATABASE: database, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const args = ['test', '--pass-with-no-tests']
  countPlaywright(file, await runTool('playwright', args, { env: own, quiet: true }))
  const checked = await runTool('tsx', ['db/cli/check-integrity.ts'], {
    env: { ...env, DATABASE_PATH: database },
    quiet: true,
  })
  countOne('the database is whole after the run', checked)
}

/** A part that cannot even begin is one failed test, and the others still run. */
async function attempt(name, work) {
  const began = Date.now()
  try {
    await work()
  } catch (error) {
    note(name, error.message)
  }
  console.log(`  ${name}: ${Math.round((Date.now() - began) / 1000)} s`)
}

async function main() {
  process.chdir(root)
  endAllOnSignal()
  completeEnvironment()
  // No test touches the database of the wiki that runs here.
  const env = {
    ...process.env,
    DATABASE_PATH: join(folder, 'none.db'),
    TEST_LONG: isLong ? '1' : '',
  }
  await attempt('build', ensureBuild)
  if (!isLong) await Promise.all([attempt('types', checkTypes), attempt('style', checkStyle)])
  await attempt('unit and property tests', () => testUnits({ ...env, NODE_ENV: 'test' }))
  await attempt('browser tests', () => testInBrowser(env))
}

try {
  await main()
} finally {
  endAll()
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${passed} passed, ${failed.length} failed`)
process.exit(failed.length === 0 ? 0 : 1)
