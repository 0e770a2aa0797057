import { EntryForm } from '@/components/editor/entry-form'
import { EntryVerbs } from '@/components/editor/entry-verbs'
import { FormPage } from '@/components/editor/form-page'
import { can, type Standing } from '@/wiki/permissions'
import { saveEntry } from '../actions'
import { buttonFor, type OpenedForm } from './opened-form'
import { takePreview } from './preview-slot'

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
        {takePreview()}
      </EntryForm>
    </FormPage>
  )
}
