import { X } from 'lucide-react'
import { kindOf } from '@/wiki/kinds/registry'
import { listAddress, type ListQuestion } from '@/wiki/reading/list-question'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'
import { chosenLabel, type FilterChoices } from '@/wiki/reading/filter-choices'
import { FilterForm } from './filter-form'
import { InitialBars } from './initial-bars'

interface Tools {
  path: string
  kind: string
  question: ListQuestion
  filters: readonly FilterChoices[]
}

/** Above a list: what it is asked for and how to ask otherwise, the bars of initials, how many there are, shelf or table. */
export function ListTools({ found, ...tools }: Tools & { found: string }) {
  return (
    <div className="mb-7 grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <FilterForm {...tools} />
        <div className="order-1 flex w-full flex-wrap items-center gap-x-3 gap-y-2 sm:order-none sm:w-auto sm:flex-1">
          <p className="label" role="status">
            {found}
          </p>
          <AskedFor {...tools} />
        </div>
        <Views {...tools} />
      </div>
      <InitialBars {...tools} />
    </div>
  )
}

function AskedFor({ path, kind, question, filters }: Tools) {
  const asked = filters.filter(({ value }) => value !== undefined)
  if (asked.length === 0) return null
  const without = (names: string[]) =>
    listAddress(path, kindOf(kind), question, {
      filters: Object.fromEntries(names.map((name) => [name, undefined])),
    })
  return (
    <ul aria-label={words.lists.asked} className="flex flex-wrap items-center gap-2">
      {asked.map((one) => {
        const [label, value] = [say(one.filter.label), chosenLabel(one)]
        return (
          <li key={one.filter.name}>
            <a href={hrefFor(without([one.filter.name]))} rel="nofollow" className="chip">
              <span className="sr-only">{words.lists.drop(label, value)}</span>
              <span aria-hidden>{words.lists.askedFor(label, value)}</span>
              <X aria-hidden size={14} />
            </a>
          </li>
        )
      })}
      {asked.length > 1 ? (
        <li>
          <a href={hrefFor(without(asked.map(({ filter }) => filter.name)))} rel="nofollow">
            {words.lists.dropAll}
          </a>
        </li>
      ) : null}
    </ul>
  )
}

function Views({ path, kind, question }: Tools) {
  return (
    <nav aria-label={words.lists.views} className="flex gap-4">
      {(['shelf', 'table'] as const).map((view) => (
        <a
          key={view}
          href={hrefFor(listAddress(path, kindOf(kind), question, { view, after: question.after }))}
          rel="nofollow"
          aria-current={question.view === view ? 'true' : undefined}
          className="text-ink aria-[current]:border-accent inline-flex min-h-8 items-center border-b-2 border-transparent no-underline hover:underline aria-[current]:font-semibold"
        >
          {words.lists[view]}
        </a>
      ))}
    </nav>
  )
}
