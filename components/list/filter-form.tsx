import { SlidersHorizontal } from 'lucide-react'
import type { FilterChoices } from '@/wiki/reading/filter-choices'
import { ordersOf } from '@/wiki/kinds/listing'
import { findKind, kindOf } from '@/wiki/kinds/registry'
import { LONGEST_VALUE, type ListQuestion } from '@/wiki/reading/list-question'
import { nameFor } from '@/wiki/reading/shown-name'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'

/** As long as any year is. */
const LONGEST_YEAR = 4

/** Everything that a list can be asked for, as a plain form: what is chosen stands in the address. */
export function FilterForm({
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
  const { order, view, progress } = question
  const isBar = ({ filter }: FilterChoices) => filter.type === 'bar'
  const bars = filters.filter((one) => isBar(one) && one.value !== undefined)
  return (
    <details className="border-line bg-surface rounded-xl border open:w-full">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 px-4 py-2 font-semibold">
        <SlidersHorizontal aria-hidden size={18} />
        {words.lists.filterAndSort}
      </summary>
      <form action={hrefFor(path)} className="border-line border-t px-4 pt-3 pb-4">
        {bars.map(({ filter, value }) => (
          <input key={filter.name} type="hidden" name={filter.name} value={value} />
        ))}
        {view === 'table' ? <input type="hidden" name="view" value="table" /> : null}
        {progress === undefined ? null : <input type="hidden" name="progress" value={progress} />}
        <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3 lg:grid-cols-5">
          {filters
            .filter((one) => !isBar(one))
            .map((one) => (
              <FilterInput key={one.filter.name} {...one} />
            ))}
          <Labelled id="list-sort" label={words.lists.sort}>
            <select id="list-sort" name="sort" defaultValue={order} className="input">
              {ordersOf(kindOf(kind)).map((one) => (
                <option key={one} value={one}>
                  {words.lists.orders[one]}
                </option>
              ))}
            </select>
          </Labelled>
        </div>
        <button type="submit" className="button mt-4">
          {words.lists.apply}
        </button>
      </form>
    </details>
  )
}

function Labelled({
  id,
  label,
  children,
}: {
  id: string
  label: string
  children: React.ReactNode
}) {
  return (
    <p className="min-w-0">
      <label htmlFor={id} className="label mb-1 block">
        {label}
      </label>
      {children}
    </p>
  )
}

function FilterInput({ filter, value, mention, choices }: FilterChoices) {
  const id = `list-${filter.name}`
  if (!choices) {
    const kind = say(findKind(filter.kind ?? '')?.label) ?? ''
    const isYear = filter.type === 'year'
    return (
      <Labelled id={id} label={say(filter.label)}>
        <input
          id={id}
          name={filter.name}
          defaultValue={nameFor(mention?.name) ?? value}
          maxLength={isYear ? LONGEST_YEAR : LONGEST_VALUE}
          inputMode={isYear ? 'numeric' : undefined}
          placeholder={isYear ? words.lists.yearHelp : words.lists.typedHelp(kind)}
          className="input"
        />
      </Labelled>
    )
  }
  return (
    <Labelled id={id} label={say(filter.label)}>
      <select id={id} name={filter.name} defaultValue={chosen(value, mention)} className="input">
        <option value="">{words.lists.any}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {words.lists.choice(choice.label, choice.entries)}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

/** An entry is offered by the last part of its address, however the reader has named it. */
function chosen(value = '', mention: FilterChoices['mention']): string {
  return mention?.path.split('/').at(-1) ?? value
}
