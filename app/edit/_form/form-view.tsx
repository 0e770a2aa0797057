import { EntryForm } from '@/components/editor/entry-form'
import { EntryVerbs } from '@/components/editor/entry-verbs'
import { FormPage } from '@/components/editor/form-page'
import { can, type Standing } from '@/wiki/permissions'
import { standing } from '@/app/_server/actor'
import { reader } from '@/db/connection'
import { saveEntry } from '../actions'
import { buttonFor, type OpenedForm } from './opened-form'
import { takePosted, type PostedForm } from './posted-slot'
import { reopenForm } from './reopen-form'

/** An opened form as a page, with the button that its author's level gives. */
export function FormView({
  opened,
  standing,
  cancel,
}: {
  opened: OpenedForm
  standing: Standing
  cancel: string
}) {
  const { button, note } = buttonFor(standing)
  return (
    <FormPage title={opened.title} notes={opened.notes}>
      {opened.path !== null && (
        <EntryVerbs path={opened.path} canDelete={can(standing, { action: 'delete-entry' })} />
      )}
      <EntryForm
        action={saveEntry}
        model={opened.model}
        initial={opened.initial}
        home={opened.home}
        path={opened.path}
        button={button}
        note={note}
        cancel={cancel}
      >
        {takePosted()?.preview}
      </EntryForm>
    </FormPage>
  )
}

/** The form that was posted to the page which is drawn now, whatever the page would be without it. */
export async function PostedView({ posted, cancel }: { posted: PostedForm; cancel: string }) {
  const opened = reopenForm(reader(), posted.state)
  return <FormView opened={opened} standing={await standing()} cancel={cancel} />
}
