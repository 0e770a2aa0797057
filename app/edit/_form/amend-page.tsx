import { setStatus } from '@/app/_server/request'
import { EntryForm } from '@/components/editor/entry-form'
import { FormPage } from '@/components/editor/form-page'
import { NoWriting } from '@/components/editor/no-writing'
import { PlainPage } from '@/components/history/plain-page'
import { reader } from '@/db/connection'
import { words } from '@/wiki/words'
import { amendEntry } from '../amend-actions'
import { addressOf } from './address-of'
import { openAmendment } from './amendment'
import { takePosted } from './posted-slot'
import { reopenForm } from './reopen-form'
import { whoWrites } from './writer'

const { review } = words

const STATUSES = { 'not-found': 404, forbidden: 403, closed: 409 }

/** The form in which a reviewer puts an edit that waits into other words and approves it so. */
export async function AmendPage({ path, editId }: { path: string; editId: string }) {
  const cancel = `/review/${encodeURIComponent(editId)}`
  const posted = takePosted()
  const writing = await whoWrites()
  if (!posted && writing.status !== 'allowed') {
    return <NoWriting writing={writing} path={addressOf(`/edit${path}`, { amend: editId })} />
  }
  const db = reader()
  const who = writing.status === 'allowed' ? writing.standing : { type: 'anonymous' as const }
  const opened = posted ? reopenForm(db, posted.state) : openAmendment(db, { path, editId, who })
  if (opened.status !== 'open') {
    setStatus(STATUSES[opened.status])
    const link = { href: cancel, text: review.toEdit }
    return <PlainPage title={review.noAmendTitle} text={review.noAmend} link={link} />
  }
  return (
    <FormPage title={opened.title} notes={opened.notes}>
      <EntryForm
        action={amendEntry}
        model={opened.model}
        initial={opened.initial}
        home={opened.home}
        path={opened.path}
        why={{ label: review.reason, help: review.amendReasonHelp }}
        button={review.approveAmended}
        note={review.approveAmendedNote}
        cancel={cancel}
      >
        {posted?.preview}
      </EntryForm>
    </FormPage>
  )
}
