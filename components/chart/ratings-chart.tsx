import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { kindOf } from '@/wiki/kinds/registry'
import type { RatingSeries } from '@/wiki/reading/rating-series'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'

/**
 * A drama's ratings as lines, one agency and area at a time: the first is open, another one opens in its place. Drawn on
 * the server; the labels are text of the page, so that they keep their size on a phone.
 */
export function RatingsCharts({ series }: { series: readonly RatingSeries[] }) {
  const [only] = series
  if (series.length === 1 && only) return <RatingsChart series={only} />
  return series.map((one, index) => (
    <details key={labelOf(one)} name="ratings" open={index === 0} className="chart-choice">
      <summary>{labelOf(one)}</summary>
      <RatingsChart series={one} />
    </details>
  ))
}

type Point = RatingSeries['points'][number]
interface Figure extends Point {
  percent: number
}

const hasFigure = (point: Point): point is Figure => point.percent !== null

function RatingsChart({ series }: { series: RatingSeries }) {
  const figures = series.points.filter(hasFigure)
  const highest = figures.reduce((best, point) => (point.percent > best.percent ? point : best))
  const numbers = series.points.map(({ number }) => number)
  const x = scaleLinear([Math.min(...numbers), Math.max(...numbers)], [0, 100])
  const y = scaleLinear([0, highest.percent], [100, 0]).nice(4)
  const gaps = series.points.filter((point) => !hasFigure(point)).map(({ number }) => number)
  return (
    <figure className="chart">
      <figcaption className="label">
        <span className="text-ink">{labelOf(series)}</span> · {words.charts.ratingsUnit}
      </figcaption>
      <div className="chart-plot">
        {y.ticks(4).map((tick) => (
          <span key={tick} className="chart-y" style={{ top: `${y(tick)}%` }}>
            {tick}
          </span>
        ))}
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          role="img"
          aria-label={summaryOf(figures, highest)}
        >
          <path
            className="chart-grid"
            d={y
              .ticks(4)
              .map((tick) => `M0 ${y(tick)}H100`)
              .join('')}
          />
          <path className="chart-gap" d={gaps.map((number) => `M${x(number)} 0V100`).join('')} />
          <path className="chart-line" d={lineOf(series.points, x, y)} />
          <path
            className="chart-dots"
            d={figures.map(({ number, percent }) => `M${x(number)} ${y(percent)}h0`).join('')}
          />
        </svg>
        <span
          className="chart-best"
          aria-hidden
          style={{ left: `${x(highest.number)}%`, top: `${y(highest.percent)}%` }}
        >
          {highest.percent} %
        </span>
        {episodesNamed(numbers).map((number) => (
          <span key={number} className="chart-x" style={{ left: `${x(number)}%` }}>
            {number}
          </span>
        ))}
      </div>
      {gaps.length > 0 ? <p className="label">{words.charts.ratingsGap(gaps.join(', '))}</p> : null}
      <RatingsTable series={series} />
    </figure>
  )
}

/** What the picture is called: how many figures, between what they lie, and where the highest is. */
function summaryOf(figures: readonly Figure[], { percent, number }: Figure): string {
  const lowest = Math.min(...figures.map((figure) => figure.percent))
  return words.charts.ratingsSummary(figures.length, percent, number, lowest)
}

type Scale = (value: number) => number

/** The line, broken where no figure stands. */
function lineOf(points: readonly Point[], x: Scale, y: Scale): string {
  const draw = line<Point>()
    .defined(hasFigure)
    .x(({ number }) => x(number))
    .y(({ percent }) => y(percent ?? 0))
    .digits(2)
  return draw([...points]) ?? ''
}

/** The first episode, the last, and so many between them that their numbers have room on a phone. */
function episodesNamed(numbers: readonly number[]): number[] {
  const step = Math.max(1, Math.ceil((numbers.length - 1) / 7))
  const last = numbers.length - 1
  return numbers.filter(
    (_, index) => index === last || (index % step === 0 && last - index >= step / 2),
  )
}

/** What the line says, for those who would rather read it. */
function RatingsTable({ series }: { series: RatingSeries }) {
  return (
    <details className="mt-2">
      <summary className="label min-h-6 cursor-pointer">{words.charts.asTable}</summary>
      <table className="table mt-2 max-w-sm">
        <caption className="sr-only">{labelOf(series)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.charts.episode}</th>
            <th scope="col">{words.charts.percent}</th>
          </tr>
        </thead>
        <tbody>
          {series.points.map(({ number, percent }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td className="tabular-nums">{percent ?? words.charts.noFigure}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function labelOf({ agency, area }: Pick<RatingSeries, 'agency' | 'area'>): string {
  const { agency: agencies, area: areas } = kindOf('episode').fields.viewership?.columns ?? {}
  return words.charts.ratingsOf(
    say(agencies?.choices?.[agency]) ?? agency,
    say(areas?.choices?.[area]) ?? area,
  )
}
