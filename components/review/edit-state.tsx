import { words } from '@/wiki/words'

/** Where an edit is in its life. */
export type EditState = keyof typeof words.review.states

/** An edit's state in the words that stand everywhere for it. */
export function EditStateLabel({ state }: { state: EditState }) {
  return <strong className={tones[state]}>{words.review.states[state]}</strong>
}

const tones: Record<EditState, string> = {
  pending: 'text-warn-ink bg-warn rounded px-1.5',
  applied: 'text-added-ink bg-added rounded px-1.5',
  rejected: 'text-removed-ink bg-removed rounded px-1.5',
  returned: 'text-warn-ink bg-warn rounded px-1.5',
  conflicted: 'text-removed-ink bg-removed rounded px-1.5',
  withdrawn: 'bg-sunken rounded px-1.5',
  superseded: 'bg-sunken rounded px-1.5',
  expired: 'bg-sunken rounded px-1.5',
}
