import { parseArgs } from 'node:util'
import { describeRun, tableOf, type Figure } from './figures'
import { measureCrowd, measureGate } from './gate'
import { measureLighthouse } from './lighthouse'
import { pageParts } from './pages'
import { measureProse } from './prose'
import { measureQueries } from './queries'
import { measureSearch } from './search'
import { measureYardstick } from './yardstick'

/**
 * `npm run bench`: what the wiki can do on this machine, as a table. A part of it is measured by its name, as in
 * `npm run bench -- gate first`; `--dramas 10000` makes the large wiki smaller, `--names 100000` the
 * names that are searched.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dramas: { type: 'string', default: '100000' },
    names: { type: 'string', default: '1000000' },
  },
})

const ofPages = pageParts(Number(values.dramas))

const parts: Record<string, () => Promise<Figure[]>> = {
  gate: measureGate,
  crowd: measureCrowd,
  queries: () => measureQueries(Number(values.dramas)),
  ...ofPages,
  lighthouse: measureLighthouse,
  prose: () => Promise.resolve(measureProse()),
  search: () => measureSearch(Number(values.names)),
}

/** Names that stand for several parts. */
const groups: Record<string, string[]> = { pages: Object.keys(ofPages) }

async function main(): Promise<void> {
  const names = positionals.flatMap((name) => groups[name] ?? [name])
  const isCount = (text: string) => Number.isSafeInteger(Number(text)) && Number(text) >= 1
  if (names.some((name) => !parts[name]) || !isCount(values.dramas) || !isCount(values.names)) {
    const known = [...Object.keys(groups), ...Object.keys(parts)].join(' | ')
    console.error(`npm run bench [-- ${known} …] [--dramas <n>] [--names <n>]`)
    process.exitCode = 2
    return
  }
  console.log(`${describeRun(new Date())}\n`)
  const figures = measureYardstick()
  for (const name of names.length > 0 ? names : Object.keys(parts)) {
    const measured = await measure(name)
    // A run takes hours, and whoever ends it early has what was measured so far.
    console.error(tableOf(measured))
    figures.push(...measured)
  }
  console.log(tableOf(figures))
  if (figures.some(({ isMet }) => isMet === false)) process.exitCode = 1
}

/** What a part measures; a part that fails is a missed figure, and the others are measured all the same. */
async function measure(name: string): Promise<Figure[]> {
  try {
    return (await parts[name]?.()) ?? []
  } catch (error) {
    console.error(error)
    return [{ what: name, figure: String(error), target: 'comes to its end', isMet: false }]
  }
}

void main()
