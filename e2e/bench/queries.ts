import { openReader } from '@/db/open'
import { ascending, quantile, type Figure } from './figures'
import { queryCases, type QueryCase } from './query-cases'
import { keptWiki } from './wiki-file'

/** The small wiki that the large one is compared with. */
const FEW_DRAMAS = 1000
/** How much longer a page may take to read in a wiki a hundred times as large. */
const MOST_GROWTH = 1.3
/** Rounds over all inputs of a case, the first of them to warm up. */
const ROUNDS = 4

/** What each page reads on a small and on a large wiki, by turns in the same run, and how much longer the large one takes. */
export async function measureQueries(dramas: number): Promise<Figure[]> {
  const [small, large] = [await keptWiki(FEW_DRAMAS), await keptWiki(dramas)].map(openReader)
  if (!small || !large) throw new Error('A wiki could not be opened')
  try {
    const many = queryCases(large.db)
    return queryCases(small.db).map((few, index) => compare(few, many[index], dramas))
  } finally {
    small.sqlite.close()
    large.sqlite.close()
  }
}

function compare(few: QueryCase, many: QueryCase | undefined, dramas: number): Figure {
  if (many?.name !== few.name) throw new Error(`There is nothing to compare ${few.name} with`)
  const times = { few: [] as number[], many: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    few.runs.forEach((run, index) => {
      const [a, b] = [timeOf(run), timeOf(many.runs[index] ?? run)]
      if (round === 0) return
      times.few.push(a)
      times.many.push(b)
    })
  }
  const [small, large] = [times.few, times.many].map((list) => quantile(ascending(list), 0.5))
  const growth = (large ?? 0) / (small ?? 1)
  return {
    what: `${few.name}: ${FEW_DRAMAS} and ${dramas} dramas`,
    figure: `${small?.toFixed(2)} ms and ${large?.toFixed(2)} ms, ${growth.toFixed(2)} ×`,
    target: `≤ ${MOST_GROWTH} ×`,
    isMet: growth <= MOST_GROWTH,
  }
}

function timeOf(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
