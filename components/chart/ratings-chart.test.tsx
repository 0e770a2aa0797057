import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { EpisodeLine } from '@/wiki/reading/around'
import { ratingSeries } from '@/wiki/reading/rating-series'
import { RatingsCharts } from './ratings-chart'

/** Episodes of an invented drama with what was measured of each: nationwide and in the Seoul area. */
function episodes(...measured: [number | null | undefined, number?][]): EpisodeLine[] {
  return measured.map(([nationwide, seoul], index) => ({
    drama: 'd1',
    number: index + 1,
    mention: {
      id: `e${index}`,
      kind: 'episode',
      path: `/dramas/the-paper-lighthouse/episodes/${index + 1}`,
      name: { latin: `Episode ${index + 1}` },
      status: 'live',
      isKnown: true,
    },
    airsOn: null,
    airsAt: null,
    ratings: [
      ...(nationwide === undefined
        ? []
        : [{ agency: 'nielsen', area: 'nationwide', percent: nationwide }]),
      ...(seoul === undefined ? [] : [{ agency: 'nielsen', area: 'seoul', percent: seoul }]),
    ],
  }))
}

const draw = (lines: EpisodeLine[]) =>
  renderToStaticMarkup(<RatingsCharts series={ratingSeries(lines)} />)

/** The line of each chart, as the commands of its path. */
const linesIn = (markup: string) =>
  [...markup.matchAll(/class="chart-line" d="([^"]*)"/g)].map(([, d]) => d)

test('a line goes through every figure, from zero at the foot', () => {
  expect(linesIn(draw(episodes([2], [4], [3])))).toEqual(['M0,50L50,0L100,25'])
})

test('a gap stays a gap: nothing is drawn across an episode without a figure', () => {
  const markup = draw(episodes([2], [4], [null], [3], [undefined], [4], [2]))
  const [line = ''] = linesIn(markup)
  expect(line.match(/M/g)).toHaveLength(3)
  expect(markup).toContain('No figure: episodes 3, 5')
  expect(markup.match(/no figure</g)).toHaveLength(2)
})

test('agencies and areas are never mixed: each has a line and a table of its own', () => {
  const markup = draw(episodes([2, 3], [4, 5]))
  expect(linesIn(markup)).toHaveLength(2)
  expect(markup).toContain('<caption class="sr-only">Nielsen Korea · Nationwide</caption>')
  expect(markup).toContain('<caption class="sr-only">Nielsen Korea · Seoul area</caption>')
  expect(markup.match(/<details name="ratings"[^>]* open/g)).toHaveLength(1)
})

test('the table says the figures that the line shows, and the picture has a name', () => {
  const markup = draw(episodes([2.1], [4.25], [3]))
  for (const figure of ['2.1', '4.25', '3']) expect(markup).toContain(`>${figure}</td>`)
  expect(markup).toContain('from 2.1 % at the lowest to 4.25 % at the highest, in episode 2')
})

test('without two figures there is no line', () => {
  expect(ratingSeries(episodes([2], [null]))).toEqual([])
  expect(ratingSeries(episodes([undefined], [undefined]))).toEqual([])
})

test('a drama at nothing is a line on the ground', () => {
  expect(linesIn(draw(episodes([0], [0])))[0]).not.toContain('NaN')
})
