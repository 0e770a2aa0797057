import { parseArgs } from 'node:util'
import { describeRun, tableOf, type Figure } from './figures'
import { measureCrowd, measureGate } from './gate'
import { measureLighthouse } from './lighthouse'
import { measurePages } from './pages'
import { measureProse } from './prose'
import { measureQueries } from './queries'
import { measureSearch } from './search'
import { measureYardstick } from './yardstick'

/**
 * `npm run bench`: what the wiki can do on this machine, as a table. A part of it is measured by its name, as in
 * `npm run bench -- gate crowd`; `--dramas 10000` makes the large wiki smaller, `--names 100000` the
 * names that are searched.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dramas: { type: 'string', default: '100000' },
    names: { type: 'string', default: '1000000' },
  },
})

const parts: Record<string, () => Promise<Figure[]>> = {
  gate: measureGate,
  crowd: measureCrowd,
  queries: () => measureQueries(Number(values.dramas)),
  pages: () => measurePages(Number(values.dramas)),
  lighthouse: measureLighthouse,
  prose: () => Promise.resolve(measureProse()),
  search: () => measureSearch(Number(values.names)),
}

async function main(): Promise<void> {
  const unknown = positionals.filter((name) => !parts[name])
  const isCount = (text: string) => Number.isSafeInteger(Number(text)) && Number(text) >= 1
  if (unknown.length > 0 || !isCount(values.dramas) || !isCount(values.names)) {
    console.error(
      `npm run bench [-- ${Object.keys(parts).join(' | ')} …] [--dramas <n>] [--names <n>]`,
    )
    process.exitCode = 2
    return
  }
  const chosen = positionals.length > 0 ? positionals : Object.keys(parts)
  console.log(`${describeRun(new Date())}\n`)
  const figures = measureYardstick()
  for (const name of chosen) figures.push(...((await parts[name]?.()) ?? []))
  console.log(tableOf(figures))
  if (figures.some(({ isMet }) => isMet === false)) process.exitCode = 1
}

void main()
