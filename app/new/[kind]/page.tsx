import { setStatus } from '@/app/_server/request'
import { oneParam, type SearchParams } from '@/app/_server/search-params'
import { unindexed } from '@/app/_server/unindexed'
import { addressOf } from '@/app/edit/_form/address-of'
import { editorProgress } from '@/app/edit/_form/editor-progress'
import { FormView, PostedView } from '@/app/edit/_form/form-view'
import { openNew } from '@/app/edit/_form/open-new'
import { takePosted } from '@/app/edit/_form/posted-slot'
import { besideDraft, openDraft } from '@/app/edit/_form/stored-draft'
import { whoWrites } from '@/app/edit/_form/writer'
import { ExistsAlready } from '@/components/editor/exists-already'
import { KindChoice } from '@/components/editor/kind-choice'
import { NoWriting } from '@/components/editor/no-writing'
import { reader } from '@/db/connection'
import { newDraftName } from '@/wiki/forms/draft-address'
import { findKind } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'

export const dynamic = 'force-dynamic'

export const generateMetadata = unindexed(() => words.editor.newAnyTitle)

export default async function NewPage({
  params,
  searchParams,
}: {
  params: Promise<{ kind: string }>
  searchParams: SearchParams
}) {
  const { kind: name } = await params
  const kind = findKind(name)
  if (!kind) {
    setStatus(404)
    return <KindChoice unknown={name} />
  }
  const posted = takePosted()
  if (posted) return <PostedView posted={posted} cancel="/" />
  const query = {
    path: await oneParam(searchParams, 'path'),
    name: await oneParam(searchParams, 'name'),
    label: await oneParam(searchParams, 'label'),
    parent: await oneParam(searchParams, 'parent'),
    draft: await oneParam(searchParams, 'draft'),
  }
  const writing = await whoWrites()
  const here = addressOf(`/new/${name}`, query)
  if (writing.status !== 'allowed') return <NoWriting writing={writing} path={here} />
  const [db, userId] = [reader(), writing.user.id]
  const author = { userId, progress: editorProgress(db, userId) }
  const draft = query.draft ? openDraft(db, author, newDraftName(name, query)) : null
  const opened = besideDraft(db, userId, draft ?? openNew(db, kind, query, author.progress))
  if (opened.status === 'exists') return <ExistsAlready entry={opened} />
  const back = addressOf(`/new/${name}`, { ...query, draft: '' })
  const cancel = query.parent ?? '/'
  return <FormView opened={opened} standing={writing.standing} cancel={cancel} here={back} />
}
