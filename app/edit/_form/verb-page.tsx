import type { ReactNode } from 'react'
import { setStatus } from '@/app/_server/request'
import { agreeToSee } from '@/app/edit/consent-actions'
import { GatedForm } from '@/components/editor/consent-notice'
import { FormPage } from '@/components/editor/form-page'
import { NoEntry } from '@/components/editor/no-entry'
import { NoWriting } from '@/components/editor/no-writing'
import { reader } from '@/db/connection'
import type { HeadEntry } from '@/db/queries/entries'
import { can, type Standing } from '@/wiki/permissions'
import type { Progress } from '@/wiki/spoilers/progress'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { editorProgress } from './editor-progress'
import { openVerb } from './open-verb'
import { whoWrites } from './writer'

/** What each verb needs: the state of the page, and what its author must be allowed to do. */
const VERBS = {
  move: { wants: 'live', action: null, title: (name: string) => words.editor.moveTitle(name) },
  delete: {
    wants: 'live',
    action: 'delete-entry',
    title: (name: string) => words.editor.deleteTitle(name),
  },
  restore: {
    wants: 'deleted',
    action: 'restore-entry',
    title: (name: string) => words.editor.restoreTitle(name),
  },
} as const

/** What the form of a verb is drawn from, or the page that stands in its place. */
type VerbPage =
  | { instead: ReactNode }
  | { found: HeadEntry; title: string; standing: Standing; progress: Progress }

/** Opens the page of a verb for who asks, and sets the status of what stands in its place. */
export async function openVerbPage(verb: keyof typeof VERBS, path: string): Promise<VerbPage> {
  const { editor } = words
  const { wants, action, title } = VERBS[verb]
  const here = `/${verb}${path}`
  const writing = await whoWrites()
  if (writing.status !== 'allowed') return { instead: <NoWriting writing={writing} path={here} /> }
  const { standing } = writing
  const progress = editorProgress(reader(), writing.user.id)
  const opened = openVerb(reader(), path, wants, progress)
  if (opened.status === 'standing') {
    const link = <a href={hrefFor(opened.path)}>{editor.backToPage}</a>
    return { instead: <FormPage title={editor.notDeletedTitle}>{link}</FormPage> }
  }
  if (opened.status === 'missing' || opened.status === 'deleted') {
    setStatus(opened.status === 'deleted' ? 410 : 404)
    return { instead: <NoEntry found={opened} path={path} /> }
  }
  if (action && !can(standing, { action })) {
    setStatus(403)
    const page = <FormPage title={editor.moderatorsTitle}>{editor.moderatorsDelete}</FormPage>
    return { instead: page }
  }
  if (opened.status === 'gated') {
    const asked = { gated: opened, title, back: here, agree: agreeToSee }
    return { instead: <GatedForm {...asked} /> }
  }
  return { found: opened.found, title: title(opened.name), standing, progress }
}
