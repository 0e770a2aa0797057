import { currentActor } from '@/app/_server/actor'
import { isBounded } from '@/app/_server/posted-form'
import { isSameOrigin } from '@/app/_server/same-origin'
import { DRAFT_STATUSES, draftInput, draftMessage } from '@/app/edit/_form/keep-draft'
import { BusyError, retryWhileBusy } from '@/db/busy'
import { saveDraft } from '@/db/commands/save-draft'
import { reader, writer } from '@/db/connection'
import { readForm } from '@/wiki/forms/read-form'

export const dynamic = 'force-dynamic'

/**
 * Keeps what is typed in a form while it is typed: the form's own fields, posted by the page. Answers
 * `{status, message}`, for `elsewhere` with the stamp of the draft that stands there.
 */
export async function POST(request: Request): Promise<Response> {
  if (!(await isSameOrigin())) return answer(403, { status: 'foreign' })
  const posted = await request.formData().catch(() => null)
  if (!isBounded(posted)) return answer(400, { status: 'malformed' })
  const form = readForm(posted)
  const input = 'entry' in form ? draftInput(reader(), form, posted) : undefined
  if (!input) return answer(400, { status: 'malformed' })
  const actor = await currentActor()
  try {
    const outcome = await retryWhileBusy(() => saveDraft(writer(), actor, input))
    return answer(DRAFT_STATUSES[outcome.status], { ...outcome, message: draftMessage(outcome) })
  } catch (error) {
    if (!(error instanceof BusyError)) throw error
    return answer(503, { status: 'busy' }, { 'retry-after': '5' })
  }
}

function answer(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, {
    status,
    headers: { 'cache-control': 'private, no-store', ...headers },
  })
}
