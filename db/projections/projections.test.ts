import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOf, listKinds } from '@/wiki/kinds/registry'
import { canonicalJson } from '@/wiki/revisions/canonical'
import { patchBetween } from '@/wiki/revisions/patch'
import { validateDocument } from '@/wiki/revisions/validate'
import { arbitraryDocument } from '@/wiki/testing/arbitrary-document'
import { testKind } from '@/wiki/testing/test-kind'
import { SYSTEM } from '../actor'
import { submitEdit } from '../commands/submit-edit'
import { checkIntegrity } from '../integrity'
import type { Reader } from '../open'
import { getHead } from '../queries/head'
import { entries, people, provenance } from '../schema'
import { openTestDatabase } from '../testing'
import { dramaDocument, editing, publish } from '../testing-content'
import { rebuildProjections } from './rebuild'
import { rankOfId } from './rank-of'
import { searchedTables } from './search-index'
import { ownedTables } from './tables'

testKind()

/** What is searched stands in the order of ranks; which number it has within one is chance. */
function withRank(row: Record<string, unknown>) {
  return 'id' in row && typeof row.id === 'number' ? { ...row, id: rankOfId(row.id) } : row
}

function dump(db: Reader): Record<string, string[]> {
  const tables = [
    ...ownedTables,
    ...searchedTables,
    { name: 'people', table: people },
    { name: 'provenance', table: provenance },
    { name: 'entries', table: entries },
  ]
  return Object.fromEntries(
    tables.map(({ name, table }) => [
      name,
      db
        .select()
        .from(table)
        .all()
        .map((row) => JSON.stringify(withRank(row)))
        .sort(),
    ]),
  )
}

describe.each(listKinds().map(({ name }) => [name]))('projections of %s', (name) => {
  const kind = kindOf(name)

  it('follow a random history, and are the same when they are dropped and computed again', async () => {
    const wiki = await openTestDatabase()
    const parent = kind.parent ? publish(wiki.writer, dramaDocument('parent')).id : undefined
    const segment = name === 'episode' ? '12' : '12ab'
    const history = fc.array(arbitraryDocument(kind, segment, parent), {
      minLength: 3,
      maxLength: 5,
    })
    const valid = history.map((all) =>
      all.filter((document) => validateDocument(document).length === 0),
    )
    let entry: { id: string; revision: number } | undefined
    for (const document of fc.sample(valid, 6).flat()) {
      entry ??= publish(wiki.writer, document)
      const head = getHead(wiki.reader, entry.id)
      if (!head) throw new Error('The entry is gone')
      const patch = patchBetween(head.document, document)
      const outcome = submitEdit(
        wiki.writer,
        SYSTEM,
        editing(entry.id, name, head.revisionId, patch),
      )
      expect(['published', 'unchanged']).toContain(outcome.status)
      expect(canonicalJson(getHead(wiki.reader, entry.id)?.document ?? head.document)).toBe(
        canonicalJson(document),
      )
    }
    expect(entry).toBeDefined()
    expect(checkIntegrity(wiki.reader)).toEqual([])
    const before = dump(wiki.reader)
    rebuildProjections(wiki.writer)
    expect(dump(wiki.reader)).toEqual(before)
    expect(checkIntegrity(wiki.reader)).toEqual([])
    wiki.close()
  })
})

describe('the checker', () => {
  it('finds what was changed behind the gate’s back', async () => {
    const wiki = await openTestDatabase()
    publish(wiki.writer, dramaDocument())
    const tamper = (statement: string) => wiki.writer.transaction((tx) => void tx.run(statement))
    expect(checkIntegrity(wiki.reader)).toEqual([])
    tamper("UPDATE names SET text = 'Walk On'")
    expect(checkIntegrity(wiki.reader)).toEqual([
      '/dramas/run-on: names differ from the head',
      'The index of names differs from its rows',
    ])
    rebuildProjections(wiki.writer)
    tamper('DELETE FROM names_index WHERE rowid = (SELECT max(id) FROM names)')
    expect(checkIntegrity(wiki.reader)).toEqual(['The index of names differs from its rows'])
    rebuildProjections(wiki.writer)
    tamper("UPDATE entries SET latin_name = 'Walk On'")
    expect(checkIntegrity(wiki.reader)).toEqual([
      '/dramas/run-on: the column latinName differs from the head',
    ])
    rebuildProjections(wiki.writer)
    tamper("UPDATE listed SET newest = '1999'")
    tamper("UPDATE list_values SET value = 'x' WHERE filter = 'letter'")
    expect(checkIntegrity(wiki.reader)).toEqual([
      '/dramas/run-on: its place in the list differs from the head',
      '/dramas/run-on: what it is listed under differs from the head',
      'The figures of the lists are not those of their rows',
    ])
    rebuildProjections(wiki.writer)
    tamper('UPDATE list_counts SET entries = entries + 1')
    expect(checkIntegrity(wiki.reader)).toEqual([
      'The figures of the lists are not those of their rows',
    ])
    rebuildProjections(wiki.writer)
    tamper("UPDATE edits SET state = 'rejected'")
    expect(checkIntegrity(wiki.reader)).toHaveLength(2)
    tamper("UPDATE edits SET state = 'applied'")
    tamper('DROP TRIGGER revisions_no_update')
    tamper("UPDATE revisions SET document = replace(document, 'Run', 'Walk')")
    expect(checkIntegrity(wiki.reader)).toEqual(
      expect.arrayContaining([
        'The trigger revisions_no_update is missing',
        '/dramas/run-on: revision 1 is not what its hash names',
      ]),
    )
    wiki.close()
  })
})
