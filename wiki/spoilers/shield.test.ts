import { describe, expect, it } from 'vitest'
import { kindOf } from '../kinds/registry'
import type { Document } from '../revisions/document'
import { EVERYTHING_WATCHED, NOTHING_WATCHED, type Progress } from './progress'
import { shieldDocument } from './shield'

const RUN_ON = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const OTHER = '01ARZ3NDEKTSV4RRFFQ69G5FAW'
const watched = (episode: number, drama = RUN_ON): Progress => ({
  dramas: { [drama]: episode },
  others: 0,
})
const text = (value: unknown) => JSON.stringify(value)

const character: Document = {
  kind: 'character',
  fields: {
    address: [{ id: 'address', parent: { entry: RUN_ON }, segment: 'nam-do-yeong' }],
    names: [
      { id: 'n1', text: 'Nam Do Yeong' },
      { id: 'n2', text: 'CANARY the heir', knownFrom: { drama: RUN_ON, episode: 9 } },
    ],
    firstEpisode: [{ id: 'firstEpisode', value: 3 }],
    description: [
      {
        id: 'd1',
        language: 'en',
        text: 'A runner.\n\n:::spoiler 9\nCANARY inherits.\n:::\n\nTall.',
      },
    ],
    citations: [{ id: 'c1', of: 'n2', source: { entry: OTHER }, quote: 'CANARY quote' }],
  },
}
const shield = (document: Document, progress: Progress) =>
  shieldDocument(kindOf(document.kind), document, OTHER, progress)

describe('the shield', () => {
  it('holds back rows, prose and citations that tell, and says from when they are known', () => {
    const { document, held, isHidden } = shield(character, NOTHING_WATCHED)
    expect(text(document)).not.toContain('CANARY')
    expect(document.fields.names).toHaveLength(1)
    expect(document.fields.description?.[0]?.text).toMatch(/^A runner\.\s+Tall\.$/)
    expect(document.fields.citations).toBeUndefined()
    expect(held.map(({ episode }) => episode).sort((a, b) => a - b)).toEqual([9, 9, 9999])
    expect(isHidden).toBe(false)
  })

  it('shows each fact from its episode on, and what has none from the last', () => {
    expect(text(shield(character, watched(8)).document)).not.toContain('CANARY')
    const after = shield(character, watched(9)).document
    expect(text(after)).toContain('CANARY inherits')
    expect(text(after)).toContain('CANARY quote')
    expect(after.fields.firstEpisode).toBeUndefined()
    expect(shield(character, EVERYTHING_WATCHED)).toEqual({
      document: character,
      isHidden: false,
      held: [],
    })
  })

  it('counts the episodes of the drama that a fact belongs to, and of no other', () => {
    expect(text(shield(character, watched(9, OTHER)).document)).not.toContain('CANARY')
  })

  it('hides a moment whole until its episode, and without one until the last', () => {
    const moment = (knownFrom?: { drama: string; episode: number }): Document => ({
      kind: 'moment',
      fields: {
        address: [{ id: 'address', parent: { entry: RUN_ON }, segment: 'r4k7q2', knownFrom }],
        title: [{ id: 'title', value: 'CANARY kiss' }],
      },
    })
    const unset = shield(moment(), watched(15))
    expect(unset).toMatchObject({ isHidden: true, gate: { drama: RUN_ON, episode: 9999 } })
    expect(unset.document.fields).toEqual({})
    const gated = moment({ drama: RUN_ON, episode: 8 })
    expect(shield(gated, watched(7)).isHidden).toBe(true)
    expect(shield(gated, watched(8)).document.fields.title).toHaveLength(1)
  })

  it('drops rows of which nothing is left, with their citations, and counts each block held back', () => {
    const drama: Document = {
      kind: 'drama',
      fields: {
        synopsis: [
          { id: 'a', language: 'en', text: 'Safe.\n\n:::spoiler 5\nCANARY\n:::' },
          { id: 'b', language: 'ko', text: ':::spoiler\nCANARY\n:::' },
        ],
        citations: [{ id: 'c', of: 'b', source: { entry: OTHER } }],
      },
    }
    const { document, held } = shieldDocument(kindOf('drama'), drama, RUN_ON, NOTHING_WATCHED)
    expect(document.fields).toEqual({ synopsis: [{ id: 'a', language: 'en', text: 'Safe.' }] })
    expect(held.map(({ episode }) => episode)).toEqual([5, 9999])
    expect(shieldDocument(kindOf('drama'), drama, RUN_ON, EVERYTHING_WATCHED).document).toEqual(
      drama,
    )
  })

  it('never gives back more than the document says', () => {
    for (const progress of [NOTHING_WATCHED, watched(5), EVERYTHING_WATCHED]) {
      const { document } = shield(character, progress)
      for (const [field, rows] of Object.entries(document.fields)) {
        const ids = (character.fields[field] ?? []).map(({ id }) => id)
        expect(ids).toEqual(expect.arrayContaining(rows.map(({ id }) => id)))
      }
    }
  })
})
