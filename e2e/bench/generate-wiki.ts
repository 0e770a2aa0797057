import { encodeTime } from 'ulid'
import { SYSTEM, type Actor } from '@/db/actor'
import { submitIn } from '@/db/commands/submit-edit'
import { migrate } from '@/db/migrate'
import { openWriter, type Transaction, type Writer } from '@/db/open'
import { addUser } from '@/db/testing-content'
import { slugOf } from '@/wiki/names/slug'
import type { Document, Row } from '@/wiki/revisions/document'
import { patchBetween, type Patch } from '@/wiki/revisions/patch'
import {
  generatedDrama,
  generatedEpisode,
  networkDocument,
  personDocument,
} from './invented-documents'
import { inventName, pick, seededRandom } from './invented-names'

/** Raised when what is generated changes, so that a kept file is not taken for a new one. */
export const GENERATOR_VERSION = 1

/** How large a generated wiki is. What is not said follows from the number of dramas. */
export interface WikiSize {
  dramas: number
  /** One for every five dramas: each has some sixty parts then. */
  people?: number
  cast?: number
  episodes?: number
  /** The share of entries that is edited again, 2 to 5 times; one in a hundred unless told. */
  history?: number
  /** Edits that wait for a reviewer; as many in a small wiki as in a large one, unless told. */
  waiting?: number
  /** Is told now and then how many dramas there are. */
  onProgress?: (dramas: number) => void
}

/** Dramas in one commit: what is thrown away need not be safe after each. */
const BATCH = 100
const NETWORKS = 30
const REVIEWERS = 40
/** A small wiki has a larger share of edited entries, so that a page of its changes is about as many. */
const FEWEST_EDITED = 1500
/** Open edits of one newcomer: they may have ten. */
const OPEN_EDITS = 9
const PEOPLE_BATCH = 200
const EDIT_BATCH = 200
/** When generated entries come to be: a second apart, before the edits that follow. */
const FIRST_DAY = Date.UTC(2024, 0, 1)
const FIRST_EDIT = Date.UTC(2026, 0, 1)
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Makes a wiki of generated dramas in a new file at `path`, each with a cast, a crew and episodes, people and networks
 * shared among them; a share of all entries is edited again by reviewers, and some edits of newcomers wait. Everything
 * goes through the gate's own function, many edits to a commit. The same size gives the same content.
 */
export async function generateWiki(path: string, size: WikiSize): Promise<void> {
  await migrate(path)
  const writer = openWriter(path)
  try {
    new Generation(writer, size).run()
  } finally {
    writer.close()
  }
}

interface Made {
  id: string
  kind: string
  revision: number
}

class Generation {
  private readonly random = seededRandom(2021)
  private readonly reviewers: Actor[] = []
  private readonly networks: string[] = []
  private readonly people: string[] = []
  /** What will be edited again. */
  private readonly chosen: Made[] = []
  private ids = 0
  private keys = 0

  constructor(
    private readonly writer: Writer,
    private readonly size: WikiSize,
  ) {}

  run(): void {
    const { dramas, onProgress, waiting = 1000 } = this.size
    const people = this.size.people ?? Math.max(50, Math.round(dramas / 5))
    for (let n = 0; n < REVIEWERS; n++) {
      this.reviewers.push(addUser(this.writer, `generated-reviewer-${n}`, 'reviewer'))
    }
    this.inBatches(NETWORKS, NETWORKS, (tx, n) => {
      this.networks.push(...this.publish(tx, [{ id: this.newId(), document: networkDocument(n) }]))
    })
    this.makePeople(people)
    this.inBatches(dramas, BATCH, (tx, n) => {
      this.makeDrama(tx, n)
      if (n % 1000 === 999) onProgress?.(n + 1)
    })
    this.editAgain()
    this.proposeEdits(waiting)
  }

  private inBatches(count: number, batch: number, make: (tx: Transaction, n: number) => void) {
    for (let first = 0; first < count; first += batch) {
      this.writer.transaction((tx) => {
        for (let n = first; n < Math.min(first + batch, count); n++) make(tx, n)
      })
    }
  }

  private makePeople(count: number): void {
    const taken = new Map<string, number>()
    this.inBatches(count, PEOPLE_BATCH, (tx) => {
      const name = inventName(this.random)
      const slug = slugOf(`${name.family.latin} ${name.given.latin}`)
      const namesakes = taken.get(slug) ?? 0
      taken.set(slug, namesakes + 1)
      const segment = namesakes === 0 ? slug : `${slug}-born-${1950 + namesakes}`
      const document = personDocument(name, segment, this.random)
      this.people.push(...this.publish(tx, [{ id: this.newId(), document }]))
    })
  }

