import { setStatus } from '@/app/_server/request'
import { oneParam, type SearchParams } from '@/app/_server/search-params'
import { unindexed } from '@/app/_server/unindexed'
import { leadTo } from '@/app/_server/lead-to'
import { GatedForm } from '@/components/editor/consent-notice'
import { NoEntry } from '@/components/editor/no-entry'
import { NoWriting } from '@/components/editor/no-writing'
import { reader } from '@/db/connection'
import { words } from '@/wiki/words'
import { agreeToSee } from '../consent-actions'
import { addressOf } from '../_form/address-of'
import { AmendPage } from '../_form/amend-page'
import { editorProgress } from '../_form/editor-progress'
import { FormView, PostedView } from '../_form/form-view'
import { openEdit } from '../_form/open-edit'
import { takePosted } from '../_form/posted-slot'
import { besideDraft, openDraftAt } from '../_form/stored-draft'
import { whoWrites } from '../_form/writer'

export const dynamic = 'force-dynamic'

export const generateMetadata = unindexed(() => words.common.edit)

const STATUSES = { missing: 404, deleted: 410, 'not-yours': 403 }

export default async function EditPage({
  params,
  searchParams,
}: {
  params: Promise<{ path: string[] }>
  searchParams: SearchParams
}) {
  const path = `/${(await params).path.join('/')}`
  const amend = await oneParam(searchParams, 'amend')
  if (amend) return <AmendPage path={path} editId={amend} />
  const posted = takePosted()
  if (posted) return <PostedView posted={posted} cancel={path} />
  const query = {
    section: await oneParam(searchParams, 'section'),
    field: await oneParam(searchParams, 'field'),
    edit: await oneParam(searchParams, 'edit'),
    draft: await oneParam(searchParams, 'draft'),
  }
  const here = addressOf(`/edit${path}`, query)
  const writing = await whoWrites()
  if (writing.status !== 'allowed') return <NoWriting writing={writing} path={here} />
  const cancel = query.edit ? `/review/${query.edit}` : path
  const author = { userId: writing.user.id, progress: editorProgress(reader(), writing.user.id) }
  const draft = query.draft ? openDraftAt(reader(), author, path, query.edit) : null
  const found = draft ?? openEdit(reader(), path, query, author)
  const opened = besideDraft(reader(), writing.user.id, found)
  if (opened.status === 'moved') leadTo(addressOf(`/edit${opened.path}`, query))
  if (opened.status === 'gated') return <GatedForm gated={opened} back={here} agree={agreeToSee} />
  if (opened.status !== 'open') {
    setStatus(STATUSES[opened.status])
    return <NoEntry found={opened} path={path} />
  }
  const back = addressOf(`/edit${path}`, { ...query, draft: '' })
  return <FormView opened={opened} standing={writing.standing} cancel={cancel} here={back} />
}
