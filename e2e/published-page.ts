import { retryWhileBusy } from '@/db/busy'
import { openWriter } from '@/db/open'
import { publish } from '@/db/testing-content'
import type { Row } from '@/wiki/revisions/document'

/** The field that carries the name of a page of the kind, and how a row of it says it. */
const NAMES = {
  person: (name: string) => ({ names: [{ id: 'name-stage', type: 'stage', latin: name }] }),
  drama: (name: string) => ({ titles: [{ id: 'title-main', text: name, language: 'en' }] }),
} satisfies Record<string, (name: string) => Record<string, Row[]>>

/** Publishes a page that no other test touches, with its name alone, as another process beside the server. */
export async function publishPage(kind: keyof typeof NAMES, name: string): Promise<string> {
  const path = process.env.E2E_DATABASE
  if (!path) throw new Error('E2E_DATABASE names the database of the tests')
  const segment = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const address = [{ id: 'address', segment }]
  const writer = openWriter(path)
  try {
    const document = { kind, fields: { address, ...NAMES[kind](name) } }
    await retryWhileBusy(() => publish(writer, document))
  } finally {
    writer.close()
  }
  return kind === 'person' ? `/people/${segment}` : `/dramas/${segment}`
}
