import { ENTRY_ID } from '../kinds/column'
import { parsePath } from '../kinds/registry'

/** Under which name what is typed in a form is kept, and which rendering of the form keeps it. */
export interface DraftPlace {
  /** The same for the same form on every device: `edit:<entry>`, `resume:<edit>`, `new:<kind>:<path>`. */
  name: string
  /** Made anew whenever the form is opened. */
  device: string
  /** Raised with each save, so that one that was on its way for long cannot win. */
  sequence: number
  /** The stamp of the draft that this form goes on from, which it may replace; '' where it began from none. */
  over: string
}

const NAME = /^(edit|new|resume):[^\s]{1,400}$/
const DEVICE = /^[\w-]{1,100}$/
const STAMP = /^([\w-]{1,100}:\d{1,15})?$/

/** True for a text that can be the name of a form's draft. */
export function isDraftName(name: string): boolean {
  return NAME.test(name)
}

/** True for a text that can stand for one rendering of a form. */
export function isDevice(device: string): boolean {
  return DEVICE.test(device)
}

/** What tells one save of a draft from every other. */
export function stampOf(draft: { device: string; sequence: number }): string {
  return `${draft.device}:${draft.sequence}`
}

/**
 * The draft of the form of a new entry: of the address that it is to have, else of what it is to stand under, else of
 * its kind.
 */
export function newDraftName(kind: string, query: { path?: string; parent?: string }): string {
  const path = [query.path, query.parent].find((one) => one !== undefined && parsePath(one))
  return `new:${kind}:${path ?? '-'}`
}

/**
 * The address at which a draft is opened again, undefined where it has none. `path` is where its entry stands.
 */
export function draftAddress(name: string, path: string | null): string | undefined {
  const [type, kind = '', target = ''] = name.split(':')
  const query = new URLSearchParams()
  if (type === 'new') {
    const parsed = parsePath(target)
    if (parsed) query.set(parsed.kind.name === kind ? 'path' : 'parent', target)
    query.set('draft', '1')
    return `/new/${encodeURIComponent(kind)}?${query}`
  }
  if (type === 'resume') query.set('edit', kind)
  query.set('draft', '1')
  // The form of an edit finds what it is about by the edit: a new entry has no page yet.
  const shown = path ?? (type === 'resume' ? '/new' : null)
  return ENTRY_ID.test(kind) && shown !== null ? `/edit${shown}?${query}` : undefined
}

/** Reads the place back from what was posted; undefined where the form has none. */
export function readDraftPlace(one: (name: string) => string): DraftPlace | undefined {
  const [name, device, sequence, over] = ['draft', 'device', 'sequence', 'over'].map(one) as [
    string,
    string,
    string,
    string,
  ]
  const isPlace = isDraftName(name) && isDevice(device) && STAMP.test(over)
  return isPlace && /^\d{1,15}$/.test(sequence)
    ? { name, device, sequence: Number(sequence), over }
    : undefined
}

/** The inputs that carry the place, by name. */
export function draftInputs(place: DraftPlace | undefined): [string, string][] {
  if (!place) return []
  const { name, device, sequence, over } = place
  return [
    ['draft', name],
    ['device', device],
    ['sequence', String(sequence)],
    ['over', over],
  ]
}
