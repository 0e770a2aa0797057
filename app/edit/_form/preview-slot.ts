import type { ReactNode } from 'react'
import { requestStorage } from '@/server/request-context'

/**
 * A form that is posted without scripts is answered with the page itself, and what an action returns to it has to be
 * plain data. So the preview, which is markup, is left here for the page that the same request draws afterwards.
 */
const previews = new WeakMap<object, ReactNode>()

/** Leaves the preview for the page of this request. */
export function leavePreview(preview: ReactNode): void {
  const request = requestStorage().getStore()
  if (request) previews.set(request, preview)
}

/** The preview that the action of this request has left, if it has. */
export function takePreview(): ReactNode {
  const request = requestStorage().getStore()
  return request ? previews.get(request) : undefined
}
