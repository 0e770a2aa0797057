import type { Risk } from '@/wiki/revisions/risk'
import { words } from '@/wiki/words'
import { currentLanguage, hrefFor } from '@/wiki/words/language'

/** How one lane keeps up; times in milliseconds, null where there is nothing to tell. */
export interface ShownHealth {
  risk: Risk
  waiting: number
  oldestAge: number | null
  decided: number
  median: number | null
  ninetieth: number | null
}

/** How long edits wait for their reviewers, lane by lane, for everybody. */
export function HealthPage({ lanes, days }: { lanes: ShownHealth[]; days: number }) {
  const { review } = words
  return (
    <>
      <h1 className="mb-3">{review.healthTitle}</h1>
      <p className="max-w-prose">{review.healthText(days)}</p>
      <div className="mt-6 grid gap-4 sm:grid-cols-2">
        {lanes.map((lane) => (
          <Lane key={lane.risk} lane={lane} />
        ))}
      </div>
      <p className="mt-8">
        <a href={hrefFor('/review')}>{review.toQueue}</a>
      </p>
    </>
  )
}

function Lane({ lane }: { lane: ShownHealth }) {
  const { review } = words
  const id = `health-${lane.risk}`
  const age = (time: number | null) => (time === null ? review.nothingToTell : review.age(time))
  const facts = [
    [review.healthWaiting, lane.waiting.toLocaleString(currentLanguage())],
    [review.healthOldest, age(lane.oldestAge)],
    [review.healthMedian, age(lane.median)],
    [review.healthNinetieth, age(lane.ninetieth)],
    [review.healthDecided, lane.decided.toLocaleString(currentLanguage())],
  ]
  return (
    <section aria-labelledby={id} className="card">
      <h2 id={id} className="text-lg">
        {review.risks[lane.risk]}
      </h2>
      <dl className="mt-2 grid grid-cols-[1fr_max-content] gap-x-4 gap-y-1">
        {facts.map(([label, value]) => (
          <div key={label} className="col-span-2 grid grid-cols-subgrid items-baseline">
            <dt className="label">{label}</dt>
            <dd className="text-right tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
