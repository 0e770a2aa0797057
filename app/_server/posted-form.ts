/** More fields than the longest form has: a drama with a cast of two hundred posts about three thousand. */
const MAX_FIELDS = 20_000
/** In UTF-16 code units; the door's limit on the body lies at 1 MiB already. */
const MAX_LENGTH = 1024 * 1024

/** Fields whose text is never sent back to the page that posted it. */
const SECRET = /password/i

/**
 * True when a posted form has a size that a form of ours can have, and carries text only. A call that was made by hand
 * can bring anything else, or nothing.
 */
export function isBounded(form: unknown): form is FormData {
  if (!(form instanceof FormData)) return false
  let fields = 0
  let length = 0
  for (const [name, value] of form) {
    if (typeof value !== 'string') return false
    fields += 1
    length += name.length + value.length
    if (fields > MAX_FIELDS || length > MAX_LENGTH) return false
  }
  return true
}

/** The text of a field, or '' when it was not posted. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The text of a field, or null when it was not posted: for tokens, whose absence is an error. */
export function tokenOf(form: FormData, name: string): string | null {
  const value = form.get(name)
  return typeof value === 'string' && value !== '' ? value : null
}

/** Everything that was typed, as [name, text], without passwords: what a refused form is filled with again. */
export function typedFields(form: FormData): [string, string][] {
  const typed: [string, string][] = []
  for (const [name, value] of form) {
    if (typeof value === 'string' && !SECRET.test(name)) typed.push([name, value])
  }
  return typed
}
