import { signInPath } from '@/wiki/accounts/return-path'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { FormPage } from './form-page'

/** Why somebody sees no form, and what to do about it. `path` is where they come back to. */
export function NoWriting({
  writing,
  path,
}: {
  writing: { status: 'signed-out' } | { status: 'blocked'; reason: string }
  path: string
}) {
  if (writing.status === 'blocked') {
    return (
      <FormPage title={words.editor.blockedTitle}>
        <p>{words.editor.blockedText(writing.reason)}</p>
      </FormPage>
    )
  }
  return (
    <FormPage title={words.editor.signInTitle}>
      <p className="mb-4">{words.editor.signInText}</p>
      <p className="flex flex-wrap items-center gap-4">
        <a href={hrefFor(signInPath(path))} className="button">
          {words.layout.signIn}
        </a>
        <a href={hrefFor(`/sign-up?next=${encodeURIComponent(path)}`)}>{words.layout.signUp}</a>
      </p>
    </FormPage>
  )
}
