import type { ReactNode } from 'react'
import type { FormState } from '@/components/editor/form-state'
import { requestStorage } from '@/server/request-context'

/** What an action leaves for the page that the same request draws: the form as it was posted, and a preview of it. */
export interface PostedForm {
  state: FormState
  preview?: ReactNode
}

/**
 * A form that is posted without scripts is answered with the page itself. Whatever that page would show by now (the
 * session is over, somebody has written the same page) it has to show what was typed first. And what an action returns
 * has to be plain data there, so a preview, which is markup, is left here too.
 */
const posted = new WeakMap<object, PostedForm>()

/** Leaves the form for the page of this request. */
export function leavePosted(form: PostedForm): void {
  const request = requestStorage().getStore()
  if (request) posted.set(request, form)
}

/** The form that the action of this request has left, if it has. */
export function takePosted(): PostedForm | undefined {
  const request = requestStorage().getStore()
  return request && posted.get(request)
}
