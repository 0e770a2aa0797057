import { canonicalJson } from '@/wiki/revisions/canonical'
import { inOrder } from '@/wiki/revisions/patch'
import { rowsOf, type Document } from '@/wiki/revisions/document'
import type { OpenPage } from './crowd'
import { withoutOrphans } from './law'

/** What was asked for in two: what was accepted of it, and what goes back. `accepted` are `entry/field/row`. */
export function takePlaces(
  pages: OpenPage[],
  accepted: ReadonlySet<string>,
): { taken: OpenPage[]; left: OpenPage[] } {
  const isTaken = (page: OpenPage) => (place: string) => accepted.has(`${page.entryId}/${place}`)
  const halves = pages.map((page) => {
    const isIn = isTaken(page)
    const added = new Set(
      Object.entries(page.wanted.fields).flatMap(([field, rows]) =>
        rows.flatMap(({ id }) =>
          hasRow(page.began, field, id) || isIn(`${field}/${id}`) ? [] : [id],
        ),
      ),
    )
    // A source goes with the fact that is new with it.
    const isIdle = (place: string) => {
      const [field = '', id = ''] = place.split('/')
      if (field !== 'citations' || hasRow(page.began, field, id)) return false
      const row = rowsOf(page.wanted, field).find((other) => other.id === id)
      return added.has(String(row?.of))
    }
    const isHere = (place: string) => isIn(place) && !isIdle(place)
    return {
      taken: { ...page, wanted: withoutOrphans(page.began, only(page, isHere)) },
      left: { ...page, wanted: only(page, (place) => !isHere(place)) },
    }
  })
  return {
    taken: halves.map(({ taken }) => taken).filter(isChanged),
    left: halves.map(({ left }) => left).filter(isChanged),
  }
}

/** A page of which nothing is left is no part of what is left. */
function isChanged({ began, wanted }: OpenPage): boolean {
  return canonicalJson(began) !== canonicalJson(wanted)
}

const hasRow = (document: Document, field: string, id: string) =>
  rowsOf(document, field).some((row) => row.id === id)

/** The page as it began, with those places as they were wanted. */
function only({ began, wanted }: OpenPage, isTaken: (place: string) => boolean): Document {
  const fields: Document['fields'] = {}
  const names = new Set([...Object.keys(began.fields), ...Object.keys(wanted.fields)])
  for (const field of names) {
    const [old, now] = [rowsOf(began, field), rowsOf(wanted, field)]
    const kept = old.flatMap((row) =>
      isTaken(`${field}/${row.id}`) ? (now.find(({ id }) => id === row.id) ?? []) : [row],
    )
    const added = now.filter(({ id }) => isTaken(`${field}/${id}`) && !hasRow(began, field, id))
    const rows = [...kept, ...added]
    const order = isTaken(`${field}/~order`) ? now.map(({ id }) => id) : []
    if (rows.length > 0) fields[field] = inOrder(rows, order)
  }
  return { kind: began.kind, fields }
}