  private makeDrama(tx: Transaction, number: number): void {
    const { cast = 12, episodes = 16 } = this.size
    const people = new Set<string>()
    while (people.size < cast + 2) people.add(pick(this.random, this.people))
    const network = pick(this.random, this.networks)
    const around = {
      network,
      cast: [...people].slice(0, cast),
      crew: [...people].slice(cast),
      episodes,
    }
    const { document, firstDay } = generatedDrama(number + 1, around, this.random)
    const id = this.newId()
    const drama = { id, network, firstDay }
    const under = Array.from({ length: episodes }, (_, n) => ({
      id: this.newId(),
      document: generatedEpisode(n + 1, drama, this.random),
    }))
    this.publish(tx, [{ id, document }, ...under])
  }

  /** Publishes new entries as one edit of the system and gives their ids. */
  private publish(tx: Transaction, made: { id: string; document: Document }[]): string[] {
    const parts = made.map(({ id, document }) => ({
      entryId: id,
      kind: document.kind,
      base: null,
      patch: patchBetween({ kind: document.kind, fields: {} }, document),
    }))
    const submission = {
      key: this.newKey(),
      summary: 'Generated',
      origin: 'starter' as const,
      parts,
    }
    const outcome = submitIn(tx, SYSTEM, submission, FIRST_DAY + this.keys * 1000)
    if (outcome.status !== 'published') throw new Error(`Refused: ${JSON.stringify(outcome)}`)
    const { dramas, history = Math.max(0.01, FEWEST_EDITED / (18 * dramas)) } = this.size
    made.forEach(({ id, document: { kind } }, index) => {
      const revision = outcome.revisionIds[index] ?? 0
      if (this.random() < history) this.chosen.push({ id, kind, revision })
    })
    return made.map(({ id }) => id)
  }

  /** Two to five more revisions of each chosen entry, by reviewers, whose changes go live at once. */
  private editAgain(): void {
    for (let round = 1; round <= 5; round++) {
      this.inBatches(this.chosen.length, EDIT_BATCH, (tx, n) => {
        const made = this.chosen[n] as Made
        if (round > 2 + (n % 4)) return
        const change = 5 * n + round
        const outcome = this.edit(tx, pick(this.random, this.reviewers), made, change)
        if (outcome.status !== 'published') throw new Error(`Refused: ${JSON.stringify(outcome)}`)
        made.revision = outcome.revisionIds[0] ?? 0
      })
    }
  }

  /** Edits of newcomers, which wait. Nobody has more of them open than is allowed. */
  private proposeEdits(count: number): void {
    const fans = Array.from({ length: Math.ceil(count / OPEN_EDITS) }, (_, n) =>
      addUser(this.writer, `generated-fan-${n}`, 'new'),
    )
    if (this.chosen.length === 0) return
    this.inBatches(count, EDIT_BATCH, (tx, n) => {
      const which = n % this.chosen.length
      const fan = fans[Math.floor(n / OPEN_EDITS)] ?? SYSTEM
      const outcome = this.edit(tx, fan, this.chosen[which] as Made, 5 * which)
      if (outcome.status !== 'pending') throw new Error(`Refused: ${JSON.stringify(outcome)}`)
    })
  }

  private edit(tx: Transaction, actor: Actor, made: Made, n: number) {
    const { id, kind, revision: base } = made
    const parts = [{ entryId: id, kind, base, patch: changeOf(kind, n) }]
    const submission = {
      key: this.newKey(),
      summary: `Change ${n}`,
      origin: 'form' as const,
      parts,
    }
    return submitIn(tx, actor, submission, FIRST_EDIT + this.keys * 1000)
  }

  private newId(): string {
    let rest = this.ids++
    let letters = ''
    for (let place = 0; place < 16; place++) {
      letters = CROCKFORD[rest % 32] + letters
      rest = Math.floor(rest / 32)
    }
    return encodeTime(FIRST_DAY, 10) + letters
  }

  private newKey(): string {
    return `generated-${this.keys++}`
  }
}

/** A small change that makes sense for a kind, and differs from the one before it. */
export function changeOf(kind: string, n: number): Patch {
  const add = (field: string, row: Row): Patch => ({
    rows: [{ op: 'add', field, id: row.id, row }],
    order: {},
  })
  switch (kind) {
    case 'episode':
      return add('runtime', { id: 'runtime', value: 100 + (n % 400) })
    case 'person':
      return add('names', { id: 'name-other', type: 'alias', latin: `Spelling ${n}` })
    case 'drama':
      return add('tags', { id: 'tag-other', value: `tag ${n}` })
    default:
      return add('names', { id: 'name-other', text: `Spelling ${n}`, language: 'en' })
  }
}
