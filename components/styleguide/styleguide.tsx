import type { ReactNode } from 'react'
import { words } from '@/wiki/words'
import { RatingsCharts } from '../chart/ratings-chart'
import { Section } from '../entry/section'
import { AirTimes, Facts, Heads, Quotes, Shelves, Sources } from './entry-parts'
import { FormParts } from './form-parts'
import { Posters, Seals, Tiles } from './pictures'
import { Controls, Empty, Links, Notices, Table } from './primitives'

const colours = [
  'paper',
  'surface',
  'sunken',
  'ink',
  'soft',
  'line',
  'accent',
  'missing',
  'added',
  'removed',
  'warn',
]

/** What was never measured of a drama that was never made: with a gap, and with an area that was not released at first. */
const series = [
  {
    agency: 'nielsen',
    area: 'nationwide',
    points: [2.1, 2.4, 2.2, 2.9, 3.1, null, null, 3.6, 3.4, 4.1, 3.9, 4.6].map(point),
  },
  {
    agency: 'nielsen',
    area: 'seoul',
    points: [null, 2.7, 2.5, 3.3, 3.2, 3.5, null, 4, 3.8, 4.4, 4.5, 5.2].map(point),
  },
]

function point(percent: number | null, index: number) {
  return { number: index + 1, percent }
}

const parts: Record<keyof typeof words.styleguide.parts, () => ReactNode> = {
  colour: () => (
    <ul className="grid grid-cols-3 gap-3 sm:grid-cols-6">
      {colours.map((colour) => (
        <li key={colour}>
          <span
            className="border-line block h-14 rounded-lg border"
            style={{ background: `var(--${colour})` }}
          />
          <span className="label">{colour}</span>
        </li>
      ))}
    </ul>
  ),
  type: Type,
  links: Links,
  buttons: () => <Controls part="buttons" />,
  inputs: () => <Controls part="inputs" />,
  notices: Notices,
  tables: Table,
  facts: Facts,
  heads: Heads,
  sources: Sources,
  quotes: Quotes,
  airTimes: AirTimes,
  shelves: Shelves,
  posters: Posters,
  seals: Seals,
  tiles: Tiles,
  chart: () => <RatingsCharts series={series} />,
  differences: () => (
    <p>
      She waits <del>at the gate</del> <ins>under the lantern</ins> until the last boat has left.
    </p>
  ),
  empty: Empty,
  form: () => <FormParts />,
}

function Type() {
  return (
    <div className="space-y-3">
      <p className="text-[length:var(--text-h1)] leading-tight font-bold">The Paper Lighthouse</p>
      <p lang="ko" className="text-soft text-hangul">
        종이 등대
      </p>
      <p className="text-lead text-soft">A lead says in one sentence what a page is about.</p>
      <div className="prose">
        <p>
          Text is set in a measure of about seventy letters, sixteen pixels or more, with Hangul
          beside the Latin name: Yoon Garam <span lang="ko">윤가람</span> keeps the light.
        </p>
        <p lang="ko">
          불 꺼진 등대에서 종이배를 접는 윤가람. 바다로 나간 배들은 아직 아무도 돌아오지 않았다.
        </p>
        <blockquote>A quotation stands apart.</blockquote>
      </div>
      <p className="label">A label, in small letters</p>
    </div>
  )
}

/** Every part of the design, with all its states. Its sections are what `npm run screenshots` takes pictures of. */
export function Styleguide() {
  const names = Object.keys(parts) as (keyof typeof parts)[]
  return (
    <>
      <h1>{words.styleguide.title}</h1>
      <p className="text-soft mt-2 mb-9">
        {words.styleguide.description} {words.styleguide.invented}
      </p>
      {names.map((name) => (
        <Section key={name} id={`part-${name}`} heading={words.styleguide.parts[name]}>
          {parts[name]()}
        </Section>
      ))}
    </>
  )
}
