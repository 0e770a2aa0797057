import { AsyncLocalStorage } from 'node:async_hooks'
import type { Language } from '@/wiki/words/language'
import type { Theme } from '@/wiki/reading/theme'
import type { Watched } from '@/wiki/spoilers/join-watched'
import { NOTHING_WATCHED, type Progress } from '@/wiki/spoilers/progress'

/**
 * What a page or an action tells the server about the answer to the request it is part of.
 *
 * Next lets a page answer 200, 404 or a redirect, and an action nothing else than 200 or 303. So the server opens a
 * context around every request, the rendering writes into it, and the server applies it when the head is sent.
 */
export type RequestContext = {
  /** The status to answer with; the first one that is set stays (an action comes before the page it renders). */
  status?: number
  /** Where a 301 points to. */
  location?: string
  /** Headers to add to the answer. */
  headers: Record<string, string>
  /** In which language it is answered. */
  language: Language
  /** What is asked for: the plain address, without its language. */
  address: string
  /** How far the reader says they have come; an address may say more. */
  progress: Progress
  /** The same by drama as their cookie alone says, where no script will show it in the page. */
  ownWatched?: Watched
  /** How the reader chose that pages look; undefined where their device says it. */
  theme?: Theme
  /** The same for every reader between the same gates, until something that it shows changes. */
  isKept: boolean
  /** The rendering asked who reads: its answer is for them alone. */
  isPersonal: boolean
  /** What the framework marks its own scripts with; nobody outside this request knows it. */
  nonce?: string
  /** The page is complete without the framework's client, which is left out of it. */
  isReading: boolean
  /** An action of ours began to run. A failure before that is the fault of what was posted. */
  actionBegan: boolean
  /** The exception that ended the rendering, if one did. */
  failure?: unknown
}

const key = Symbol.for('kdrama-wiki.request')

type Shared = typeof globalThis & { [key]?: AsyncLocalStorage<RequestContext> }

/**
 * The one storage of this process. It hangs on `globalThis` because the server's bundle and Next's bundles are separate
 * instances of this module.
 */
export function requestStorage(): AsyncLocalStorage<RequestContext> {
  const shared = globalThis as Shared
  return (shared[key] ??= new AsyncLocalStorage<RequestContext>())
}

/** A context in which nothing has been said yet. */
export function newRequestContext(
  asked: Partial<
    Pick<RequestContext, 'progress' | 'ownWatched' | 'theme' | 'language' | 'address'>
  > = {},
): RequestContext {
  return {
    headers: {},
    progress: NOTHING_WATCHED,
    language: 'en',
    address: '/',
    ...asked,
    isKept: false,
    isPersonal: false,
    isReading: false,
    actionBegan: false,
  }
}
