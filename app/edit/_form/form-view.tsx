import { ConsentNotice } from '@/components/editor/consent-notice'
import { DraftNotice } from '@/components/editor/draft-notice'
import { EntryForm } from '@/components/editor/entry-form'
import { EntryVerbs } from '@/components/editor/entry-verbs'
import { FormPage } from '@/components/editor/form-page'
import { trustSentences } from '@/components/users/trust-note'
import { getTrust } from '@/db/queries/trust'
import { can, type Standing } from '@/wiki/permissions'
import { standing } from '@/app/_server/actor'
import { reader } from '@/db/connection'
import { draftAddress } from '@/wiki/forms/draft-address'
import { saveEntry, throwDraftAway } from '../actions'
import { agreeToSee } from '../consent-actions'
import { withBaseline } from './baseline'
import { buttonFor, type OpenedForm } from './opened-form'
import { takePosted, type PostedForm } from './posted-slot'
import { reopenForm } from './reopen-form'

/** An opened form as a page, with the button that its author's level gives. */
export function FormView({
  opened,
  standing,
  cancel,
  here = cancel,
}: {
  opened: OpenedForm
  standing: Standing
  cancel: string
  /** The address of the form itself. */
  here?: string
}) {
  const { button, note } = buttonFor(standing)
  const place = opened.initial.form.draft
  const draftHref = place && draftAddress(place.name, opened.path)
  return (
    <FormPage title={opened.title} notes={opened.notes} isWide>
      {opened.path !== null && (
        <EntryVerbs path={opened.path} canDelete={can(standing, { action: 'delete-entry' })} />
      )}
      {opened.asks && <ConsentNotice asks={opened.asks} back={here} agree={agreeToSee} />}
      {opened.draft && <DraftNotice draft={opened.draft} back={here} discard={throwDraftAway} />}
      <EntryForm
        // Once more is shown, the form begins anew: React would keep the rows of the one before.
        key={opened.asks?.length}
        action={saveEntry}
        model={opened.model}
        initial={withBaseline(reader(), opened.initial)}
        home={opened.home}
        path={opened.path}
        button={button}
        note={noteFor(standing, note)}
        cancel={cancel}
        draftAddress={draftHref}
      >
        {takePosted()?.preview}
      </EntryForm>
    </FormPage>
  )
}

/** What will become of the edit, and what is missing until more goes live at once. */
function noteFor(who: Standing, note: string): string {
  if (who.type !== 'user') return note
  const [, ...why] = trustSentences(getTrust(reader(), who.id))
  return [note, ...why].join(' ')
}

/** The form that was posted to the page which is drawn now, whatever the page would be without it. */
export async function PostedView({ posted, cancel }: { posted: PostedForm; cancel: string }) {
  const opened = reopenForm(reader(), posted.state)
  return <FormView opened={opened} standing={await standing()} cancel={cancel} />
}
