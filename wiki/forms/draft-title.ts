import { findKind } from '../kinds/registry'
import { words } from '../words'
import { say } from '../words/language'

/**
 * What its author's list calls the draft of a form, in the language of the moment: `about` is the name of what it is
 * about, '' where none was typed yet.
 */
export function draftTitle(form: string, about: string): string {
  const [type, kind = ''] = form.split(':')
  if (type !== 'new') return words.editor.editTitle(about || words.review.nameless)
  const begun = words.editor.newTitle(say(findKind(kind)?.label) ?? kind)
  return about === '' ? begun : `${begun}: ${about}`
}
