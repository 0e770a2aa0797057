import { kindOf } from '@/wiki/kinds/registry'
import type { ListOrder } from '@/wiki/kinds/listing'
import { listAddress, type ListQuestion } from '@/wiki/reading/list-question'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'
import type { FilterChoices } from '@/wiki/reading/filter-choices'

/** In which order a bar's names are read. */
const orderOf: Record<string, ListOrder> = { initial: 'hangul', letter: 'name' }

/** 가나다 and A–Z: the initials under which there are names, each a link to them in the order of their alphabet. */
export function InitialBars({
  path,
  kind,
  question,
  filters,
}: {
  path: string
  kind: string
  question: ListQuestion
  filters: readonly FilterChoices[]
}) {
  const bars = filters.filter(({ filter }) => filter.type === 'bar')
  if (bars.length === 0) return null
  const addressOf = (name: string, letter: string | undefined) =>
    listAddress(path, kindOf(kind), question, {
      filters: { initial: undefined, letter: undefined, [name]: letter },
      order: letter === undefined ? question.order : orderOf[name],
    })
  return (
    <div className="grid gap-1">
      {bars.map(({ filter, value, choices = [] }) => {
        const shown = choices.filter(
          ({ value: letter, entries }) => entries !== 0 || letter === value,
        )
        if (shown.length === 0) return null
        return (
          <nav
            key={filter.name}
            aria-label={say(filter.label)}
            className="scroll-x flex items-center gap-2"
          >
            <span className="label w-11 shrink-0" aria-hidden>
              {words.lists.orders[orderOf[filter.name] ?? 'name']}
            </span>
            <ul
              className="flex gap-x-0.5 sm:flex-wrap"
              lang={filter.name === 'initial' ? 'ko' : undefined}
            >
              {shown.map(({ value: letter, entries }) => (
                <li key={letter}>
                  <a
                    href={hrefFor(addressOf(filter.name, letter === value ? undefined : letter))}
                    rel="nofollow"
                    title={entries === undefined ? undefined : words.lists.found(entries, false)}
                    aria-current={letter === value ? 'true' : undefined}
                    className="text-ink aria-[current]:bg-accent aria-[current]:text-accent-ink inline-flex min-h-8 min-w-8 items-center justify-center rounded-md px-1.5 uppercase no-underline hover:underline"
                  >
                    {letter === '0' ? words.lists.digits : letter}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )
      })}
    </div>
  )
}
