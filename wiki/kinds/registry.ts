import { character } from './character'
import { drama } from './drama'
import { episode } from './episode'
import { everyKindFields, everyKindSections } from './every-kind'
import type { Field, Kind } from './kind'
import { moment } from './moment'
import { organization } from './organization'
import { person } from './person'
import { source } from './source'
import { video } from './video'

const kinds = new Map<string, Kind>()
const folders = new Map<string, Kind>()

/** Makes a kind known to the wiki. A new kind is one declaration and its line below. Throws on a name taken twice. */
export function registerKind(kind: Kind): Kind {
  if (kinds.has(kind.name) || folders.has(kind.folder)) {
    throw new Error(`A kind named ${kind.name} or standing in ${kind.folder} exists already`)
  }
  const complete = {
    ...kind,
    sections: { ...kind.sections, ...everyKindSections },
    fields: { ...kind.fields, ...everyKindFields },
  }
  kinds.set(kind.name, complete)
  folders.set(kind.folder, complete)
  return complete
}

for (const kind of [drama, episode, character, moment, person, organization, video, source]) {
  registerKind(kind)
}

/** Every kind, in the order in which the wiki offers them. */
export function listKinds(): Kind[] {
  return [...kinds.values()]
}

/** The kind of that name, with the fields that every kind has; undefined for an unknown name. */
export function findKind(name: string): Kind | undefined {
  return kinds.get(name)
}

/** The kind of that name where its existence is certain (a stored document). Throws on an unknown name. */
export function kindOf(name: string): Kind {
  const kind = kinds.get(name)
  if (!kind) throw new Error(`No kind is named ${name}`)
  return kind
}

/** The field of that name, undefined for a name that the kind does not declare. */
export function findField(kind: Kind, name: string): Field | undefined {
  return Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined
}

/** What a path of an entry says by its form alone: the kind, its last segment, and the path of its parent. */
export interface ParsedPath {
  kind: Kind
  segment: string
  parent?: string
}

const SEGMENT = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** True when the text may be the last part of an entry's address, as far as its kind's own rule goes too. */
export function isSegment(kind: Kind, segment: string): boolean {
  return segment.length <= 80 && SEGMENT.test(segment) && kind.segment.pattern.test(segment)
}

/** Reads `/dramas/run-on/episodes/12`; undefined for anything that cannot be an entry's path. */
export function parsePath(path: string): ParsedPath | undefined {
  const parts = path.split('/')
  if (parts.shift() !== '') return undefined
  if (parts.length !== 2 && parts.length !== 4) return undefined
  const [folder, segment] = parts.slice(-2)
  const kind = folders.get(folder ?? '')
  if (!kind || segment === undefined || !isSegment(kind, segment)) return undefined
  if (parts.length === 2) return kind.parent ? undefined : { kind, segment }
  const parent = `/${parts[0]}/${parts[1]}`
  if (parsePath(parent)?.kind.name !== kind.parent) return undefined
  return { kind, segment, parent }
}

/** The path of an entry from its kind, its segment and its parent's path. */
export function pathOf(kind: Kind, segment: string, parentPath?: string): string {
  return `${kind.parent ? (parentPath ?? '') : ''}/${kind.folder}/${segment}`
}
