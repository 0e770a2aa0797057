import { currentUser } from '@/app/_server/actor'
import { editorProgress } from '@/app/edit/_form/editor-progress'
import { reader } from '@/db/connection'
import { completeEntries } from '@/db/queries/complete'
import { ENTRY_ID } from '@/wiki/kinds/column'
import { findKind } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'

export const dynamic = 'force-dynamic'

const HEADERS = { 'cache-control': 'private, no-store' }
const LONGEST = 200

/**
 * `GET /api/v1/complete?kind=character,person&q=seo&home=<drama id>`: what an editor who typed `q` may mean, for the
 * form's entry picker. Only for those who are signed in, and as far as their forms go.
 */
export async function GET(request: Request): Promise<Response> {
  const user = await currentUser()
  if (!user) return refuse(401, words.editor.signInTitle)
  const query = new URL(request.url).searchParams
  const kinds = (query.get('kind') ?? '').split(',')
  const home = query.get('home')
  const text = (query.get('q') ?? '').trim()
  if (kinds.some((kind) => !findKind(kind))) return refuse(400, words.editor.unknownKindTitle)
  if (text.length > LONGEST || (home !== null && !ENTRY_ID.test(home))) {
    return refuse(400, words.editor.malformed)
  }
  const db = reader()
  const picks =
    text === ''
      ? []
      : completeEntries(db, { text, kinds, home, progress: editorProgress(db, user.id) })
  return Response.json({ picks }, { headers: HEADERS })
}

function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: HEADERS })
}
