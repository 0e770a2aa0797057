import { episodeInWords } from '@/components/entry/until'
import type { HeldGroup } from '@/wiki/reading/held-group'
import { words } from '@/wiki/words'
import { FormPage } from './form-page'

/** What is left out of a form, and the way to agree to see it. */
interface Asking {
  asks: readonly HeldGroup[]
  /** The address of the form. */
  back: string
  agree: (form: FormData) => Promise<void>
}

/**
 * Says what a form does not show because its author has not watched that far, and asks whether they want to see it, for
 * each drama: a plain form. Nothing where nothing is left out.
 */
export function ConsentNotice({ asks, back, agree }: Asking) {
  if (asks.length === 0) return null
  const { editor } = words
  return (
    <section aria-label={editor.asksHelp} className="notice mb-4 space-y-2">
      <ul>
        {asks.map((group) => (
          <li key={`${group.drama}.${group.episode}`}>
            {editor.asksHeld(group.count, episodeInWords(group))}
          </li>
        ))}
      </ul>
      <p>
        {editor.asksKept} {editor.asksHelp}
      </p>
      <AgreeButtons asks={asks} back={back} agree={agree} />
    </section>
  )
}

/** What stands in the place of a form for an entry that its author may not know of. */
export function GatedForm({
  gated: { kind, asks },
  title = words.editor.editTitle,
  back,
  agree,
}: Omit<Asking, 'asks'> & {
  gated: { kind: string; asks: Asking['asks'] }
  /** What the form does to a page that is called so. */
  title?: (name: string) => string
}) {
  const { editor } = words
  return (
    <FormPage title={title(editor.gatedName(kind))}>
      <div className="notice space-y-2">
        {asks.map((group) => (
          <p key={`${group.drama}.${group.episode}`}>{editor.asksHidden(episodeInWords(group))}</p>
        ))}
        <p>{editor.asksHelp}</p>
        <AgreeButtons asks={asks} back={back} agree={agree} />
      </div>
    </FormPage>
  )
}

/** The buttons with which somebody agrees to see everything while they edit and review, one for each drama. */
export function AgreeButtons({ asks, back, agree }: Asking) {
  const { editor } = words
  const dramas = new Map(asks.map(({ drama, of }) => [drama, of?.name]))
  return (
    <div className="flex flex-wrap gap-2">
      {[...dramas].map(([drama, name]) =>
        drama === null ? null : (
          <form key={drama} action={agree}>
            <input type="hidden" name="drama" value={drama} />
            <input type="hidden" name="back" value={back} />
            <button type="submit" className="button button-quiet">
              {name === undefined ? editor.asksAgreeUnnamed : editor.asksAgree(name)}
            </button>
          </form>
        ),
      )}
    </div>
  )
}
