import { join } from 'node:path'
import { chromium } from '@playwright/test'
import lighthouse, { type Result } from 'lighthouse'
import { findBrowser } from '../find-browser'
import { findFreePort } from '../server'
import { ascending, quantile, type Figure } from './figures'
import { withServer } from './page-load'
import { withFolder } from './wiki-file'

const RUNS = 5
/** One page of each sort that a reader comes to first, of the content that the wiki starts with. */
const PAGES = {
  home: '/',
  drama: '/dramas/run-on',
  person: '/people/kang-tae-oh',
  episode: '/dramas/run-on/episodes/3',
}
const LEAST_PERFORMANCE = 95
/** In ms. */
const LATEST_PAINT = 1800
/** In kB over the wire, everything that a first visit loads. */
const MOST_BYTES = 60
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']

/** What Lighthouse says of reading pages on the slow phone that it simulates, each the median of several first visits. */
export function measureLighthouse(): Promise<Figure[]> {
  return withFolder((folder) =>
    withServer(join(folder, 'wiki.db'), {}, async ({ baseURL }) => {
      const port = await findFreePort()
      const browser = await chromium.launch({
        executablePath: await findBrowser(),
        args: ['--no-sandbox', `--remote-debugging-port=${port}`],
      })
      try {
        const figures: Figure[] = []
        for (const [name, path] of Object.entries(PAGES)) {
          const runs: Result[] = []
          while (runs.length < RUNS) runs.push(await visit(`${baseURL}${path}`, port))
          figures.push(...figuresOf(name, runs))
        }
        return figures
      } finally {
        await browser.close()
      }
    }),
  )
}

async function visit(url: string, port: number): Promise<Result> {
  const visited = await lighthouse(url, { port, logLevel: 'error', onlyCategories: CATEGORIES })
  if (!visited) throw new Error(`Lighthouse says nothing of ${url}`)
  if (visited.lhr.runtimeError) throw new Error(visited.lhr.runtimeError.message)
  return visited.lhr
}

function figuresOf(name: string, runs: Result[]): Figure[] {
  const median = (of: (run: Result) => number) => quantile(ascending(runs.map(of)), 0.5)
  const audit = (id: string) => median(({ audits }) => audits[id]?.numericValue ?? Infinity)
  const [performance = 0, ...others] = CATEGORIES.map((category) =>
    median(({ categories }) => Math.round((categories[category]?.score ?? 0) * 100)),
  )
  const paint = audit('largest-contentful-paint')
  const kilobytes = audit('total-byte-weight') / 1000
  const wanting = [...new Set(runs.flatMap(failedAudits))]
  return [
    {
      what: `Lighthouse, slow phone, ${name}: performance; largest paint`,
      figure: `${performance}; ${(paint / 1000).toFixed(2)} s`,
      target: `≥ ${LEAST_PERFORMANCE}; ≤ ${LATEST_PAINT / 1000} s`,
      isMet: performance >= LEAST_PERFORMANCE && paint <= LATEST_PAINT,
    },
    {
      what: `Lighthouse, ${name}: accessibility, best practices, search engines`,
      figure: [others.join(', '), ...wanting].join('; '),
      target: '100 each',
      isMet: others.every((score) => score === 100),
    },
    {
      what: `first visit, ${name}: over the wire in all`,
      figure: `${kilobytes.toFixed(1)} kB`,
      target: `≤ ${MOST_BYTES} kB`,
      isMet: kilobytes <= MOST_BYTES,
    },
  ]
}

/** What takes a category other than performance below 100. */
function failedAudits({ categories, audits }: Result): string[] {
  const refs = CATEGORIES.slice(1).flatMap((category) => categories[category]?.auditRefs ?? [])
  return refs.flatMap(({ id, weight }) => {
    const { score = null } = audits[id] ?? {}
    return weight > 0 && score !== null && score < 1 ? [id] : []
  })
}
