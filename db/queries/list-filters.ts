import { foldName } from '@/wiki/names/fold'
import type { FilterChoices } from '@/wiki/reading/filter-choices'
import type { Mention } from '@/wiki/reading/mention'
import {
  countedFilters,
  filtersOf,
  isTyped,
  type BadParameter,
  type ListFilter,
  type ListQuestion,
} from '@/wiki/reading/list-question'
import { isSegment, kindOf, pathOf } from '@/wiki/kinds/registry'
import { nameFor } from '@/wiki/reading/shown-name'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import type { Asked } from './list-conditions'
import { keptFigures } from './kept-figures'
import { countChoices } from './list-figures'
import { describeEntries, describePaths } from './mentions'
import { searchNames } from './search-names'
import { currentLanguage, say } from '@/wiki/words/language'

/** As many entries as somebody looks through in one select. */
const MOST_CHOICES = 60

/**
 * The values of a question as the database knows them: a filter by another entry is said by the last part of its address,
 * or by any name of it: of a kind that is chosen from a list by the whole name. A `BadParameter` where this reader may know of no such entry.
 */
export function resolveFilters(
  db: Reader,
  kind: string,
  filters: ListQuestion['filters'],
  progress: Progress,
): { values: Record<string, string>; mentions: Record<string, Mention> } | BadParameter {
  const values = { ...filters }
  const mentions: Record<string, Mention> = {}
  for (const filter of filtersOf(kindOf(kind))) {
    const value = filters[filter.name]
    if (filter.type !== 'entry' || value === undefined) continue
    const mention = findMentioned(db, filter, value, progress)
    if (!mention) return { parameter: filter.name, value }
    values[filter.name] = mention.id
    mentions[filter.name] = mention
  }
  return { values, mentions }
}

function findMentioned(db: Reader, filter: ListFilter, text: string, progress: Progress) {
  const { kind = '' } = filter
  const segment = text.trim().toLowerCase()
  if (isSegment(kindOf(kind), segment)) {
    const path = pathOf(kindOf(kind), segment)
    const found = describePaths(db, [path], progress)[path]
    if (found?.isKnown && found.status === 'live') return found
  }
  const [hit] = searchNames(db, text, { kinds: [kind], limit: 1, progress })
  const isMeant = isTyped(filter) || foldName(hit?.matched ?? '') === foldName(text)
  return isMeant ? hit?.mention : undefined
}

/** Every filter of a list with what can be chosen in it and how many entries that would leave. */
export function readFilters(
  db: Reader,
  asked: Asked,
  { filters: said }: Pick<ListQuestion, 'filters'>,
  mentions: Record<string, Mention>,
  progress: Progress,
): FilterChoices[] {
  const filters = filtersOf(kindOf(asked.kind))
  const counted = countedFilters(kindOf(asked.kind))
  const figures = countChoices(db, asked, [...counted], progress)
  return filters.map((filter) => {
    const { name } = filter
    const [value, mention] = [said[name], mentions[name]]
    const isUncounted = !figures.has(name) && counted.has(name)
    const found = isUncounted
      ? keptFigures(db, asked.kind, [name], undefined, progress).get(name)
      : figures.get(name)
    const offered = isTyped(filter)
      ? undefined
      : choicesOf(db, filter, found, mention, value, progress)
    const choices = isUncounted ? offered?.map(({ value, label }) => ({ value, label })) : offered
    return {
      filter,
      ...(value !== undefined && { value }),
      ...(mention && { mention }),
      ...(choices && { choices }),
    }
  })
}

type Found = Map<string, number> | undefined

function choicesOf(
  db: Reader,
  filter: ListFilter,
  found: Found,
  mention: Mention | undefined,
  value: string | undefined,
  progress: Progress,
): FilterChoices['choices'] {
  switch (filter.type) {
    case 'year':
      return (
        found &&
        [...found]
          .toSorted(([a], [b]) => (a < b ? 1 : -1))
          .map(([year, entries]) => ({ value: year, label: year, entries }))
      )
    case 'entry':
      return entryChoices(db, found, mention, progress)
    default:
      return Object.entries(filter.choices ?? {}).flatMap(([choice, label]) => {
        const entries = found?.get(choice) ?? (found && 0)
        const isOffered = filter.type === 'bar' || entries !== 0 || choice === value
        return isOffered
          ? [{ value: choice, label: say(label), ...(entries !== undefined && { entries }) }]
          : []
      })
  }
}

/** The entries that most are found under, by name, each by the last part of its address. */
function entryChoices(db: Reader, found: Found, mention: Mention | undefined, progress: Progress) {
  if (!found) return undefined
  const most = [...found].toSorted(([, a], [, b]) => b - a).slice(0, MOST_CHOICES)
  const ids = new Set([...most.map(([id]) => id), ...(mention ? [mention.id] : [])])
  return Object.values(describeEntries(db, ids, progress))
    .filter(({ isKnown, status }) => isKnown && status === 'live')
    .toSorted((a, b) => nameFor(a.name).localeCompare(nameFor(b.name), currentLanguage()))
    .map(({ id, name, path }) => ({
      value: path.split('/').at(-1) ?? '',
      label: nameFor(name),
      entries: found.get(id) ?? 0,
    }))
}
