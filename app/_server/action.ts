import type { Actor } from '@/db/actor'
import { BusyError, retryWhileBusy } from '@/db/busy'
import { writer } from '@/db/connection'
import type { Writer } from '@/db/open'
import { currentActor } from './actor'
import { deliver } from './delivery'
import { isBounded, typedFields } from './posted-form'
import { actionBegins, setHeader, setStatus } from './request'
import { isSameOrigin } from './same-origin'

/** What an action has in hand once its first steps are done. */
export interface ActionRequest {
  /** Who posts, as the session's row says; what they may do is read by the command. */
  actor: Actor
  form: FormData
  /** Runs a command, again while another process writes. Every command of an action goes through it. */
  write<T>(command: (writer: Writer) => T | Promise<T>): Promise<T>
}

/** What every action's result looks like. `reason` tells apart why something is forbidden. */
export interface Outcome {
  status: string
  reason?: unknown
}

/** What the wrapper itself can answer. `typed` refills the form: [name, text] of every field but passwords. */
export type Refused =
  | { status: 'foreign'; typed: [string, string][] }
  | { status: 'malformed'; typed: [string, string][] }
  | { status: 'busy'; typed: [string, string][] }

/** Outcomes that are not a success, with the status of the answer that carries them. */
const STATUSES: Record<string, number> = {
  foreign: 403,
  malformed: 400,
  missing: 400,
  invalid: 422,
  unchanged: 422,
  conflict: 409,
  changed: 409,
  closed: 409,
  taken: 409,
  early: 409,
  'not-found': 404,
  throttled: 429,
  busy: 503,
}

function statusOf(outcome: Outcome): number | undefined {
  if (outcome.status === 'forbidden') return outcome.reason === 'signed-out' ? 401 : 403
  return STATUSES[outcome.status]
}

/** Sets the status that `outcome` stands for; an action that has set one itself keeps it. Successes set none. */
function report<O extends Outcome>(outcome: O): O {
  const status = statusOf(outcome)
  if (status !== undefined) setStatus(status)
  return outcome
}

async function perform<O>(
  handle: (request: ActionRequest) => Promise<O> | O,
  form: FormData,
): Promise<O | Refused> {
  actionBegins()
  if (!(await isSameOrigin())) return { status: 'foreign', typed: [] }
  if (!isBounded(form)) return { status: 'malformed', typed: [] }
  const actor = await currentActor()
  try {
    return await handle({
      actor,
      form,
      write: async (command) => {
        const outcome = await retryWhileBusy(() => command(writer()))
        await deliver(writer())
        return outcome
      },
    })
  } catch (error) {
    if (!(error instanceof BusyError)) throw error
    setHeader('retry-after', '5')
    return { status: 'busy', typed: typedFields(form) }
  }
}

/**
 * Makes a server action of `handle`, for `useActionState`, with and without JavaScript. It cannot be forgotten here:
 * origin, size, who is acting, patience while the database is locked, and the HTTP status of the result.
 *
 *     export const submitX = formAction(async ({ actor, form, write }) => {
 *       const outcome = await write((writer) => command(writer, actor, parse(form)))
 *       if (outcome.status === 'published') leadTo(…)
 *       return outcome
 *     })
 *
 * Results are values with a `status`; expected failures get their 4xx from it. `leadTo()` may be called in `handle`.
 */
export function formAction<O extends Outcome>(
  handle: (request: ActionRequest) => Promise<O> | O,
): (previous: O | Refused | null, form: FormData) => Promise<O | Refused> {
  return async (_previous, form) => report(await perform(handle, form))
}

/**
 * The same for a plain `<form action>` that has nothing to say but where to go next: `handle` ends with `leadTo()`.
 * A result that is not a success sets its status on the page that is shown again.
 */
export function postAction(
  handle: (request: ActionRequest) => Promise<Outcome | void> | Outcome | void,
): (form: FormData) => Promise<void> {
  return async (form) => {
    const outcome = await perform(handle, form)
    if (outcome) report(outcome)
  }
}
