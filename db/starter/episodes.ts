import { to, type StarterEntry, type StarterRow } from './starter-entry'

/** An episode's airing as far as it is known; a day that is not known leaves the episode without one. */
interface Airing {
  channel: string
  day: string
  time?: string
}

/** One episode of a drama by its broadcast number. */
export function episode(
  drama: string,
  number: number,
  airing: Airing | undefined,
  fields: Record<string, StarterRow[]> = {},
): StarterEntry {
  const airings: Record<string, StarterRow[]> = airing ? { airings: [aired(airing)] } : {}
  return {
    kind: 'episode',
    parent: drama,
    segment: String(number),
    fields: { ...airings, ...fields },
  }
}

function aired({ channel, day, time }: Airing): StarterRow {
  return {
    id: 'airing-first',
    channel: to(channel),
    broadcastDay: day,
    ...(time !== undefined && { plannedTime: time }),
    status: 'aired',
  }
}

/** Every day from one to another that falls on one of the weekdays (0: Sunday), as `YYYY-MM-DD`. */
export function broadcastDays(first: string, last: string, weekdays: readonly number[]): string[] {
  const days: string[] = []
  const day = new Date(`${first}T00:00:00Z`)
  const end = new Date(`${last}T00:00:00Z`)
  for (; day <= end; day.setUTCDate(day.getUTCDate() + 1)) {
    if (weekdays.includes(day.getUTCDay())) days.push(day.toISOString().slice(0, 10))
  }
  return days
}
