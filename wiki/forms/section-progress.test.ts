import { describe, expect, it } from 'vitest'
import type { Document } from '../revisions/document'
import { kindOf } from '../kinds/registry'
import { fieldTexts } from './field-texts'
import { formModel, listFormFields } from './form-model'
import { listInputs } from './list-inputs'
import { ENTRY, OTHER, THIRD, formOf } from './sample-form'
import { baselineOf, sectionProgress, type SectionProgress } from './section-progress'
import { turnForm } from './turn-form'
import { withRow, type TypedForm } from './typed-form'

const drama = kindOf('drama')
const model = formModel(drama, listFormFields(drama), 'en')
const runOn: Document = {
  kind: 'drama',
  fields: {
    titles: [
      { id: 'one', text: 'Run On', language: 'en' },
      { id: 'two', text: '런 온', language: 'ko' },
    ],
    status: [{ id: 'status', value: 'ended', knownFrom: { drama: ENTRY, episode: 16 } }],
    cast: [
      { id: 'a', person: { entry: OTHER }, role: 'main' },
      { id: 'b', person: { entry: THIRD }, role: 'main' },
    ],
    citations: [{ id: 'c1', of: 'a', source: { entry: THIRD } }],
  },
}
const opened = formOf(drama, runOn)
const noId = () => 'new1'

function progressOf(form: TypedForm, problems: string[] = []): Record<string, SectionProgress> {
  const baseline = baselineOf(model, form, opened)
  const texts = fieldTexts(model, listInputs(form))
  const all = sectionProgress(model, texts, baseline, problems)
  return Object.fromEntries(all.map((section) => [section.name, section]))
}

const typed = (form: TypedForm, field: string, row: string, column: string, text: string) =>
  withRow(form, field, row, (old) => ({ ...old, cells: { ...old.cells, [column]: { text } } }))

describe('How far the sections of a form are', () => {
  it('counts the fields in which something stands, and nothing as changed that nobody has touched', () => {
    const { titles, broadcast, people } = progressOf(opened)
    expect(titles).toMatchObject({ fields: 1, filled: 1, changed: 0, problems: 0 })
    expect(broadcast).toMatchObject({ filled: 1, changed: 0 })
    expect(people).toMatchObject({ filled: 1, changed: 0 })
  })

  it('counts a field once, however much is typed in it, and no longer when it is put back', () => {
    let form = typed(opened, 'titles', 'one', 'text', 'Run Off')
    form = typed(form, 'titles', 'two', 'text', '런 오프')
    expect(progressOf(form).titles).toMatchObject({ changed: 1 })
    form = typed(typed(form, 'titles', 'one', 'text', ' Run On'), 'titles', 'two', 'text', '런 온')
    expect(progressOf(form).titles).toMatchObject({ changed: 0 })
  })

  it('ignores an empty new row, and counts one that is filled in, removed, or cited', () => {
    const added = turnForm(opened, { verb: 'add', field: 'cast' }, noId)
    expect(progressOf(added).people).toMatchObject({ changed: 0 })
    expect(progressOf(typed(added, 'cast', 'new1', 'role', 'guest')).people?.changed).toBe(1)
    const removed = turnForm(opened, { verb: 'remove', field: 'cast', row: 'b' }, noId)
    expect(progressOf(removed).people?.changed).toBe(1)
    const back = turnForm(removed, { verb: 'restore', field: 'cast', row: 'b' }, noId)
    expect(progressOf(back).people?.changed).toBe(0)
    const cited = turnForm(opened, { verb: 'cite', field: 'titles', row: 'one' }, noId)
    expect(progressOf(cited).titles?.changed).toBe(0)
    expect(progressOf(typed(cited, 'citations', 'new1', 'quote', 'so')).titles?.changed).toBe(1)
  })

  it('counts another order where order has a meaning, and nowhere else', () => {
    const moved = (field: string, row: string) =>
      progressOf(turnForm(opened, { verb: 'down', field, row }, noId))
    expect(moved('cast', 'a').people?.changed).toBe(1)
    expect(moved('titles', 'one').titles?.changed).toBe(0)
  })

  it('counts a removed row with its sources as nothing that stands', () => {
    let form = turnForm(opened, { verb: 'remove', field: 'cast', row: 'a' }, noId)
    form = turnForm(form, { verb: 'remove', field: 'cast', row: 'b' }, noId)
    expect(progressOf(form).people).toMatchObject({ filled: 0, changed: 1 })
  })

  it('says in which section what needs attention stands, sources with what they are for', () => {
    const problems = ['r:titles:one:text', 's:c1:url', 'r:citations:c1:source', 'cast', 'summary']
    const progress = progressOf(opened, problems)
    expect(progress.titles?.problems).toBe(1)
    expect(progress.people?.problems).toBe(3)
    expect(progress.broadcast?.problems).toBe(0)
  })

  it('counts nothing as changed on a page that is new', () => {
    const texts = fieldTexts(model, listInputs(opened))
    const all = sectionProgress(model, texts, undefined, [])
    expect(all.map(({ changed }) => changed)).toEqual(all.map(() => 0))
  })
})
