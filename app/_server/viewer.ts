import { reader } from '@/db/connection'
import { progressFrom, withRevealed } from '@/db/queries/progress'
import type { Cursor } from '@/db/queries/revision-pages'
import type { Viewer } from '@/db/queries/revision-shield'
import { can } from '@/wiki/permissions'
import type { Said } from '@/wiki/reading/held-group'
import { EVERYTHING_WATCHED } from '@/wiki/spoilers/progress'
import { standing } from './actor'
import { readerProgress } from './request'

/** The parameters of an address as Next hands them to a page. */
export type SearchParams = Record<string, string | string[] | undefined>

/** A viewer with the part of an address that keeps the same view: '' or `?progress=…`. */
export interface PageViewer extends Viewer {
  progressParam?: string
  suffix: string
  /** What the address said, with what it opens on this page alone. */
  said: Said
}

/** For whom a page of history is made; null when `?progress=` or `?reveal=` makes no sense. Never called by an entry page. */
export async function viewerFrom(search: SearchParams): Promise<PageViewer | null> {
  const { progress: param, reveal } = search
  const own = param === undefined ? readerProgress() : progressFrom(reader(), param)
  const progress = own && withRevealed(reader(), own, reveal)
  if (!progress) return null
  const seesDeleted = can(await standing(), { action: 'restore-entry' })
  const said: Said = typeof reveal === 'string' ? { reveal } : {}
  if (typeof param !== 'string') return { progress, seesDeleted, suffix: '', said }
  const suffix = `?progress=${encodeURIComponent(param)}`
  return {
    progress,
    seesDeleted,
    progressParam: param,
    suffix,
    said: { ...said, progress: param },
  }
}

/** For whom an edit is shown before it is published: those who may see it see it whole. */
export const WHOLE_VIEW: Viewer = { progress: EVERYTHING_WATCHED, seesDeleted: true }

/** A positive whole number of an address; undefined where it is absent, null for anything else. */
export function numberFrom(param: string | string[] | undefined): number | undefined | null {
  if (param === undefined) return undefined
  return typeof param === 'string' && /^[1-9]\d{0,14}$/.test(param) ? Number(param) : null
}

/** `?before=` or `?after=` a number; null when they make no sense. */
export function cursorFrom(search: SearchParams): Cursor | null {
  const [before, after] = [numberFrom(search.before), numberFrom(search.after)]
  if (before === null || after === null) return null
  return { before, after }
}

/** An address with the parameters that have a value. */
export function hrefWith(
  path: string,
  parameters: Record<string, string | number | undefined>,
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) query.set(name, String(value))
  }
  return query.size === 0 ? path : `${path}?${query}`
}
