import type { ReactNode } from 'react'
import { setStatus } from '@/app/_server/request'
import { ConsentNotice, GatedForm } from '@/components/editor/consent-notice'
import { EntryForm } from '@/components/editor/entry-form'
import { FormPage } from '@/components/editor/form-page'
import { NoWriting } from '@/components/editor/no-writing'
import { PlainPage } from '@/components/history/plain-page'
import { reader } from '@/db/connection'
import { words } from '@/wiki/words'
import { amendEntry } from '../amend-actions'
import { agreeToSee } from '../consent-actions'
import { addressOf } from './address-of'
import { openAmendment } from './amendment'
import { withBaseline } from './baseline'
import { editorProgress } from './editor-progress'
import type { OpenedForm } from './opened-form'
import { takePosted, type PostedForm } from './posted-slot'
import { reopenForm } from './reopen-form'
import { whoWrites } from './writer'

const { review } = words

const STATUSES = { 'not-found': 404, forbidden: 403, closed: 409 }

/** The form in which a reviewer puts an edit that waits into other words and approves it so. */
export async function AmendPage({ path, editId }: { path: string; editId: string }) {
  const cancel = `/review/${encodeURIComponent(editId)}`
  const here = addressOf(`/edit${path}`, { amend: editId })
  const posted = takePosted()
  const writing = await whoWrites()
  if (posted)
    return <AmendForm opened={reopenForm(reader(), posted.state)} posted={posted} cancel={cancel} />
  if (writing.status !== 'allowed') return <NoWriting writing={writing} path={here} />
  const progress = editorProgress(reader(), writing.user.id)
  const opened = openAmendment(reader(), { path, editId, who: writing.standing, progress })
  if (opened.status === 'open') {
    return (
      <AmendForm opened={opened} cancel={cancel}>
        {opened.asks && <ConsentNotice asks={opened.asks} back={here} agree={agreeToSee} />}
      </AmendForm>
    )
  }
  if (opened.status === 'gated') return <GatedForm gated={opened} back={here} agree={agreeToSee} />
  setStatus(STATUSES[opened.status])
  const link = { href: cancel, text: review.toEdit }
  return <PlainPage title={review.noAmendTitle} text={review.noAmend} link={link} />
}

function AmendForm({
  opened,
  posted,
  cancel,
  children,
}: {
  opened: OpenedForm
  posted?: PostedForm
  cancel: string
  /** What there is to say before the form. */
  children?: ReactNode
}) {
  return (
    <FormPage title={opened.title} notes={opened.notes} isWide>
      {children}
      <EntryForm
        key={opened.asks?.length}
        action={amendEntry}
        model={opened.model}
        initial={withBaseline(reader(), opened.initial)}
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
