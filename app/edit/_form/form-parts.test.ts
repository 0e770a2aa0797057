import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addUser, newKey } from '@/db/testing-content'
import { resubmitEdit } from '@/db/commands/resubmit-edit'
import { submitEdit } from '@/db/commands/submit-edit'
import { getEdit, type EditView } from '@/db/queries/edit'
import { findEntryByPath } from '@/db/queries/entries'
import { REPORT } from '@/db/starter/addresses'
import { loadStarter } from '@/db/starter/load-starter'
import { openTestDatabase, type TestDatabase } from '@/db/testing'
import { turnForm } from '@/wiki/forms/turn-form'
import { withRow, type TypedForm } from '@/wiki/forms/typed-form'
import { kindOf } from '@/wiki/kinds/registry'
import { EVERYTHING_WATCHED, NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { openEdit } from './open-edit'
import { openNew } from './open-new'
import { openResumed } from './open-resumed'
import { baseOf, formParts } from './form-parts'
import { stateOf } from './form-states'
import { namesakeProblems, withNamesakes } from './namesakes'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  loadStarter(database.writer)
})
afterAll(() => database.close())

const PATH = '/people/kang-tae-oh'

function formAt(path: string): TypedForm {
  const opened = openEdit(
    database.reader,
    path,
    {},
    { userId: 'nobody', progress: EVERYTHING_WATCHED },
  )
  if (opened.status !== 'open') throw new Error(opened.status)
  return opened.initial.form
}

function openAgain(edit: EditView) {
  const author = { progress: NOTHING_WATCHED, isAuthor: true }
  const opened = openResumed(database.reader, edit, PATH, author)
  if (opened?.status !== 'open') throw new Error(opened?.status)
  return opened
}

function newForm(kind: string, query: Parameters<typeof openNew>[2]): TypedForm {
  const opened = openNew(database.reader, kindOf(kind), query, EVERYTHING_WATCHED)
  if (opened.status !== 'open') throw new Error(opened.status)
  return opened.initial.form
}

const type = (form: TypedForm, field: string, row: string, column: string, text: string) =>
  withRow(form, field, row, (old) => ({ ...old, cells: { ...old.cells, [column]: { text } } }))

function cite(
  form: TypedForm,
  field: string,
  row: string,
  id: string,
  cells: Record<string, string>,
) {
  const cited = turnForm(form, { verb: 'cite', field, row }, () => id)
  return withRow(cited, 'citations', id, (old) => ({ ...old, source: { entry: '', cells } }))
}

function parts(form: TypedForm, editId?: string) {
  const base = baseOf(database.reader, form)
  if (!base) throw new Error('no base')
  const resumed = editId === undefined ? null : getEdit(database.reader, editId)
  return formParts(database.reader, form, base, resumed)
}

