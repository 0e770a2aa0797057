import { ascending, quantile, type Figure } from './figures'
import { inventName, seededRandom } from './invented-names'

const QUERIES = 400
const WARM_UP = 40
/** What a reader waits for the completion of what is typed, from the request to the last byte, in ms. */
const MOST = 50

/** The completion of the header as a browser asks for it, of a production server at `baseURL`. */
export async function measureCompletion(baseURL: string, count: number): Promise<Figure> {
  const random = seededRandom(23)
  const times: number[] = []
  for (let round = 0; round < WARM_UP + QUERIES; round += 1) {
    const { family, given } = inventName(random)
    const whole = random() < 0.5 ? `${family.latin} ${given.latin}` : family.hangul + given.hangul
    const typed = whole.slice(0, 2 + Math.floor(random() * (whole.length - 1)))
    const start = performance.now()
    const answer = await fetch(`${baseURL}/api/v1/suggest?q=${encodeURIComponent(typed)}`)
    const { found } = (await answer.json()) as { found: unknown[] }
    if (!answer.ok) throw new Error(`${typed}: ${answer.status}`)
    if (!Array.isArray(found)) throw new Error(`${typed}: no list`)
    if (round >= WARM_UP) times.push(performance.now() - start)
  }
  const sorted = ascending(times)
  const p99 = quantile(sorted, 0.99)
  return {
    what: `completion end to end, of ${count} names, while another process edits`,
    figure: `p50 ${quantile(sorted, 0.5).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
    target: `p99 ≤ ${MOST} ms`,
    isMet: p99 <= MOST,
  }
}
