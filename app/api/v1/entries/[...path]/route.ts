import { keepPage } from '@/app/_server/request'
import { reader } from '@/db/connection'
import { progressFrom } from '@/db/queries/progress'
import { readEntry } from '@/db/queries/reading'
import type { EntryReading } from '@/wiki/reading/entry-reading'
import { words } from '@/wiki/words'

/** Answered from the database at every request: a build opens none. */
export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ path: string[] }>
}

/** The data are open: any site may read them. They are true now and may change with the next edit. */
const HEADERS = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' }

function answer(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { ...HEADERS, ...headers } })
}

/**
 * An entry's document with its revision, as far as the safe view goes; `?progress=run-on:4` or `?progress=all` for
 * more. 301 from an old path, 404 where nothing stands, 410 for what was deleted, 400 for a progress without meaning.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const path = `/${(await params).path.join('/')}`
  const query = new URL(request.url).searchParams
  const said = query.get('progress') ?? undefined
  const db = reader()
  const progress = progressFrom(db, said)
  if (!progress) return answer(400, { error: words.reading.badProgress(said ?? '') })
  const found = readEntry(db, path, progress)
  switch (found.status) {
    case 'live':
      keepPage()
      return answer(200, entryData(found.reading))
    case 'hidden':
      return answer(200, { path: found.path, isHidden: true, knownFrom: found.gate ?? null })
    case 'moved': {
      const location = `/api/v1/entries${found.path}${said === undefined ? '' : `?${query}`}`
      return answer(301, { path: found.path }, { location })
    }
    case 'deleted':
      return answer(410, { error: words.reading.deletedTitle, path: found.path })
    default:
      return answer(404, { error: words.reading.missingTitle, path })
  }
}

function entryData(reading: EntryReading): object {
  const { id, kind, path, name, document, held, revision, parent, mentions } = reading
  return {
    id,
    kind,
    path,
    name,
    parent: parent?.path ?? null,
    revision: { ...revision, createdAt: new Date(revision.createdAt).toISOString() },
    /** How much is held back from this view, and from when it is known. */
    held,
    fields: document.fields,
    /** What the entry ids in the fields stand for. */
    entries: Object.fromEntries(
      Object.values(mentions.byId)
        .filter((mention) => mention.isKnown)
        .map((mention) => [
          mention.id,
          { kind: mention.kind, path: mention.path, name: mention.name },
        ]),
    ),
    licence: words.common.licenceUrl,
  }
}
