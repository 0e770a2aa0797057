import { ENTRY_ID } from '../kinds/column'
import { parsePath } from '../kinds/registry'

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