describe('The parts of an edit that a form asks for', () => {
  it('are one part that changes nothing, for a form that was not touched', () => {
    const [own, ...others] = parts(formAt(PATH)).parts
    expect(own?.patch).toEqual({ rows: [], order: {} })
    expect(others).toEqual([])
  })

  it('describe a page once that is cited for two facts', () => {
    const report = { title: 'A report', url: 'https://news.example.org/1' }
    let form = type(formAt(PATH), 'born', 'born', 'value', '1994')
    form = cite(form, 'born', 'born', 'c1', report)
    form = cite(form, 'gender', 'gender', 'c2', { ...report, title: 'The same' })
    const asked = parts(form)
    expect(asked.problems).toEqual([])
    expect(asked.parts.map((part) => part.kind)).toEqual(['person', 'source'])
    const cited = asked.document.fields.citations?.filter((row) => ['c1', 'c2'].includes(row.id))
    const source = { entry: asked.parts[1]?.entryId }
    expect(cited?.map((row) => row.source)).toEqual([source, source])
  })

  it('want a title for a new source, and no new one where one of the wiki was chosen', () => {
    let form = cite(formAt(PATH), 'born', 'born', 'c1', { publisher: 'The Daily' })
    expect(parts(form).problems).toEqual([{ name: 's:c1:title', code: 'required' }])
    const report = findEntryByPath(database.reader, REPORT)
    const entry = report?.entry.id ?? ''
    form = withRow(form, 'citations', 'c1', (row) => ({
      ...row,
      cells: { ...row.cells, source: { text: 'A', was: 'A', reference: { entry } } },
    }))
    expect(parts(form).parts).toHaveLength(1)
  })

  it('give a new entry the address that its name suggests, and a video an ordinal of its drama', () => {
    const person = newForm('person', {})
    const row = person.fields.names?.[0]?.id ?? ''
    const named = parts(type(person, 'names', row, 'latin', 'Han Ji-min'))
    expect(named.document.fields.address?.[0]?.segment).toBe('han-ji-min')
    const video = newForm('video', { parent: '/dramas/run-on' })
    const making = parts(type(video, 'type', 'type', 'value', 'making'))
    expect(making.document.fields.address?.[0]?.segment).toMatch(/^run-on-making-\d+$/)
    expect(making.document.fields.dramas).toHaveLength(1)
  })

  it('fill a form that a red link opened with its address, its drama and its name', () => {
    const path = '/dramas/run-on/characters/park-mae-yi'
    const form = newForm('character', { path })
    expect(form.fields.names?.[0]?.cells.text?.text).toBe('Park Mae Yi')
    const { document, problems } = parts(form)
    expect(problems).toEqual([])
    expect(document.fields.address?.[0]).toMatchObject({ segment: 'park-mae-yi' })
    const standing = { path: '/dramas/run-on' }
    const exists = openNew(database.reader, kindOf('drama'), standing, NOTHING_WATCHED)
    expect(exists.status).toBe('exists')
  })
})

describe('The form of an episode', () => {
  const TWELVE = '/dramas/run-on/episodes/12'

  it('offers its own number to what is added', () => {
    const open = (path: string) => {
      const found = openEdit(
        database.reader,
        path,
        {},
        { userId: '', progress: EVERYTHING_WATCHED },
      )
      return found.status === 'open' ? found.model.episode : found.status
    }
    expect(open(TWELVE)).toBe(12)
    expect(open('/dramas/run-on')).toBeUndefined()
    const query = { path: '/dramas/run-on/episodes/17' }
    const made = openNew(database.reader, kindOf('episode'), query, NOTHING_WATCHED)
    expect(made.status === 'open' && made.model.episode).toBe(17)
  })

  it('adds nothing where the number alone is posted', () => {
    const added = turnForm(formAt(TWELVE), { verb: 'add', field: 'synopsis' }, () => 'fresh')
    const { document } = parts(type(added, 'synopsis', 'fresh', 'knownFrom', '12'))
    expect(document.fields.synopsis).toBeUndefined()
    const told = type(
      type(added, 'synopsis', 'fresh', 'knownFrom', '12'),
      'synopsis',
      'fresh',
      'text',
      'They meet.',
    )
    expect(parts(told).document.fields.synopsis).toMatchObject([
      { text: 'They meet.', knownFrom: { episode: 12 } },
    ])
  })
})

