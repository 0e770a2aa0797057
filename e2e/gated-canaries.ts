import { setImmediate } from 'node:timers/promises'
import { newId } from '@/db/entry-id'
import type { Field, Kind } from '@/wiki/kinds/kind'
import { listKinds } from '@/wiki/kinds/registry'
import type { Document, KnownFrom, Row } from '@/wiki/revisions/document'
import { LAST_EPISODE } from '@/wiki/spoilers/progress'
import { canaryRows, newCanary, PREFIX, submitAs, type Canary } from './canaries'
import type { OwnWiki } from './own-wiki'
import { join, type Person } from './permission-actors'

/** A canary that may be seen from an episode on. */
export interface GatedCanary extends Canary {
  episode: number
}

/** A wiki with a drama whose every episode reveals something of every sort. */
export interface GatedWiki {
  /** The drama's id and segment. */
  drama: string
  segment: string
  canaries: Map<string, GatedCanary>
  /** The addresses of everything that was planted, those that are gated as a whole among them. */
  paths: string[]
}

export const EPISODES = 16

/** What stands openly in an entry, so that it can be named before anything is known. */
const OPEN: Record<string, (segment: string) => Record<string, Row[]>> = {
  person: (segment) => ({ names: [{ id: 'open', type: 'stage', latin: `Open ${segment}` }] }),
  character: (segment) => ({ names: [{ id: 'open', text: `Open ${segment}`, language: 'en' }] }),
  drama: (segment) => ({ titles: [{ id: 'open', text: `Open ${segment}`, language: 'en' }] }),
}

/**
 * Plants a canary in every field that can hold a text, of every kind, for every episode: as a row of an open entry, as an
 * entry that is gated as a whole and whose summary tells it, too, and as a spoiler block of running text.
 *
 * @param isGated whether the gates are set; without them all of it is open, which is how a test sees that it would find
 *   what leaks
 */
export async function plantGated(wiki: OwnWiki, isGated: boolean): Promise<GatedWiki> {
  const drama = newId()
  const segment = 'the-canary'
  const planted: GatedWiki = { drama, segment, canaries: new Map(), paths: [] }
  const author = await join(wiki, 'planter', 'admin')
  const planter = new Planter(wiki, author, planted, isGated)
  await planter.plantDrama()
  for (let episode = 1; episode <= EPISODES; episode += 1) {
    for (const kind of listKinds()) {
      await planter.plantRows(kind, episode)
      await planter.plantWhole(kind, episode)
    }
    // Writing keeps this process from seeing that the server has closed an idle connection.
    await setImmediate()
  }
  return planted
}

class Planter {
  constructor(
    private readonly wiki: OwnWiki,
    private readonly author: Person,
    private readonly planted: GatedWiki,
    private readonly isGated: boolean,
  ) {}

  /** The drama itself, with a spoiler block for each episode. */
  async plantDrama(): Promise<void> {
    const { drama, segment } = this.planted
    const blocks = Array.from({ length: EPISODES }, (_, at) => {
      const { text } = this.canary('a spoiler block', at + 1)
      return this.isGated ? `:::spoiler ${at + 1}\n${text}\n:::` : text
    })
    const synopsis = [{ id: 'synopsis', language: 'en', text: `Open.\n\n${blocks.join('\n\n')}` }]
    const titles = [{ id: 'title-main', text: 'The Canary', language: 'en', isMain: true }]
    const address = [{ id: 'address', segment }]
    const document = { kind: 'drama', fields: { address, titles, synopsis } }
    await this.publish(drama, document, 'The drama')
    this.planted.paths.push(`/dramas/${segment}`)
  }

  /** An entry that everybody may know of, and of which each field tells something. */
  async plantRows(kind: Kind, episode: number): Promise<void> {
    const segment = kind.name === 'episode' ? String(episode) : `rows${episode}`
    const fields: Record<string, Row[]> = { ...OPEN[kind.name]?.(segment) }
    // An entry that tells by being there is known from the last episode, whatever its rows say.
    const from = kind.telling === 'tells' ? LAST_EPISODE : episode
    for (const [name, field] of textFields(kind)) {
      const { canary } = this.canary(`${name} of a ${kind.name}, row ${episode}`, from)
      const rows = this.rowsOf(kind, name, field, canary)
      fields[name] = [
        ...(fields[name] ?? []),
        ...rows.map((row) => ({ ...row, ...this.from(episode) })),
      ]
    }
    const document = {
      kind: kind.name,
      fields: { ...this.address(kind, segment, this.isGated ? {} : this.from(episode)), ...fields },
    }
    await this.publish(newId(), document, 'Rows')
    this.planted.paths.push(this.pathOf(kind, segment))
  }

  /** An entry of which nobody may know before the episode. */
  async plantWhole(kind: Kind, episode: number): Promise<void> {
    const segment = kind.name === 'episode' ? String(100 + episode) : `whole${episode}`
    const { canary, text } = this.canary(`a whole ${kind.name}`, episode)
    const [first] = textFields(kind)
    if (!first) throw new Error(kind.name)
    const rows = { [first[0]]: this.rowsOf(kind, ...first, canary) }
    const gate = this.from(episode)
    const document = { kind: kind.name, fields: { ...this.address(kind, segment, gate), ...rows } }
    await this.publish(newId(), document, text)
    this.planted.paths.push(this.pathOf(kind, segment))
  }

  /** The gate; without gates a row says that it is known beforehand, for some kinds tell unless they say so. */
  private from(episode: number): { knownFrom: KnownFrom } {
    return { knownFrom: { drama: this.planted.drama, episode: this.isGated ? episode : 0 } }
  }

  private canary(what: string, episode: number): { canary: GatedCanary; text: string } {
    const canary = { ...newCanary(`${what}, episode ${episode}`), episode }
    this.planted.canaries.set(canary.secret, canary)
    return { canary, text: `${PREFIX} ${canary.secret}` }
  }

  private rowsOf(kind: Kind, name: string, field: Field, canary: Canary): Row[] {
    return canaryRows({ ...kind, fields: { [name]: field } }, canary)[name] ?? []
  }

  private address(kind: Kind, segment: string, gate = {}): Record<string, Row[]> {
    const parent = kind.parent ? { parent: { entry: this.planted.drama } } : {}
    return { address: [{ id: 'address', segment, ...parent, ...gate }] }
  }

  private pathOf(kind: Kind, segment: string): string {
    const parent = kind.parent ? `/dramas/${this.planted.segment}` : ''
    return `${parent}/${kind.folder}/${segment}`
  }

  /** Goes live at once: its author is trusted that much. */
  private async publish(entryId: string, document: Document, summary: string): Promise<void> {
    const { status } = await submitAs(
      this.wiki,
      this.author,
      entryId,
      document,
      summary,
      'creation',
    )
    if (status !== 'published') throw new Error(`${document.kind}: ${status}`)
  }
}

/** The fields of a kind in which a text can stand. */
function textFields(kind: Kind): [string, Field][] {
  const probe = newCanary('a probe')
  return Object.entries(kind.fields).filter(([name, field]) => {
    if (['address', 'state', 'citations'].includes(name)) return false
    const rows = canaryRows({ ...kind, fields: { [name]: field } }, probe)
    return JSON.stringify(rows).includes(probe.secret)
  })
}

/** The canaries in a text. */
export function canariesIn(text: string, { canaries }: GatedWiki): GatedCanary[] {
  const found = new Set(text.toLowerCase().match(/k[0-9a-f]{12}/g))
  return [...found].flatMap((secret) => canaries.get(secret) ?? [])
}
