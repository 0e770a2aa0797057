import { createElement } from 'react'
import { accountLinksHtml } from '@/components/elements/account-links-html'

/**
 * The reader's own places in the header. The page itself knows nothing of who reads it, so that it is the same for
 * everybody; the element fills them, and React, which would undo what the element writes, is told to leave them alone.
 */
export function AccountLinks() {
  return createElement('account-links', {
    class: 'ml-auto block xl:ml-0',
    suppressHydrationWarning: true,
    dangerouslySetInnerHTML: { __html: accountLinksHtml(null, '/') },
  })
}
