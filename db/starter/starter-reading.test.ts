import { inArray, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { refreshProjections } from '../projections/rebuild'
import { listCreditsOfPerson } from '../queries/credits'
import { findEntryByPath } from '../queries/entries'
import { listEpisodesOfDrama, listNumberings } from '../queries/episodes'
import { listWhileYouWait } from '../queries/waiting'
import { entries, numberings } from '../schema'
import { openTestDatabase, type TestDatabase } from '../testing'
import { KANG_TAE_OH, NOKDU, RUN_ON, SOOYOUNG, TELL_ME } from './addresses'
import { loadStarter } from './load-starter'
import { starterId } from './starter-document'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  loadStarter(database.writer)
})

afterAll(() => database.close())

it('offers the two other dramas while readers wait for Run On, and says why and where', () => {
  const found = findEntryByPath(database.reader, RUN_ON)
  if (!found) throw new Error('Run On is missing')
  const waiting = listWhileYouWait(database.reader, found.entry.id, NOTHING_WATCHED)
  const said = waiting.map(({ drama, credits, whereToWatch }) => ({
    drama: drama.path,
    because: credits.map(({ person, character }) => [person?.name.latin, character?.name.latin]),
    places: whereToWatch.length,
  }))
  expect(said).toHaveLength(2)
  expect(said).toContainEqual({
    drama: NOKDU,
    because: [['Kang Tae Oh', 'Cha Yul Moo']],
    places: 1,
  })
  expect(said).toContainEqual({
    drama: TELL_ME,
    because: [['Sooyoung', 'Cha Soo Young']],
    places: 1,
  })
})

it.each([
  [KANG_TAE_OH, [RUN_ON, NOKDU]],
  [SOOYOUNG, [RUN_ON, TELL_ME]],
])('gives %s their credits, the newest first', (person, dramas) => {
  const credits = listCreditsOfPerson(database.reader, starterId(person), NOTHING_WATCHED)
  expect(credits.map((credit) => credit.drama.path)).toEqual(dramas)
})

it('lists the episodes of Run On at nine in the evening in Korea', () => {
  const lines = listEpisodesOfDrama(database.reader, starterId(RUN_ON), NOTHING_WATCHED)
  expect(lines.map((line) => line.number)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
  const [first] = lines
  expect(first?.airsOn).toBe('2020-12-16')
  expect(new Date(first?.airsAt ?? 0).toISOString()).toBe('2020-12-16T12:00:00.000Z')
})

it('lists all 32 broadcast episodes of The Tale of Nokdu, most without a day', () => {
  const lines = listEpisodesOfDrama(database.reader, starterId(NOKDU), NOTHING_WATCHED)
  expect(lines).toHaveLength(32)
  expect(lines.filter((line) => line.airsOn !== null)).toHaveLength(4)
})

it('counts The Tale of Nokdu by evenings as platforms do, and the others by broadcast alone', () => {
  const numberingsOf = (path: string) => {
    const found = findEntryByPath(database.reader, path)
    return listNumberings(database.reader, found?.entry.id ?? '', NOTHING_WATCHED)
  }
  const [numbering, ...others] = numberingsOf(NOKDU)
  expect(others).toEqual([])
  expect(numbering?.platform).toBe('Streaming platforms')
  expect(numbering?.episodes).toEqual(
    Array.from({ length: 16 }, (_, at) => ({ number: at + 1, upTo: 2 * (at + 1) })),
  )
  expect(numberingsOf(RUN_ON)).toEqual([])
})

it('names moments and videos anew in a file from before those without a title had Korean names', () => {
  const { writer, reader } = database
  const stored = () => reader.select().from(entries).orderBy(entries.id).all()
  const before = stored()
  expect(before.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['moment', 'video']))
  writer.transaction((tx) => {
    const renamed = inArray(entries.kind, ['moment', 'video'])
    tx.update(entries).set({ hangulName: '예전 이름' }).where(renamed).run()
    tx.run(sql`PRAGMA user_version = 5`)
  })
  expect(refreshProjections(writer)).toBe(true)
  expect(stored()).toEqual(before)
})

it('gives a file from before platforms were counted their numbers at its next start', () => {
  const { writer, reader } = database
  const stored = () => reader.select().from(numberings).orderBy(numberings.entryId).all()
  const before = stored()
  expect(before).toHaveLength(32)
  writer.transaction((tx) => {
    tx.delete(numberings).run()
    tx.run(sql`PRAGMA user_version = 4`)
  })
  expect(refreshProjections(writer)).toBe(true)
  expect(stored()).toEqual(before)
  expect(refreshProjections(writer)).toBe(false)
})
