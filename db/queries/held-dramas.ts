import { groupHeld, type HeldGroup } from '@/wiki/reading/held-group'
import { nameFor } from '@/wiki/reading/shown-name'
import type { Gate } from '@/wiki/spoilers/gate'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { describeEntries } from './mentions'

/** What is held back, put together by the episode that it waits for, with the names of the dramas. */
export function describeHeld(db: Reader, gates: readonly Gate[], progress: Progress): HeldGroup[] {
  const ids = new Set(gates.flatMap(({ drama }) => drama ?? []))
  const mentions = ids.size === 0 ? {} : describeEntries(db, [...ids], progress)
  const named = Object.values(mentions)
    .filter(({ isKnown, status }) => isKnown && status !== 'deleted')
    .map(({ id, path, name }) => [id, { path, name: nameFor(name) }] as const)
  return groupHeld(gates, Object.fromEntries(named))
}