describe('An edit that is worked on again', () => {
  it('keeps its new source and lets it be corrected', () => {
    const author = addUser(database.writer, 'author')
    const report = { title: 'First words', url: '' }
    const form = cite(
      type(formAt(PATH), 'gender', 'gender', 'value', 'other'),
      'gender',
      'gender',
      'c9',
      report,
    )
    const first = parts(form)
    const submitted = submitEdit(database.writer, author, {
      key: newKey(),
      summary: '',
      origin: 'form',
      parts: first.parts,
    })
    if (submitted.status !== 'pending') throw new Error(submitted.status)
    const edit = getEdit(database.reader, submitted.editId)
    const opened = edit && openAgain(edit)
    if (!opened) throw new Error('not opened')
    const again = withRow(opened.initial.form, 'citations', 'c9', (row) => {
      expect(row.source?.cells.title).toBe('First words')
      return { ...row, source: row.source && { ...row.source, cells: { title: 'Better words' } } }
    })
    const second = parts(again, edit.id)
    expect(second.parts.map((part) => part.entryId)).toEqual(
      first.parts.map((part) => part.entryId),
    )
    const resubmitted = resubmitEdit(database.writer, author, {
      editId: edit.id,
      version: edit.version,
      key: newKey(),
      summary: '',
      parts: second.parts,
    })
    expect(resubmitted.status).toBe('pending')
    expect(getEdit(database.reader, edit.id)?.parts[1]?.name.latin).toBe('Better words')
  })

  it('stands on what others have published since, with contradictions in sight', () => {
    const author = addUser(database.writer, 'late')
    const moderator = addUser(database.writer, 'quick', 'moderator')
    const mine = parts(type(formAt(PATH), 'born', 'born', 'value', '1993'))
    const waiting = submitEdit(database.writer, author, {
      key: newKey(),
      summary: 'Mine',
      origin: 'form',
      parts: mine.parts,
    })
    if (waiting.status !== 'pending') throw new Error(waiting.status)
    let theirs = type(formAt(PATH), 'born', 'born', 'value', '1992')
    theirs = type(theirs, 'gender', 'gender', 'value', 'other')
    const published = submitEdit(database.writer, moderator, {
      key: newKey(),
      summary: 'Theirs',
      origin: 'form',
      parts: parts(theirs).parts,
    })
    expect(published.status).toBe('published')
    const edit = getEdit(database.reader, waiting.editId)
    const opened = edit && openAgain(edit)
    const { form, conflicts } = opened?.initial ?? {}
    expect(form?.summary).toBe('Mine')
    expect(form?.fields.born?.[0]?.cells.value?.text).toBe('1993')
    expect(form?.fields.gender?.[0]?.cells.value?.text).toBe('other')
    expect(conflicts).toMatchObject([{ field: 'Born', theirs: '1992', yours: '1993' }])
  })
})

describe('What may stand in the wiki already', () => {
  const problems = (form: TypedForm) =>
    namesakeProblems(database.reader, form, parts(form).document, NOTHING_WATCHED)
  const shown = (form: TypedForm) =>
    withNamesakes(database.reader, stateOf('open', form), NOTHING_WATCHED).namesakes?.map(
      ({ path }) => path,
    )

  function citing(title: string): TypedForm {
    const typed = type(formAt(PATH), 'gender', 'gender', 'value', 'other')
    return cite(typed, 'gender', 'gender', 'c5', { title, url: 'https://news.example.org/5' })
  }

  it('is shown for a source that is described beside a fact, and asked about until it is said', () => {
    const report = findEntryByPath(database.reader, REPORT)
    const title = String(report?.document.fields.title?.[0]?.value)
    const form = citing(title.toUpperCase())
    expect(shown(form)).toEqual([REPORT])
    expect(problems(form)).toEqual([{ name: 'others', code: 'namesake' }])
    const said = { ...form, others: [report?.entry.id ?? ''] }
    expect(shown(said)).toEqual([REPORT])
    expect(problems(said)).toEqual([])
  })

  it('is nothing for a source that stands nowhere, and for a page that stands itself', () => {
    for (const form of [citing('A title of its own'), formAt(PATH)]) {
      expect(shown(form)).toEqual([])
      expect(problems(form)).toEqual([])
    }
  })

  it('is shown for a new entry and its new source together', () => {
    const person = newForm('person', {})
    const row = person.fields.names?.[0]?.id ?? ''
    const named = type(person, 'names', row, 'latin', 'Kang Tae Oh')
    const report = findEntryByPath(database.reader, REPORT)
    const title = String(report?.document.fields.title?.[0]?.value)
    const form = cite(named, 'names', row, 'c6', { title })
    expect(shown(form)?.toSorted()).toEqual([PATH, REPORT])
    const others = [report?.entry.id ?? '']
    expect(problems({ ...form, others })).toHaveLength(1)
  })
})
