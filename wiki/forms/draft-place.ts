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
