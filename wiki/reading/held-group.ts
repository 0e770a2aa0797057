import type { Gate } from '../spoilers/gate'
import { LAST_EPISODE } from '../spoilers/progress'

/** Things held back that are known from the same episode of the same drama on. */
export interface HeldGroup extends Gate {
  count: number
  /** The drama, where its name gives nothing away. */
  of?: { path: string; name: string }
}

/** What an address said of how much to show. */
export interface Said {
  progress?: string
  reveal?: string
}

/** Puts together what waits for the same episode, the nearest first. `dramas` are named as this reader may know them. */
export function groupHeld(
  gates: readonly Gate[],
  dramas: Readonly<Record<string, NonNullable<HeldGroup['of']>>>,
): HeldGroup[] {
  const groups = new Map<string, HeldGroup>()
  for (const { drama, episode } of gates.toSorted((a, b) => a.episode - b.episode)) {
    // What belongs to no drama waits for the same thing whatever its number: to see everything.
    const key = drama === null ? '' : `${drama}.${episode}`
    const group = groups.get(key)
    if (group) group.count += 1
    else {
      const of = drama === null ? undefined : dramas[drama]
      groups.set(key, { drama, episode, count: 1, ...(of ? { of } : {}) })
    }
  }
  return [...groups.values()]
}

/** The word for an episode in an address. */
const numberOf = (episode: number) => (episode >= LAST_EPISODE ? 'all' : String(episode))

/** `run-on:9`: the part of `?reveal=` that opens what waits there; undefined where only everything together is shown. */
function partOf({ episode, of }: HeldGroup): string | undefined {
  const segment = of && /^\/dramas\/([a-z0-9-]+)$/.exec(of.path)?.[1]
  return segment === undefined ? undefined : `${segment}:${numberOf(episode)}`
}

/** The address of a page (`path`, with its own query if it has one) as it was asked for. */
export function saidAddress(path: string, { progress, reveal }: Said): string {
  return withQuery(path, [
    ...(progress === undefined ? [] : [`progress=${asTyped(progress)}`]),
    ...(reveal === undefined ? [] : [`reveal=${asTyped(reveal)}`]),
  ])
}

/**
 * The address of a page that shows these groups too and nothing else: of `path`, with what was `said` in its address
 * before, and `?reveal=run-on:9`, in one order whatever was opened first. What belongs to no drama is shown with everything only.
 */
export function revealAddress(path: string, groups: readonly HeldGroup[], said: Said = {}): string {
  const asked = groups.map(partOf)
  if (asked.includes(undefined)) return withQuery(path, ['progress=all'])
  const parts = new Set([...(said.reveal?.split(',') ?? []), ...asked])
  return saidAddress(path, { ...said, reveal: [...parts].sort().join(',') })
}

function withQuery(path: string, parts: string[]): string {
  if (parts.length === 0) return path
  return `${path}${path.includes('?') ? '&' : '?'}${parts.join('&')}`
}

/** Colons and commas may stand in a query as they are, and are easier to read so. */
function asTyped(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2C', ',')
}
