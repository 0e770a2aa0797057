import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillForm } from '../forms/fill-form'
import { listFormFields } from '../forms/form-model'
import { wantedDocument } from '../forms/wanted-document'
import { kindOf } from '../kinds/registry'
import { canonicalDocument } from '../revisions/canonical'
import type { Document, Row } from '../revisions/document'
import { EVERYTHING_WATCHED, LAST_EPISODE, NOTHING_WATCHED } from './progress'
import { shieldForm } from './shield-form'

const DRAMA = '01EWTM10000000000000000001'
const drama = kindOf('drama')

const gate = (episode: number) => ({ drama: DRAMA, episode })
const tag = (value: string, episode: number): Row => ({
  id: value,
  value,
  knownFrom: gate(episode),
})

function documentOf(fields: Record<string, Row[]>): Document {
  return {
    kind: 'drama',
    fields: {
      address: [{ id: 'address', segment: 'run-on' }],
      titles: [{ id: 'title-main', text: 'Run On', language: 'en' }],
      ...fields,
    },
  }
}

/** The form that an editor is shown, posted back as it was filled. */
function postedBack(document: Document, progress = NOTHING_WATCHED) {
  const shown = shieldForm(drama, document, DRAMA, progress)
  const fields = listFormFields(drama).filter((name) => !shown.closed.includes(name))
  const start = { entry: DRAMA, base: 1, key: 'k', summary: '', edit: null, newSources: {}, fields }
  const form = fillForm(drama, shown.document, { ...start, nameOf: () => 'A name' })
  return { shown, form, wanted: wantedDocument(drama, document, form) }
}

describe('The form of an editor who has not watched that far', () => {
  const document = documentOf({
    tags: [tag('early', 4), tag('late', 9)],
    plannedEpisodes: [{ id: 'plannedEpisodes', value: 16, knownFrom: gate(9) }],
    synopsis: [
      { id: 'open', language: 'en', text: 'Two people meet.' },
      { id: 'cut', language: 'ko', text: 'They meet.\n\n:::spoiler 9\nThey part.\n:::' },
    ],
    citations: [{ id: 'c', of: 'late', source: { entry: DRAMA } }],
  })

  it('shows whole rows only, and says what it left out', () => {
    const {
      document: shown,
      held,
      closed,
    } = shieldForm(drama, document, DRAMA, {
      dramas: { [DRAMA]: 4 },
      others: 0,
    })
    expect(shown.fields.tags?.map(({ id }) => id)).toEqual(['early'])
    expect(shown.fields.synopsis?.map(({ id }) => id)).toEqual(['open'])
    expect(shown.fields.citations).toEqual([])
    expect(held).toEqual([gate(9), gate(9), gate(9)])
    expect(closed).toEqual(['plannedEpisodes'])
    expect(JSON.stringify(shown)).not.toMatch(/"late"|They part|16/)
  })

  it('shows everything to who has seen everything', () => {
    const { document: shown, held } = shieldForm(drama, document, DRAMA, EVERYTHING_WATCHED)
    expect(held).toEqual([])
    expect(canonicalDocument(shown)).toEqual(canonicalDocument(document))
  })

  it('changes nothing of what it did not show when it is posted', () => {
    const { form, wanted } = postedBack(document)
    expect(JSON.stringify(form)).not.toMatch(/"late"|They part|16/)
    expect(wanted.problems).toEqual([])
    expect(wanted.document).toEqual(canonicalDocument(document))
  })

  it('never deletes, whatever is gated and however far its editor is', () => {
    const episode = fc.oneof(fc.integer({ min: 0, max: 16 }), fc.constant(LAST_EPISODE))
    const tags = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{3,8}$/), episode), {
      selector: ([value]) => value,
    })
    fc.assert(
      fc.property(tags, episode, episode, (some, planned, watched) => {
        const any = documentOf({
          tags: some.map(([value, from]) => tag(value, from)),
          plannedEpisodes: [{ id: 'plannedEpisodes', value: 16, knownFrom: gate(planned) }],
        })
        const progress = { dramas: { [DRAMA]: watched }, others: 0 }
        const { shown, wanted } = postedBack(any, progress)
        expect(wanted.document).toEqual(canonicalDocument(any))
        const hidden = some.filter(([, from]) => from > watched).length
        expect(shown.held).toHaveLength(hidden + (planned > watched ? 1 : 0))
      }),
    )
  })

  it('is none for an entry that they may not know of', () => {
    const moment = {
      kind: 'moment',
      fields: {
        address: [{ id: 'address', segment: 'ab12', parent: { entry: DRAMA } }],
        title: [{ id: 'title', value: 'The kiss' }],
      },
    }
    const shown = shieldForm(kindOf('moment'), moment, 'M', NOTHING_WATCHED)
    expect(shown).toMatchObject({ isHidden: true, held: [gate(LAST_EPISODE)] })
    expect(JSON.stringify(shown)).not.toContain('kiss')
  })
})
